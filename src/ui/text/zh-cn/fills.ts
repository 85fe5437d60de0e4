import type { PlannedWrite, Unfillable } from '../../../domain/fill/fill-plan';
import { assertNever } from '../../../domain/kernel/assert-never';
import { listText } from './lists';

/** What happens to a total, in a word or two. */
export function writeReasonText(reason: PlannedWrite['reason']): string {
  switch (reason) {
    case 'blank':
      return '原为空';
    case 'disagrees':
      return '与分项不符';
    case 'recalculated':
      return '公式不变，重新计算';
    default:
      return assertNever(reason);
  }
}

/** Why a total cannot be filled, and which parts stand in the way. */
export function unfillableText({ reason, codes }: Unfillable): string {
  const parts = codes.length === 0 ? '' : `：${listText(codes)}`;
  switch (reason) {
    case 'part-unreadable':
      return `有分项读不出数${parts}`;
    case 'part-absent':
      return `表上缺少分项${parts}`;
    case 'all-blank':
      return '各分项都没有填';
    case 'total-absent':
      return '表上没有合计这一格';
    default:
      return assertNever(reason);
  }
}
