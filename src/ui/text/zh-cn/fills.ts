import type { PlannedWrite, Unfillable } from '../../../domain/fill/fill-plan';
import { listText } from './phrases';

const WRITE_REASONS: Readonly<Record<PlannedWrite['reason'], string>> = {
  blank: '原为空',
  disagrees: '与分项不符',
  recalculated: '公式不变，重新计算',
};

/** Why a total cannot be filled; `parts` are those in the way behind a colon, '' when none. */
const OBSTACLES: Readonly<Record<Unfillable['reason'], (parts: string) => string>> = {
  'part-unreadable': (parts) => `有分项读不出数${parts}`,
  'part-absent': (parts) => `表上缺少分项${parts}`,
  'all-blank': () => '各分项都没有填',
  'total-absent': () => '表上没有合计这一格',
};

/** What happens to a total, in a word or two. */
export function writeReasonText(reason: PlannedWrite['reason']): string {
  return WRITE_REASONS[reason];
}

/** Why a total cannot be filled, and which parts stand in the way. */
export function unfillableText({ reason, codes }: Unfillable): string {
  return OBSTACLES[reason](codes.length === 0 ? '' : `：${listText(codes)}`);
}
