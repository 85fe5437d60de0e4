import { type CellRange, rangeHolds } from '../../domain/grid/cell-range';
import type { CellRef } from '../../domain/grid/cell-ref';
import type { RawCell } from './to-cell';

/** Which cells of an area that was read hold something. */
export interface FilledCells {
  readonly area: CellRange;
  /** Whether a cell of the area holds nothing; beyond the area nothing is called blank. */
  readonly isBlank: (ref: CellRef) => boolean;
}

/**
 * Remembers which cells of an area hold something.
 *
 * @param cells - of the area, row by row
 */
export function createFilledCells(area: CellRange, cells: readonly RawCell[]): FilledCells {
  const width = area.right - area.left + 1;
  const isBlank = (ref: CellRef): boolean =>
    rangeHolds(area, ref) &&
    cells[(ref.row - area.top) * width + ref.col - area.left]?.value === undefined;
  return { area, isBlank };
}
