import Big from 'big.js';

import type { Brand } from '../kernel/brand';

/**
 * An exact decimal number. No unit: amounts are added only inside a rule, whose items share a measure.
 *
 * Decimals, not binary floats: 4.35 + 1.10 + 2.2 is 7.65, not 7.6499999999999995.
 */
export type Amount = Brand<Big, 'Amount'>;

const DECIMAL_TEXT = /^-?\d+(?:\.\d+)?$/u;
/** Digits that Excel keeps of a number; what a binary float adds after them is noise. */
const EXCEL_DIGITS = 15;

function toAmount(big: Big): Amount {
  return big as Amount;
}

/** Nothing at all: the sum of no parts. */
export const ZERO: Amount = toAmount(new Big(0));

/** Reads plain decimal text such as `-12.50`; `undefined` for anything else. */
export function parseAmount(text: string): Amount | undefined {
  return DECIMAL_TEXT.test(text) ? toAmount(new Big(text)) : undefined;
}

/**
 * The decimal number that a program's binary number stands for, at the 15 digits Excel keeps.
 *
 * @returns `undefined` for what is no number (infinite, not-a-number)
 */
export function amountOfNumber(number: number): Amount | undefined {
  const known = knownNumbers.get(number);
  if (known !== undefined) return known;
  if (!Number.isFinite(number)) return undefined;
  const amount = toAmount(new Big(toShortText(number)));
  if (knownNumbers.size >= REMEMBERED) knownNumbers.clear();
  knownNumbers.set(number, amount);
  return amount;
}

/** Numbers that a memory keeps: forms repeat small ones, and each is read several times in a check. */
const REMEMBERED = 10_000;
const knownNumbers = new Map<number, Amount>();

function toShortText(number: number): string {
  const shortest = String(number);
  // Sign, point and exponent only make the text longer, so a short one has no more digits than Excel keeps.
  return shortest.length <= EXCEL_DIGITS ? shortest : number.toPrecision(EXCEL_DIGITS);
}

/** Sum of all amounts; of none, zero. */
export function addAmounts(amounts: Iterable<Amount>): Amount {
  let sum: Big = ZERO;
  for (const amount of amounts) sum = sum.plus(amount);
  return toAmount(sum);
}

/** What is left of the first amount without the second. */
export function subtractAmounts(from: Amount, amount: Amount): Amount {
  return toAmount(from.minus(amount));
}

/** The same amount with the other sign. */
export function negate(amount: Amount): Amount {
  return toAmount(amount.times(-1));
}

/** The amount without its sign. */
export function absolute(amount: Amount): Amount {
  return toAmount(amount.abs());
}

/** A whole multiple of an amount. */
export function multiply(amount: Amount, times: number): Amount {
  return toAmount(amount.times(times));
}

/** The amount with its decimal point moved: by 4 to the right, 万元 become 元; negative moves to the left. */
export function shiftPoint(amount: Amount, places: number): Amount {
  const power = new Big(10).pow(Math.abs(places));
  return toAmount(places >= 0 ? amount.times(power) : exactQuotient(amount, Math.abs(places)));
}

/** Moving the point to the left never loses a digit: one tenth adds one decimal, no more. */
function exactQuotient(amount: Big, places: number): Big {
  return amount.times(`1e-${String(places)}`);
}

/** One amount per another, rounded to two decimals; `undefined` when the other is zero. */
export function amountPer(amount: Amount, per: Amount): Amount | undefined {
  return isZero(per) ? undefined : toAmount(amount.div(per).round(2));
}

/** Negative when the first is smaller, positive when it is larger, 0 when they are equal. */
export function compareAmounts(one: Amount, other: Amount): number {
  return one.cmp(other);
}

/** Whether two amounts are the same number; 1.50 equals 1.5. */
export function isSameAmount(one: Amount, other: Amount): boolean {
  return one.eq(other);
}

/** Whether the amount is nothing. */
export function isZero(amount: Amount): boolean {
  return amount.eq(0);
}

/** Whether the amount is below nothing. */
export function isNegative(amount: Amount): boolean {
  return amount.lt(0);
}

/** Decimals needed to write the amount, without trailing zeros: 2 for 1.50 + 0.05, 0 for 3.00. */
export function decimalsOf(amount: Amount): number {
  return Math.max(0, amount.c.length - 1 - amount.e);
}

/** Plain decimal text without trailing zeros or exponent: `1234.5`. */
export function formatAmount(amount: Amount): string {
  return amount.toFixed();
}

/** The amount at so many decimals, halves away from zero, as ROUND of a spreadsheet does it. */
export function roundAmount(amount: Amount, decimals: number): Amount {
  return toAmount(amount.round(decimals, Big.roundHalfUp));
}
