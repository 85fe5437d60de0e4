import type { WrittenContent } from '../../app/host';
import { assertNever } from '../../domain/kernel/assert-never';
import { type RangeCell, isFormula } from './cell-of-range';

/** What is typed into a cell, as it were, and the number format it ends up with. */
export interface CellInput {
  readonly input: string | number | boolean;
  /** The input is text, whatever it reads like. */
  readonly isText: boolean;
  readonly format: string;
}

/** Number format of cells that take everything as text, formulas too. */
export const AS_TYPED = '@';
const GENERAL = 'General';

/** What a planned content is for a cell with this number format; only one that would keep a formula as text gives way. */
export function toCellInput(content: WrittenContent, format: string): CellInput {
  const open = format === AS_TYPED ? GENERAL : format;
  switch (content.kind) {
    case 'blank':
      return { input: '', isText: false, format };
    case 'text':
      return { input: content.text, isText: true, format };
    case 'figure':
      return { input: Number(content.figure), isText: false, format: open };
    case 'formula':
      return { input: `=${content.formula}`, isText: false, format: open };
    default:
      return assertNever(content);
  }
}

/** What must be typed to have a cell again as it is now. */
export function toSavedInput(cell: RangeCell): CellInput {
  const { formula, format, type } = cell;
  const isText = type === 'String' && !isFormula(cell);
  const input =
    typeof formula === 'number' || typeof formula === 'boolean' ? formula : String(formula);
  return { input, isText, format };
}

/** Text that Excel might take for a formula, a figure, a date, an answer or an error, in any width. */
const MISREAD = /^[=+\-@'#\uff1d\uff0b\uff0d\uff20]|\p{Nd}|^(?:true|false)$/iu;

/** The text with the apostrophe that keeps it text; not in cells that take everything as text, which would show it. */
function typedText(text: string, format: string): string {
  return format !== AS_TYPED && MISREAD.test(text) ? `'${text}` : text;
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
