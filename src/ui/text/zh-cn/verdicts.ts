import { isZero } from '../../../domain/figures/amount';
import type { Summary } from '../../../domain/check/check-result';
import type { Entry, Table } from '../../../domain/table/table';

/** How a table's check came out as a whole. */
export type VerdictKind = 'blank' | 'wrong' | 'query' | 'open' | 'right';

/** The one sentence a clerk looks for first. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly text: string;
}

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

function openText({ queries, unchecked }: Summary): string {
  const toExplain = queries === 0 ? '' : `，${String(queries)} 处需核实`;
  return `未发现错误，但有 ${String(unchecked)} 条未审核${toExplain}`;
}

/**
 * The verdict on a table. 逻辑正确 is said only when something was checked and nothing is left open:
 * a blank form is 空表, not right, and relations that were not checked are named.
 */
export function verdictOf(table: Table, summary: Summary): Verdict {
  if (isBlankForm(table)) return { kind: 'blank', text: '空表：一个数也没有填' };
  if (summary.errors > 0) {
    return { kind: 'wrong', text: `有 ${String(summary.errors)} 处逻辑错误` };
  }
  if (summary.unchecked > 0) return { kind: 'open', text: openText(summary) };
  if (summary.passed + summary.rounding === 0) {
    return { kind: 'open', text: '没有可以审核的关系，未作结论' };
  }
  if (summary.queries > 0) {
    return { kind: 'query', text: `未发现错误，有 ${String(summary.queries)} 处需核实` };
  }
  return { kind: 'right', text: '逻辑正确' };
}

/** The honest count of everything that was looked at: `共 9 条：通过 8 · 舍入 0 · 错误 1 …`. */
export function summaryText(summary: Summary): string {
  const counts = [
    `通过 ${String(summary.passed)}`,
    `舍入 ${String(summary.rounding)}`,
    `错误 ${String(summary.errors)}`,
    `核实 ${String(summary.queries)}`,
    `提示 ${String(summary.hints)}`,
    `未审核 ${String(summary.unchecked)}`,
  ];
  return `共 ${String(summary.rules)} 条：${counts.join(' · ')}`;
}
