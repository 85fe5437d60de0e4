import type { GridView } from '../grid/grid-view';
import type { Difference } from '../table/table';
import type { Item } from '../templates/item';
import { yearIn } from '../templates/year-in';
import type { LiveForm } from './live-form';
import type { ItemMatch, TemplateMatch } from './match-template';

/** What sets the print of a sheet apart from a registered template. */
export interface PrintDifferences {
  /** Of the title, the year and whole rows. */
  readonly rows: readonly Difference[];
  /** Of what rows that both have say. */
  readonly wording: readonly Difference[];
}

/**
 * What sets a sheet apart from the registered template it is, or is nearest to, in print order: its print, and the
 * rows between the items that are none of them but carry a figure, as a 小计.
 */
export function nameDifferences(
  view: GridView,
  { others }: LiveForm,
  print: PrintDifferences,
): readonly Difference[] {
  const filled = others
    .filter(({ value }) => view.textAt(value) !== '')
    .map(({ label, value }): Difference => ({
      kind: 'row-added',
      code: '',
      label,
      row: value.row,
    }));
  return [...print.rows, ...filled, ...print.wording];
}

/** The differences of the print, which are the same on all sheets that are printed alike. */
export function comparePrints(form: LiveForm, match: TemplateMatch): PrintDifferences {
  const rows = [
    ...titleDifferences(form.title, match.template.title),
    ...yearDifference(form, match),
    ...match.missing.map(({ code, label }): Difference => ({ kind: 'row-missing', code, label })),
    ...match.added.map((item): Difference => {
      const code = item.printedCode === '' ? '' : item.code;
      return { kind: 'row-added', code, label: item.label, row: form.rows.get(item)?.row ?? 0 };
    }),
  ];
  return { rows, wording: match.matches.flatMap((pair) => rowDifferences(form, pair)) };
}

function titleDifferences(found: string, printed: string): readonly Difference[] {
  const same = withoutYears(found) === withoutYears(printed);
  return found === '' || same ? [] : [{ kind: 'title-changed', printed, found }];
}

function withoutYears(title: string): string {
  return title
    .replace(/(?:20\d{2}|二[〇○零一二三四五六七八九]{3}(?=年))年?度?/gu, '')
    .replace(/\s/gu, '');
}

/** The year the labels speak of, else the title's. */
function yearDifference(form: LiveForm, match: TemplateMatch): readonly Difference[] {
  const labelled = match.matches.find(
    ({ item, live }) => item.year !== undefined && live.year !== undefined,
  );
  const printed = labelled?.item.year ?? yearIn(match.template.title);
  const found = labelled?.live.year ?? yearIn(form.title);
  if (printed === undefined || found === undefined || printed === found) return [];
  return [{ kind: 'other-year', printed, found }];
}

/** Whether the row carries the code of something else and its label alone says what it is. */
function hasOtherCode(item: Item, { printedCode }: Item): boolean {
  return printedCode !== '' && printedCode !== item.printedCode && printedCode !== item.code;
}

function rowDifferences(
  form: LiveForm,
  { item, live, likeness }: ItemMatch,
): readonly Difference[] {
  const differences: Difference[] = [];
  const row = form.rows.get(live);
  if (row !== undefined && (row.misread || hasOtherCode(item, live))) {
    differences.push({ kind: 'code-misread', code: item.code, found: row.code });
  }
  if (likeness < 1) {
    const found = `${live.label}${live.columnLabel}`;
    const printed = `${item.label}${item.columnLabel}`;
    differences.push({ kind: 'label-changed', code: item.code, printed, found });
  }
  return differences;
}
