import type { FormulaProblem } from '../../../domain/check/finding';
import { formatAmount } from '../../../domain/figures/amount';
import { assertNever } from '../../../domain/kernel/assert-never';
import { cellsText, listText } from './lists';

/** What is wrong with a formula; follows the formula itself. */
export function formulaProblemText(problem: FormulaProblem): string {
  switch (problem.kind) {
    case 'error-value':
      return `得出错误值 ${problem.error}`;
    case 'misses':
      return `没有包括 ${listText(problem.codes)}`;
    case 'doubles':
      return `重复加了 ${listText(problem.codes)}`;
    case 'includes-others':
      return `加了不属于分项的单元格 ${cellsText(problem.cells)}`;
    case 'sign':
      return `把 ${listText(problem.codes)} 的正负号用反了`;
    case 'adds-constant':
      return `里另写了一个数 ${formatAmount(problem.amount)}`;
    case 'skips-text':
      return `没有加上存成文本的 ${listText(problem.codes)}`;
    case 'stale':
      return `存下的结果是旧的，重新计算为 ${formatAmount(problem.recalculated)}`;
    case 'external':
      return '引用了别的工作簿';
    default:
      return assertNever(problem);
  }
}
