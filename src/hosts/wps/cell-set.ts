import { type CellRange, rangeHolds } from '../../domain/grid/cell-range';
import type { CellRef } from '../../domain/grid/cell-ref';

/** Some of the cells of an area; of thousands it is told at once whether one is among them. */
export interface CellSet {
  readonly has: (ref: CellRef) => boolean;
  /** What lies beyond the area is left out. */
  readonly add: (range: CellRange) => void;
}

/** None of the cells of an area. */
export function createCellSet(area: CellRange): CellSet {
  const width = area.right - area.left + 1;
  const marks = new Uint8Array(width * (area.bottom - area.top + 1));
  const placeOf = (row: number, col: number): number => (row - area.top) * width + col - area.left;
  return {
    has: (ref) => rangeHolds(area, ref) && marks[placeOf(ref.row, ref.col)] === 1,
    add: ({ top, left, bottom, right }) => {
      const [first, last] = [Math.max(left, area.left), Math.min(right, area.right)];
      for (let row = Math.max(top, area.top); row <= Math.min(bottom, area.bottom); row += 1) {
        marks.fill(1, placeOf(row, first), placeOf(row, last) + 1);
      }
    },
  };
}
