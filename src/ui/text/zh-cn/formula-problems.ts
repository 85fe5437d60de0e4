import type { FormulaProblem } from '../../../domain/check/finding';
import { formatAmount } from '../../../domain/figures/amount';
import { type ByTag, type WordsFor, wordsOf } from '../words-by-tag';
import { cellsText, listText } from './phrases';

const PROBLEMS: WordsFor<ByTag<FormulaProblem, 'kind'>> = {
  'error-value': ({ error }) => `得出错误值 ${error}`,
  misses: ({ codes }) => `没有包括 ${listText(codes)}`,
  doubles: ({ codes }) => `重复加了 ${listText(codes)}`,
  'includes-others': ({ cells }) => `加了不属于分项的单元格 ${cellsText(cells)}`,
  sign: ({ codes }) => `把 ${listText(codes)} 的正负号用反了`,
  'adds-constant': ({ amount }) => `里另写了一个数 ${formatAmount(amount)}`,
  'skips-text': ({ codes }) => `没有加上存成文本的 ${listText(codes)}`,
  stale: ({ recalculated }) => `存下的结果是旧的，重新计算为 ${formatAmount(recalculated)}`,
  external: () => '引用了别的工作簿',
};

/** What is wrong with a formula; follows the formula itself. */
export function formulaProblemText(problem: FormulaProblem): string {
  return wordsOf(PROBLEMS, problem.kind)(problem);
}
