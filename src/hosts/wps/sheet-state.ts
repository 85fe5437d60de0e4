import { readMarkFormula } from '../../workbooks/mark-signature';
import { EXPRESSION } from './enumerations';
import type { WpsFormatCondition, WpsSheet } from './jsapi';
import type { LaidMark, SheetState } from './session';

/** Looks at what matters of a sheet when marks are laid on it. */
export function readState(sheet: WpsSheet): SheetState {
  const { Name: name, ProtectContents: isProtected } = sheet;
  const conditions = sheet.Cells.FormatConditions;
  const count = conditions.Count;
  const marks: LaidMark[] = [];
  for (let index = 1; index <= count; index += 1) {
    const condition = conditions.Item(index);
    const tone = toneOf(condition);
    if (tone !== undefined) marks.push({ tone, condition });
  }
  return { name, sheet, isProtected, marks, hasOtherRules: marks.length < count };
}

/** Colour scales and the like have no condition in words. */
function toneOf(condition: WpsFormatCondition): string | undefined {
  return condition.Type === EXPRESSION ? readMarkFormula(condition.Formula1) : undefined;
}

/** A protected sheet may still let cells be formatted, and marks with them. */
export function takesMarks({ sheet, isProtected }: SheetState): boolean {
  return !isProtected || sheet.Protection.AllowFormattingCells;
}
