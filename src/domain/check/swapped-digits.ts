import { type Amount, decimalsOf, formatAmount, isNegative } from '../figures/amount';

/**
 * Whether two figures differ by two neighbouring digits that changed places, as 27.92 and 27.29.
 *
 * @param decimals - both are held side by side at so many decimals, so that 27.3 is also 27.30
 */
export function areDigitsSwapped(one: Amount, other: Amount, decimals: number): boolean {
  const from = digitsOf(one, decimals);
  const to = digitsOf(other, decimals);
  if (from === undefined || to === undefined || from.length !== to.length) return false;
  const first = firstDifference(from, to);
  // Nobody types a leading zero that is no part of `0.12`, so 012 is not 102 with its digits swapped.
  if (first === 0 && (from.startsWith('0') || to.startsWith('0'))) return false;
  const swapped = `${from.slice(0, first)}${from.charAt(first + 1)}${from.charAt(first)}${from.slice(first + 2)}`;
  return swapped === to && from !== to;
}

/** Place of the first digit that differs; behind the last digit when none does. */
function firstDifference(from: string, to: string): number {
  let at = 0;
  while (at < from.length && from[at] === to[at]) at += 1;
  return at;
}

/** Digits without the point; `undefined` below zero, or when the figure is finer than that. */
function digitsOf(amount: Amount, decimals: number): string | undefined {
  if (isNegative(amount) || decimalsOf(amount) > decimals) return undefined;
  const [whole = '', fraction = ''] = formatAmount(amount).split('.');
  return whole + fraction.padEnd(decimals, '0');
}
