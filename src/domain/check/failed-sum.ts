import {
  absolute,
  type Amount,
  compareAmounts,
  parseAmount,
  shiftPoint,
  ZERO,
} from '../figures/amount';
import type { Measure } from '../figures/measure';
import type { ItemCode } from '../templates/item';
import type { Sides } from './finding';

/** A filled part of a sum that fails. */
export interface FilledPart {
  readonly code: ItemCode;
  readonly sign: 1 | -1;
  readonly amount: Amount;
}

/** A sum that fails, as its diagnosis needs it. */
export interface FailedSum {
  readonly total: ItemCode;
  readonly measure: Measure;
  readonly parts: readonly FilledPart[];
  readonly sides: Sides;
  /** Finest decimal place the sum's figures are written in: 0 for whole numbers, 2 or more for money. */
  readonly decimals: number;
}

const ONE = parseAmount('1') ?? ZERO;

/**
 * Whether an amount is large enough to point at a figure.
 *
 * A total that is off by one in its last place is as often miscounted or rounded by hand, so a part
 * that states just that one proves nothing.
 */
export function isTelling(amount: Amount, { decimals }: FailedSum): boolean {
  return compareAmounts(absolute(amount), shiftPoint(ONE, -decimals)) > 0;
}
