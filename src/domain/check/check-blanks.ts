import type { CellRef } from '../grid/cell-ref';
import type { Table } from '../table/table';
import type { ItemCode } from '../templates/item';
import type { Finding } from './finding';
import { sumsOfTotals } from './sums-of-totals';

/** V5 空项: the items left blank on a form that states something, all in one finding; totals are left to their sums. */
export function checkBlanks(table: Table): readonly Finding[] {
  const totals = sumsOfTotals(table.template);
  const items: ItemCode[] = [];
  const cells: CellRef[] = [];
  let stated = false;
  for (const { item, binding, reading } of table.entries.values()) {
    if (reading.kind === 'figure' || reading.kind === 'answer') stated = true;
    if (reading.kind !== 'blank' || binding.kind !== 'cell' || totals.has(item.code)) continue;
    items.push(item.code);
    cells.push(binding.ref);
  }
  if (!stated || items.length === 0) return [];
  return [{ code: 'blank-items', severity: 'hint', item: undefined, parts: [], cells, items }];
}
