import { type CellRange } from '../../domain/grid/cell-range';
import { formatColumn } from '../../domain/grid/cell-ref';
import type { WpsRange, WpsSheet } from './jsapi';

/** Rows and columns of a range that are hidden. */
export interface Hidden {
  readonly hiddenRows: readonly number[];
  readonly hiddenCols: readonly number[];
}

/** Which rows and columns of a range are hidden; where none are, two questions tell it. */
export function findHidden(sheet: WpsSheet, cells: WpsRange, range: CellRange): Hidden {
  const rows = (first: number, last: number): WpsRange =>
    sheet.Range(`${String(first + 1)}:${String(last + 1)}`);
  const cols = (first: number, last: number): WpsRange =>
    sheet.Range(`${formatColumn(first)}:${formatColumn(last)}`);
  const { top, left, bottom, right } = range;
  return {
    hiddenRows: hiddenAmong([top, bottom], cells.EntireRow.Hidden, rows),
    hiddenCols: hiddenAmong([left, right], cells.EntireColumn.Hidden, cols),
  };
}

/** WPS tells yes, no, or nothing where only some are hidden: those are halved and asked again. */
function hiddenAmong(
  [first, last]: readonly [first: number, last: number],
  hidden: unknown,
  linesFrom: (first: number, last: number) => WpsRange,
): readonly number[] {
  if (hidden === false) return [];
  if (hidden === true) return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  if (first === last) return [];
  const middle = (first + last) >> 1;
  const half = (from: number, to: number): readonly number[] =>
    hiddenAmong([from, to], linesFrom(from, to).Hidden, linesFrom);
  return [...half(first, middle), ...half(middle + 1, last)];
}
