import type { FillPlan, PlannedWrite } from '../domain/fill/fill-plan';
import { planTotals } from '../domain/fill/plan-totals';
import type { Workbook } from '../domain/grid/grid';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { recogniseWorkbook } from '../domain/recognise/recognise-workbook';
import type { Table } from '../domain/table/table';
import type { RegisteredTemplate } from '../domain/templates/template';

/** A table of a workbook with what filling its totals would write. */
export interface FillableTable {
  readonly table: Table;
  readonly plan: FillPlan;
}

/** Which totals that disagree with their parts the user wants changed: all, or those of some items. */
export type UpdateChoice = 'all' | ReadonlySet<string>;

/**
 * Plans the totals of every form in a workbook (自动合计); nothing is written yet.
 *
 * @returns the tables in the order of the sheets; a fault when the workbook holds no form
 */
export function planFill(
  workbook: Workbook,
  catalogue: readonly RegisteredTemplate[],
): Result<readonly FillableTable[], WorkbookFault> {
  const { tables, nearest } = recogniseWorkbook(workbook, catalogue);
  if (tables.length === 0) return fail({ code: 'no-table', nearest });
  return succeed(tables.map((table) => ({ table, plan: planTotals(table) })));
}

/** Whether a planned write is to be done: a total that states something else changes only when chosen. */
export function isChosen(write: PlannedWrite, update: UpdateChoice): boolean {
  return write.reason !== 'disagrees' || update === 'all' || update.has(write.code);
}
