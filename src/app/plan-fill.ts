import type { FillPlan, PlannedWrite } from '../domain/fill/fill-plan';
import { chooseWrites, planTotals } from '../domain/fill/plan-totals';
import type { Workbook } from '../domain/grid/grid';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { recogniseWorkbook } from '../domain/recognise/recognise-workbook';
import type { Table } from '../domain/table/table';
import type { ItemCode } from '../domain/templates/item';
import type { RegisteredTemplate } from '../domain/templates/template';
import { type Doubts, findDoubts } from './find-doubts';

/** Which totals that disagree with their parts the user wants changed: all, or those of some items. */
export type UpdateChoice = 'all' | ReadonlySet<string>;

/** A table of a workbook with what filling its totals would write. */
export interface FillableTable {
  readonly table: Table;
  readonly plan: FillPlan;
  /** The writes of the plan that are to be carried out. */
  readonly chosen: readonly PlannedWrite[];
  /** Totals with a part that is probably wrong itself, by code. */
  readonly doubts: Doubts;
}

function acceptedCodes(table: Table, update: UpdateChoice): ReadonlySet<ItemCode> {
  const codes = table.template.items.map(({ code }) => code);
  return new Set(update === 'all' ? codes : codes.filter((code) => update.has(code)));
}

/** Plans the totals of one table; nothing is written yet. */
export function planTableFill(table: Table, update: UpdateChoice): FillableTable {
  const accepted = acceptedCodes(table, update);
  const plan = planTotals(table, accepted);
  const chosen = chooseWrites(plan, accepted);
  return { table, plan, chosen, doubts: findDoubts(table, plan) };
}

/**
 * Plans the totals of every form in a workbook (自动合计); nothing is written yet.
 *
 * @param choice - `update`: a total that states something else changes only when it is named here
 * @returns the tables in the order of the sheets; a fault when the workbook holds no form
 */
export function planFill(
  workbook: Workbook,
  catalogue: readonly RegisteredTemplate[],
  choice: { readonly update: UpdateChoice },
): Result<readonly FillableTable[], WorkbookFault> {
  const { tables, nearest } = recogniseWorkbook(workbook, catalogue);
  if (tables.length === 0) return fail({ code: 'no-table', nearest });
  return succeed(tables.map((table) => planTableFill(table, choice.update)));
}
