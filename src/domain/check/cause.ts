import type { Amount } from '../figures/amount';
import type { CellRef } from '../grid/cell-ref';
import type { ItemCode } from '../templates/item';

/** A likely reason why a sum fails, given only where the numbers show it. */
export type Cause =
  /** The total is short by exactly this part. */
  | { readonly kind: 'left-out'; readonly code: ItemCode }
  /** The total is over by exactly this part. */
  | { readonly kind: 'counted-twice'; readonly code: ItemCode }
  /** With the part's sign turned the sum is right. */
  | { readonly kind: 'sign'; readonly code: ItemCode }
  /** With two neighbouring digits of the item swapped the sum is right; `meant` is the figure then. */
  | { readonly kind: 'digits-swapped'; readonly code: ItemCode; readonly meant: Amount }
  /** With the item's decimal point moved the sum is right. */
  | { readonly kind: 'decimal-slip'; readonly code: ItemCode; readonly meant: Amount }
  /** The item is stated in 元 where 万元 is asked, or the reverse. */
  | { readonly kind: 'unit-slip'; readonly code: ItemCode; readonly meant: Amount }
  /** The total's formula does not reach these parts. */
  | { readonly kind: 'formula-misses'; readonly codes: readonly ItemCode[] }
  /** The total's formula adds these parts more than once. */
  | { readonly kind: 'formula-doubles'; readonly codes: readonly ItemCode[] }
  /** The total's formula adds cells that are no parts of it. */
  | { readonly kind: 'formula-includes-others'; readonly cells: readonly CellRef[] }
  /** The total's formula reaches these parts, but SUM leaves them out because they are stored as text. */
  | { readonly kind: 'formula-skips-text'; readonly codes: readonly ItemCode[] }
  /** The total's formula adds a number typed into the formula itself. */
  | { readonly kind: 'formula-adds-constant'; readonly amount: Amount }
  /** The formula is right, its stored result is old. */
  | { readonly kind: 'stale-value'; readonly recalculated: Amount };
