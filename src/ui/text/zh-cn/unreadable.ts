import type { UncheckedReason } from '../../../domain/check/finding';
import type { UnreadableReason } from '../../../domain/figures/figure';

const UNREADABLE: Readonly<Record<UnreadableReason, string>> = {
  'not-a-number': '不是数',
  'other-unit': '带着别的单位或文字',
  'not-an-answer': '不是“是”或“否”',
  'error-value': '是公式的错误值',
  date: '是日期，不是数',
  logical: '是逻辑值，不是数',
  'not-calculated': '是没有算过的公式',
  'shared-cell': '在几项合并成的一个单元格里，分不清是哪一项的',
  'too-long': '是一段文字，不是数',
};

const UNCHECKED: Readonly<Record<UncheckedReason, string>> = {
  'all-blank': '各项都没有填',
  unreadable: '有的项目读不出数',
  'item-absent': '有的项目表上没有',
  'not-calculated': '有的公式没有存下结果',
};

/** Why a cell gives no figure; follows the quoted cell text. */
export function unreadableText(reason: UnreadableReason): string {
  return UNREADABLE[reason];
}

/** Why a relation could not be checked. */
export function uncheckedText(reason: UncheckedReason): string {
  return UNCHECKED[reason];
}
