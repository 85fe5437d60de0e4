import { type CellRange, formatRange } from '../../domain/grid/cell-range';
import type { WpsRange, WpsSheet } from './jsapi';
import type { RawCell } from './to-cell';
import { type Size, toLines } from './to-lines';

/** How many rows and columns a range has. */
export function sizeOf({ top, left, bottom, right }: CellRange): Size {
  return { rows: bottom - top + 1, cols: right - left + 1 };
}

/** The cells of a range, row by row, in two calls for all of them. */
export function readBlock(cells: WpsRange, range: CellRange): readonly RawCell[] {
  const size = sizeOf(range);
  const values = toLines(cells.Value2, size);
  const formulas = toLines(cells.Formula, size);
  return values.flatMap((line, row) =>
    line.map((value, col) => ({
      ref: { row: range.top + row, col: range.left + col },
      value: value === '' ? undefined : value,
      formula: formulas[row]?.[col],
    })),
  );
}

/** The cells of a range as they would be typed. */
export function readFormulas(sheet: WpsSheet, range: CellRange): readonly (readonly unknown[])[] {
  return toLines(sheet.Range(formatRange(range)).Formula, sizeOf(range));
}
