import { rememberFor } from '../kernel/remember';
import type { ItemCode } from '../templates/item';
import type { SumRule } from '../templates/rule';
import type { Template } from '../templates/template';

/** The sum of each total of a form; of several the first, as a formula can follow only one. */
export const sumsOfTotals = rememberFor(({ rules }: Template): ReadonlyMap<ItemCode, SumRule> => {
  const sums = new Map<ItemCode, SumRule>();
  for (const rule of rules) {
    if (rule.kind === 'sum' && !sums.has(rule.total)) sums.set(rule.total, rule);
  }
  return sums;
});
