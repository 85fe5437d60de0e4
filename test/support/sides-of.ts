import type { Sides } from '../../src/domain/check/finding';
import { subtractAmounts } from '../../src/domain/figures/amount';
import { amountOf } from './amount-of';

/** Both sides of a relation and their difference, from plain decimal text. */
export function sidesOf(actual: string, expected: string): Sides {
  const [one, other] = [amountOf(actual), amountOf(expected)];
  return { actual: one, expected: other, difference: subtractAmounts(one, other) };
}
