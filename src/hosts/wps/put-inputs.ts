import { type CellRange, formatRange } from '../../domain/grid/cell-range';
import { type CellRef, formatA1 } from '../../domain/grid/cell-ref';
import { groupBy } from '../../domain/kernel/group-by';
import { toRectangles } from '../../domain/grid/rectangles';
import { AS_TYPED, GENERAL, typedText } from '../../workbooks/cell-input';
import type { WpsRange, WpsSheet } from './jsapi';
import type { PlacedInput } from './saved-block';

/** The three steps by which cells get their inputs: a format that lets them in, the inputs, the format that stays. */
export function putInputs(
  sheet: WpsSheet,
  inputs: readonly PlacedInput[],
  options: { readonly keepsFormats: boolean },
): void {
  if (options.keepsFormats) {
    const closed = inputs.filter(({ input }) => !input.isText);
    putFormats(sheet, closed, (format) => (format === AS_TYPED ? GENERAL : format));
  }
  const byCell = new Map(inputs.map((one) => [formatA1(one.ref), one]));
  for (const range of toRectangles(inputs.map(({ ref }) => ref))) {
    putBlock(sheet.Range(formatRange(range)), range, (ref) => typedAt(byCell.get(formatA1(ref))));
  }
  // A cell in General gets the format of what its new formula refers to.
  if (options.keepsFormats) putFormats(sheet, inputs, (format) => format);
}

function typedAt(placed: PlacedInput | undefined): string | number | boolean {
  if (placed === undefined) return '';
  const { input, isText, format } = placed.input;
  return isText ? typedText(String(input), format) : input;
}

function putFormats(
  sheet: WpsSheet,
  inputs: readonly PlacedInput[],
  wanted: (format: string) => string,
): void {
  for (const [format, alike] of groupBy(inputs, ({ input }) => wanted(input.format))) {
    for (const range of toRectangles(alike.map(({ ref }) => ref))) {
      sheet.Range(formatRange(range)).NumberFormat = format;
    }
  }
}

/** Puts what is typed into a range, in one assignment whose shape is that of the range. */
export function putBlock(
  cells: WpsRange,
  { top, left, bottom, right }: CellRange,
  typed: (ref: CellRef) => string | number | boolean,
): void {
  const lines = Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, col) =>
      typed({ row: top + row, col: left + col }),
    ),
  );
  const isSingle = top === bottom && left === right;
  cells.Formula = isSingle ? lines[0]?.[0] : lines;
}
