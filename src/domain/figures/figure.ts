import type { Amount } from './amount';

/** An exact amount as a cell states it, with the decimals it was written with. A blank is no figure. */
export interface Figure {
  readonly amount: Amount;
  /** Decimals after the point, trailing zeros of typed text included: 2 for `12.50`. */
  readonly decimals: number;
}

/** Why no figure can be had from a cell that is not blank. */
export type UnreadableReason =
  | 'not-a-number'
  | 'other-unit'
  | 'not-an-answer'
  | 'error-value'
  | 'date'
  | 'logical'
  | 'not-calculated'
  /** One merged cell stands for several items, and nobody can tell whose figure it is. */
  | 'shared-cell'
  | 'too-long';

/**
 * What a cell says about its item.
 *
 * `fromText`: the figure was typed as text (full-width digits, spaces, a unit …), is used, and marked.
 * `answer`: how many units say 是 and how many 否; a single 是 is 1 and 0, a consolidated form counts.
 * `unreadable` is never taken for 0: rules that need it are not checked.
 */
export type Reading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly fromText: boolean }
  | { readonly kind: 'answer'; readonly yes: number; readonly no: number }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };
