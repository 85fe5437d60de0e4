import { type Amount, decimalsOf } from '../figures/amount';
import type { Reading } from '../figures/figure';
import { createMergeIndex } from '../grid/grid';
import type { PlannedFigure } from '../table/evaluate-addition';
import { settleReadings } from '../table/settle-readings';
import type { Table } from '../table/table';
import type { ItemCode } from '../templates/item';
import type { FillPlan, PlannedWrite, Unfillable } from './fill-plan';
import { orderSums } from './order-sums';
import { planTotal } from './plan-total';

/**
 * Plans the totals of a table (自动合计); nothing is written here.
 *
 * Blank totals above filled parts get a live formula, right formulas are brought up to date, totals that
 * state something else are named. Totals of totals see the figures planned below them.
 *
 * @param accepted - totals that disagree and are to be changed; those above count on the new figures
 */
export function planTotals(table: Table, accepted: ReadonlySet<ItemCode> = new Set()): FillPlan {
  const settled = settleReadings(table);
  const figures = new Map<ItemCode, Amount>();
  const planned: PlannedFigure[] = [];
  const merges = createMergeIndex(table.grid.merges, table.area.bottom);
  const writes: PlannedWrite[] = [];
  const unfillable: Unfillable[] = [];
  const readingOf = (code: ItemCode): Reading | undefined => {
    const amount = figures.get(code);
    return amount === undefined ? settled.readingOf(code) : figureOf(amount);
  };
  for (const rule of orderSums(table.template.rules)) {
    const outcome = planTotal(rule, table, { readingOf, planned, merges });
    if (outcome.kind === 'unfillable') unfillable.push(outcome.unfillable);
    if (outcome.kind !== 'write') continue;
    const { write } = outcome;
    writes.push(write);
    if (!isWritten(write, accepted)) continue;
    figures.set(write.code, write.figure);
    planned.push({ ref: write.ref, amount: write.figure });
  }
  return { writes, unfillable };
}

/**
 * The writes of a plan that are carried out: blank totals and results brought up to date always, totals
 * that disagree only when the user says so. Plan with the same totals accepted.
 */
export function chooseWrites(
  plan: FillPlan,
  accepted: ReadonlySet<ItemCode>,
): readonly PlannedWrite[] {
  return plan.writes.filter((write) => isWritten(write, accepted));
}

function isWritten(write: PlannedWrite, accepted: ReadonlySet<ItemCode>): boolean {
  return write.reason !== 'disagrees' || accepted.has(write.code);
}

function figureOf(amount: Amount): Reading {
  return { kind: 'figure', figure: { amount, decimals: decimalsOf(amount) }, fromText: false };
}
