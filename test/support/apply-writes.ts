import type { PlannedWrite } from '../../src/domain/fill/fill-plan';
import { formatAmount } from '../../src/domain/figures/amount';
import { isSameCell } from '../../src/domain/grid/cell-ref';
import { type Cell, createGrid } from '../../src/domain/grid/grid';
import type { Table } from '../../src/domain/table/table';
import { rebind } from './table-of';

/** The table as it reads once the writes stand on its sheet, formulas with their results. */
export function applyWrites(table: Table, writes: readonly PlannedWrite[]): Table {
  const written = writes.map(({ ref, formula, figure }): Cell => ({
    ref,
    value: { kind: 'number', number: Number(formatAmount(figure)) },
    formula,
    shown: undefined,
  }));
  const kept = table.grid.rows
    .flatMap(({ cells }) => cells)
    .filter(({ ref }) => !written.some((cell) => isSameCell(cell.ref, ref)));
  return rebind(table, createGrid({ ...table.grid, cells: [...kept, ...written] }));
}
