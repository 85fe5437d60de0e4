import type { CellRange } from '../../domain/grid/cell-range';
import type { SnapshotRange } from './snapshot';

/** A range as Univer writes it. */
export function toRange({ top, left, bottom, right }: CellRange): SnapshotRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}
