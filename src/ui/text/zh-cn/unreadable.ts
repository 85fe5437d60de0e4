import type { UncheckedReason } from '../../../domain/check/finding';
import type { UnreadableReason } from '../../../domain/figures/figure';
import { assertNever } from '../../../domain/kernel/assert-never';

/** Why a cell gives no figure; follows the quoted cell text. */
export function unreadableText(reason: UnreadableReason): string {
  switch (reason) {
    case 'not-a-number':
      return '不是数';
    case 'other-unit':
      return '带着别的单位或文字';
    case 'not-an-answer':
      return '不是“是”或“否”';
    case 'error-value':
      return '是公式的错误值';
    case 'date':
      return '是日期，不是数';
    case 'logical':
      return '是逻辑值，不是数';
    case 'not-calculated':
      return '是没有算过的公式';
    case 'too-long':
      return '是一段文字，不是数';
    default:
      return assertNever(reason);
  }
}

/** Why a relation could not be checked. */
export function uncheckedText(reason: UncheckedReason): string {
  switch (reason) {
    case 'all-blank':
      return '各项都没有填';
    case 'unreadable':
      return '有的项目读不出数';
    case 'item-absent':
      return '有的项目表上没有';
    case 'not-calculated':
      return '有的公式没有存下结果';
    default:
      return assertNever(reason);
  }
}
