import type { CellRange } from '../../domain/grid/cell-range';
import type { CellRef } from '../../domain/grid/cell-ref';

/**
 * What to select for a finding: all its cells where they fill one rectangle, else the first, which is the
 * item's own; `undefined` when the finding names no cell.
 */
export function rangeOfCells(cells: readonly CellRef[]): CellRange | undefined {
  const [first] = cells;
  if (first === undefined) return undefined;
  const rows = cells.map(({ row }) => row);
  const cols = cells.map(({ col }) => col);
  const box = {
    top: Math.min(...rows),
    left: Math.min(...cols),
    bottom: Math.max(...rows),
    right: Math.max(...cols),
  };
  const size = (box.bottom - box.top + 1) * (box.right - box.left + 1);
  const distinct = new Set(cells.map(({ row, col }) => `${String(row)}:${String(col)}`)).size;
  if (size === distinct) return box;
  return { top: first.row, left: first.col, bottom: first.row, right: first.col };
}
