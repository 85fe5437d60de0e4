import type { Summary } from './check-result';
import type { Finding, Severity } from './finding';

/** Counts how a check came out; a difference within rounding is counted as that, not as a hint. */
export function summarise(findings: readonly Finding[], passed: number): Summary {
  const counts: Record<Severity | 'rounding', number> = {
    error: 0,
    query: 0,
    hint: 0,
    unchecked: 0,
    rounding: 0,
  };
  for (const { code, severity } of findings) {
    counts[code === 'sum-rounding' ? 'rounding' : severity] += 1;
  }
  return {
    rules: passed + findings.length,
    passed,
    rounding: counts.rounding,
    errors: counts.error,
    queries: counts.query,
    hints: counts.hint,
    unchecked: counts.unchecked,
  };
}
