import type { Item } from '../templates/item';
import { readPrintedRows } from '../templates/read-printed-rows';
import type { RegisteredTemplate } from '../templates/template';

/** A row of a blank form: what is printed and the item that is filled in there. */
export interface BlankRow {
  readonly number: string;
  readonly code: string;
  readonly label: string;
  readonly columnLabel: string;
  /** `undefined` for a row that asks for nothing. */
  readonly item: Item | undefined;
}

/**
 * The rows of a form to hand out. Known misprints are put right, as the form is to be filled in and not to
 * be studied: the code that is meant, and in the label the sum that is meant. Where the paper prints no
 * code and none is missing, the place stays empty.
 */
export function blankRows(template: RegisteredTemplate): readonly BlankRow[] {
  const { printedRows, errata } = template;
  const { itemOfRow } = readPrintedRows(printedRows, { errata });
  return printedRows.map((printed, index) => {
    const code = itemOfRow[index];
    const erratum = errata.find(({ row }) => row === index);
    return {
      number: printed.number,
      code: erratum?.code ?? printed.code,
      label: withMeantSums(printed.label, template),
      columnLabel: printed.columnLabel,
      item: code === undefined ? undefined : template.itemsByCode.get(code),
    };
  });
}

function withMeantSums(label: string, { defects }: RegisteredTemplate): string {
  return defects.reduce((text, { printed, total, meant }) => {
    if (total === undefined || meant === undefined || !text.includes(printed)) return text;
    return text.replace(printed, `${total}=${meant.join('+')}`);
  }, label);
}
