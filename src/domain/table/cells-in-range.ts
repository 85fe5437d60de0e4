import { type CellRange, rangeHolds } from '../grid/cell-range';
import type { Cell, Grid } from '../grid/grid';

/**
 * The filled cells of a rectangle, row by row; a whole column costs no more than its filled rows.
 *
 * @param most - cells and rows the caller is willing to look at, so that no formula can hang us
 * @returns `undefined` when there are more
 */
export function cellsInRange(
  grid: Grid,
  range: CellRange,
  most: number,
): readonly Cell[] | undefined {
  const first = firstRowAt(grid, range.top);
  const cells: Cell[] = [];
  for (let at = first; at < grid.rows.length; at += 1) {
    const row = grid.rows[at];
    if (row === undefined || row.row > range.bottom) break;
    for (const cell of row.cells) if (rangeHolds(range, cell.ref)) cells.push(cell);
    if (cells.length + at - first >= most) return undefined;
  }
  return cells;
}

/** Index of the first filled row at or below a row. */
function firstRowAt(grid: Grid, row: number): number {
  let low = 0;
  let high = grid.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = grid.rows[middle];
    if (found !== undefined && found.row < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
