import { type CellRange, rangeHolds } from '../grid/cell-range';
import { type Cell, type Grid, rowsBetween } from '../grid/grid';

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
  const rows = rowsBetween(grid, range.top, range.bottom);
  const cells: Cell[] = [];
  for (const [at, row] of rows.entries()) {
    for (const cell of row.cells) if (rangeHolds(range, cell.ref)) cells.push(cell);
    if (cells.length + at >= most) return undefined;
  }
  return cells;
}
