import { type Amount, compareAmounts, isZero, ZERO } from '../figures/amount';
import type { Reading } from '../figures/figure';

/** The amount an item states when it is more than nothing; `undefined` otherwise. */
export function statedAmount(reading: Reading | undefined): Amount | undefined {
  if (reading?.kind !== 'figure') return undefined;
  const { amount } = reading.figure;
  return compareAmounts(amount, ZERO) > 0 ? amount : undefined;
}

/** Whether an item states nothing: blank, or 0. */
export function statesNothing(reading: Reading | undefined): boolean {
  if (reading?.kind === 'figure') return isZero(reading.figure.amount);
  return reading?.kind === 'blank';
}
