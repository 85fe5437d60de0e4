import type { Summary } from '../../domain/check/check-result';
import { isZero } from '../../domain/figures/amount';
import type { Entry, Table } from '../../domain/table/table';

/**
 * How a table's check came out as a whole. `open`: nothing wrong was found, but not everything was checked;
 * `no-rules`: there was nothing to check by.
 */
export type VerdictKind = 'blank' | 'wrong' | 'query' | 'open' | 'no-rules' | 'right';

/** The words of every verdict; `blank`, `no-rules` and `right` need no counts. */
export type VerdictWords = Readonly<Record<VerdictKind, (summary: Summary) => string>>;

/** Whether a cell states nothing: blank, or a formula over blanks, never worked out or come to zero. */
function isUnstated({ reading, formula }: Entry): boolean {
  if (reading.kind === 'blank') return true;
  if (formula === undefined) return false;
  if (reading.kind === 'figure') return isZero(reading.figure.amount);
  return reading.kind === 'unreadable' && reading.reason === 'not-calculated';
}

function isBlankForm(table: Table): boolean {
  return [...table.entries.values()].every(isUnstated);
}

/**
 * The verdict on a table. 逻辑正确 is said only when something was checked and nothing is left open:
 * a blank form is 空表, not right, and relations that were not checked are named.
 */
export function verdictOf(table: Table, summary: Summary): VerdictKind {
  if (isBlankForm(table)) return 'blank';
  if (summary.errors > 0) return 'wrong';
  if (summary.unchecked > 0) return 'open';
  if (summary.passed + summary.rounding === 0) return 'no-rules';
  return summary.queries > 0 ? 'query' : 'right';
}
