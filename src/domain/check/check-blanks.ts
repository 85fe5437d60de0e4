import type { Table } from '../table/table';
import { cellsOf } from './check-context';
import type { Finding } from './finding';

/** V5 空项: the items left blank on a form that states something, all in one finding; totals are left to their sums. */
export function checkBlanks(table: Table): readonly Finding[] {
  const entries = [...table.entries.values()];
  const stated = entries.some(
    ({ reading }) => reading.kind === 'figure' || reading.kind === 'answer',
  );
  if (!stated) return [];
  const totals = new Set(
    table.template.rules.flatMap((rule) => (rule.kind === 'sum' ? [rule.total] : [])),
  );
  const items = entries
    .filter(({ binding, reading }) => binding.kind === 'cell' && reading.kind === 'blank')
    .map(({ item }) => item.code)
    .filter((code) => !totals.has(code));
  if (items.length === 0) return [];
  const cells = cellsOf(table, items);
  return [{ code: 'blank-items', severity: 'hint', item: undefined, parts: [], cells, items }];
}
