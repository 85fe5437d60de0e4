import type { ItemCode } from '../templates/item';
import type { SumRule } from '../templates/rule';
import type { Template } from '../templates/template';

/** The rule that each total is recomputed by: its first, as the formulas of the blank form. */
export function totalRules({ rules, itemsByCode }: Template): ReadonlyMap<ItemCode, SumRule> {
  const totals = new Map<ItemCode, SumRule>();
  for (const rule of rules) {
    if (rule.kind !== 'sum' || totals.has(rule.total)) continue;
    if (rule.parts.every(({ code }) => itemsByCode.has(code))) totals.set(rule.total, rule);
  }
  return totals;
}
