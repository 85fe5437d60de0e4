import type { Summary } from './check-result';
import type { Finding, Severity } from './finding';

/** Counts how a check came out; a difference within rounding is counted as that, not as a hint. */
export function summarise(findings: readonly Finding[], passed: number): Summary {
  const exact = findings.filter(({ code }) => code !== 'sum-rounding');
  const count = (severity: Severity): number =>
    exact.filter((finding) => finding.severity === severity).length;
  return {
    rules: passed + findings.length,
    passed,
    rounding: findings.length - exact.length,
    errors: count('error'),
    queries: count('query'),
    hints: count('hint'),
    unchecked: count('unchecked'),
  };
}
