import type { Finding } from '../../domain/check/finding';
import type { Rule } from '../../domain/templates/rule';

/** A finding about money per head. */
export type PerHead = Extract<Finding, { readonly code: `per-head-${string}` }>;

/** The bounds in 元 between which money per head is plausible: `20–20000`; `undefined` where none are set. */
export function plausibleRange(rule: Rule): string | undefined {
  if (rule.kind !== 'per-head') return undefined;
  const [least, most] = rule.limits.plausible;
  return `${String(least)}–${String(most)}`;
}
