import type { PlannedWrite, Unfillable } from '../../../domain/fill/fill-plan';
import { listText } from './phrases';

const WRITE_REASONS: Readonly<Record<PlannedWrite['reason'], string>> = {
  blank: 'Was blank',
  disagrees: 'Differs from its parts',
  recalculated: 'Formula kept, recalculated',
};

/** Why a total cannot be filled; `parts` are those in the way behind a colon, '' when none. */
const OBSTACLES: Readonly<Record<Unfillable['reason'], (parts: string) => string>> = {
  'part-unreadable': (parts) => `Some parts cannot be read as numbers${parts}`,
  'part-absent': (parts) => `Some parts are not on the sheet${parts}`,
  'all-blank': () => 'All parts are blank',
  'total-absent': () => 'The sheet has no cell for this total',
};

/** What happens to a total, in a word or two. */
export function writeReasonText(reason: PlannedWrite['reason']): string {
  return WRITE_REASONS[reason];
}

/** Why a total cannot be filled, and which parts stand in the way. */
export function unfillableText({ reason, codes }: Unfillable): string {
  return OBSTACLES[reason](codes.length === 0 ? '' : `: ${listText(codes)}`);
}
