import type { Summary } from '../../src/domain/check/check-result';

/** A summary with the counts that matter; the others are 0. */
export function summaryOf(counts: Partial<Summary>): Summary {
  return {
    rules: 0,
    passed: 0,
    rounding: 0,
    errors: 0,
    queries: 0,
    hints: 0,
    unchecked: 0,
    ...counts,
  };
}
