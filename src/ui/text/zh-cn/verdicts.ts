import type { Summary } from '../../../domain/check/check-result';
import { type SummaryNames, countsText } from '../summaries';
import type { VerdictKind, VerdictWords } from '../verdicts';

const VERDICTS: VerdictWords = {
  blank: () => '空表：一个数也没有填',
  wrong: ({ errors }) => `有 ${String(errors)} 处逻辑错误`,
  query: ({ queries }) => `未发现错误，有 ${String(queries)} 处需核实`,
  open: ({ queries, unchecked }) =>
    `未发现错误，但有 ${String(unchecked)} 条未审核${queries === 0 ? '' : `，${String(queries)} 处需核实`}`,
  'no-rules': () => '没有可以审核的关系，未作结论',
  right: () => '逻辑正确',
};

/** What each count is called. */
export const SUMMARY_NAMES: SummaryNames = {
  passed: '通过',
  rounding: '舍入',
  errors: '错误',
  queries: '核实',
  hints: '提示',
  unchecked: '未审核',
};

/** The one sentence a clerk looks for first. */
export function verdictText(kind: VerdictKind, summary: Summary): string {
  return VERDICTS[kind](summary);
}

/** The honest count of everything that was looked at: `共 9 条：通过 8 · 舍入 0 · 错误 1 …`. */
export function summaryText(summary: Summary): string {
  return `共 ${String(summary.rules)} 条：${countsText(summary, SUMMARY_NAMES)}`;
}
