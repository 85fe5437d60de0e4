import { readMarkFormula } from '../../workbooks/mark-signature';
import type { SheetState } from './session';

/** Asks for a sheet's protection and our marks on it; the answer can be taken after the next `sync`. */
export function queueSheetState(sheet: Excel.Worksheet): () => SheetState {
  sheet.load('name');
  const { protection } = sheet;
  protection.load('protected, options');
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load('items/id, items/customOrNullObject/rule/formula');
  return () => ({
    name: sheet.name,
    isProtected: protection.protected,
    takesMarks: !protection.protected || protection.options.allowFormatCells === true,
    markIds: conditionalFormats.items.filter(isMark).map(({ id }) => id),
  });
}

/** Conditional formats of other kinds have no condition in words. */
function isMark({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean {
  return !custom.isNullObject && readMarkFormula(custom.rule.formula) !== undefined;
}
