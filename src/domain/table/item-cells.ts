import { type CellRef, SHEET_LIMITS } from '../grid/cell-ref';
import { rememberFor } from '../kernel/remember';
import type { Table } from './table';

/** Key of a cell in maps and sets. */
export function cellKey(ref: CellRef): number {
  return ref.row * SHEET_LIMITS.cols + ref.col;
}

/** The cells of a table's items by their key; found once for a table, as every formula asks for them. */
export const itemCells: (table: Table) => ReadonlyMap<number, CellRef> = rememberFor((table) => {
  const cells = new Map<number, CellRef>();
  for (const { binding } of table.entries.values()) {
    if (binding.kind === 'cell') cells.set(cellKey(binding.ref), binding.ref);
  }
  return cells;
});
