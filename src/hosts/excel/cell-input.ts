import { AS_TYPED, type CellInput, GENERAL, typedText } from '../../workbooks/cell-input';
import { type RangeCell, isFormula } from './cell-of-range';

/** What must be typed to have a cell again as it is now. */
export function toSavedInput(cell: RangeCell): CellInput {
  const { formula, format, type } = cell;
  const isText = type === 'String' && !isFormula(cell);
  const input =
    typeof formula === 'number' || typeof formula === 'boolean' ? formula : String(formula);
  return { input, isText, format };
}

/** The three steps by which cells get their inputs: a format that lets them in, the inputs, the format that stays. */
export function queueInputs(
  range: Excel.Range,
  cells: readonly (readonly (CellInput | null)[])[],
  options: { readonly keepsFormats: boolean },
): void {
  const each = <T>(of: (cell: CellInput) => T): (T | null)[][] =>
    cells.map((line) => line.map((cell) => (cell === null ? null : of(cell))));
  const formats = each(({ format }) => format);
  if (options.keepsFormats) {
    range.numberFormat = each(({ format, isText }) =>
      format === AS_TYPED && !isText ? GENERAL : format,
    );
  }
  range.formulas = each(({ input, isText, format }) =>
    isText ? typedText(String(input), format) : input,
  );
  // Excel gives a cell in General the format of what its new formula refers to.
  if (options.keepsFormats) range.numberFormat = formats;
}
