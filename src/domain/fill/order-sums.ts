import type { ItemCode } from '../templates/item';
import type { Rule, SumRule } from '../templates/rule';

/**
 * The sum rules so that every total comes after the totals among its parts; otherwise in print order.
 *
 * Only the first rule of a total is kept, as a cell holds one formula. Rules that name each other in a
 * circle come in print order.
 */
export function orderSums(rules: readonly Rule[]): readonly SumRule[] {
  const byTotal = new Map<ItemCode, SumRule>();
  for (const rule of rules) {
    if (rule.kind === 'sum' && !byTotal.has(rule.total)) byTotal.set(rule.total, rule);
  }
  const ordered = new Set<SumRule>();
  const seen = new Set<SumRule>();
  const visit = (rule: SumRule): void => {
    if (seen.has(rule)) return;
    seen.add(rule);
    for (const { code } of rule.parts) {
      const below = byTotal.get(code);
      if (below !== undefined) visit(below);
    }
    ordered.add(rule);
  };
  for (const rule of byTotal.values()) visit(rule);
  return [...ordered];
}
