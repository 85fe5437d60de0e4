import type { UncheckedReason } from '../../../domain/check/finding';
import type { UnreadableReason } from '../../../domain/figures/figure';

const UNREADABLE: Readonly<Record<UnreadableReason, string>> = {
  'not-a-number': 'is not a number',
  'other-unit': 'carries another unit or words',
  'not-an-answer': 'is neither “是” (yes) nor “否” (no)',
  'error-value': 'is a formula error',
  date: 'is a date, not a number',
  logical: 'is TRUE or FALSE, not a number',
  'not-calculated': 'is a formula that was never calculated',
  'shared-cell': 'stands in one cell merged over several items, and nobody can tell whose it is',
  'too-long': 'is a passage of text, not a number',
};

const UNCHECKED: Readonly<Record<UncheckedReason, string>> = {
  'all-blank': 'all items are blank',
  unreadable: 'some items cannot be read as numbers',
  'item-absent': 'some items are not on the sheet',
  'not-calculated': 'some formulas have no stored result',
};

/** Why a cell gives no figure; follows the quoted cell text. */
export function unreadableText(reason: UnreadableReason): string {
  return UNREADABLE[reason];
}

/** Why a relation could not be checked. */
export function uncheckedText(reason: UncheckedReason): string {
  return UNCHECKED[reason];
}
