import { type CellRef, SHEET_LIMITS } from '../grid/cell-ref';
import type { Table } from './table';

/** Key of a cell in maps and sets. */
export function cellKey(ref: CellRef): number {
  return ref.row * SHEET_LIMITS.cols + ref.col;
}

const known = new WeakMap<Table, ReadonlyMap<number, CellRef>>();

/** The cells of a table's items by their key; found once for a table, as every formula asks for them. */
export function itemCells(table: Table): ReadonlyMap<number, CellRef> {
  const before = known.get(table);
  if (before !== undefined) return before;
  const cells = new Map<number, CellRef>();
  for (const { binding } of table.entries.values()) {
    if (binding.kind === 'cell') cells.set(cellKey(binding.ref), binding.ref);
  }
  known.set(table, cells);
  return cells;
}
