import Big from 'big.js';

import type { Brand } from '../kernel/brand';
import {
  countOfNumber,
  decimalsOfCount,
  isSureCount,
  PLACES,
  roundCount,
  textOfCount,
  toTenThousandths,
} from './ten-thousandths';

/**
 * An exact decimal number. No unit: amounts are added only inside a rule, whose items share a measure.
 *
 * Decimals, not binary floats: 4.35 + 1.10 + 2.2 is 7.65, not 7.6499999999999995. The same amount always has the
 * same form, which nobody but this file looks into.
 */
export type Amount = Brand<object, 'Amount'>;

/**
 * Below a hundred billion and with at most four decimals a whole number of ten-thousandths, as nearly every figure of
 * a form is: they are added and compared at no cost. All else is a decimal of any length. So is nothing, as a number 0
 * would be no amount at all to whoever writes `amount && …`.
 */
type Form = number | Big;

const DECIMAL_TEXT = /^-?\d+(?:\.\d+)?$/u;
/** Digits that Excel keeps of a number; what a binary float adds after them is noise. */
const EXCEL_DIGITS = 15;
/** Highest exponent of a decimal whose ten-thousandths are a sure count. */
const MOST_EXPONENT = 10;

/** To the rest of the program an amount is no number: `amount + 1` does not compile. */
function toAmount(form: Form): Amount {
  const sealed: unknown = form;
  return sealed as Amount;
}

function toForm(amount: Amount): Form {
  const opened: unknown = amount;
  return opened as Form;
}

const NOTHING = new Big(0);

/** Nothing at all: the sum of no parts. */
export const ZERO: Amount = toAmount(NOTHING);

/** How many ten-thousandths it is; `undefined` when it is too long or too fine to be counted. */
function toCount(form: Form): number | undefined {
  if (typeof form === 'number') return form;
  return form === NOTHING ? 0 : undefined;
}

/** What arithmetic on counts gave, when it is still one. */
function amountOfCount(units: number | undefined): Amount | undefined {
  if (units === undefined || !isSureCount(units)) return undefined;
  return units === 0 ? ZERO : toAmount(units);
}

function amountOfBig(big: Big): Amount {
  const isShort = big.c.length - 1 - big.e <= PLACES && big.e <= MOST_EXPONENT;
  const units = isShort ? Number(big.times(`1e${String(PLACES)}`).toFixed()) : undefined;
  return amountOfCount(units) ?? toAmount(big);
}

function toBig(form: Form): Big {
  return typeof form === 'number' ? new Big(textOfCount(form)) : form;
}

/** Reads plain decimal text such as `-12.50`; `undefined` for anything else. */
export function parseAmount(text: string): Amount | undefined {
  if (!DECIMAL_TEXT.test(text)) return undefined;
  return amountOfCount(toTenThousandths(text)) ?? amountOfBig(new Big(text));
}

/**
 * The decimal number that a program's binary number stands for, at the 15 digits Excel keeps.
 *
 * @returns `undefined` for what is no number (infinite, not-a-number)
 */
export function amountOfNumber(number: number): Amount | undefined {
  if (!Number.isFinite(number)) return undefined;
  return amountOfCount(countOfNumber(number)) ?? amountOfBig(new Big(toShortText(number)));
}

function toShortText(number: number): string {
  const shortest = String(number);
  // Sign, point and exponent only make the text longer, so a short one has no more digits than Excel keeps.
  return shortest.length <= EXCEL_DIGITS ? shortest : number.toPrecision(EXCEL_DIGITS);
}

/** So many ten-thousandths; any safe integer. */
export function amountOfTenThousandths(units: number): Amount {
  return amountOfCount(units) ?? amountOfBig(new Big(units).times(`1e-${String(PLACES)}`));
}

/** Sum of two amounts. */
export function addTwo(one: Amount, other: Amount): Amount {
  const a = toForm(one);
  const b = toForm(other);
  const few = toCount(a);
  const more = toCount(b);
  const units = few === undefined || more === undefined ? undefined : few + more;
  return amountOfCount(units) ?? amountOfBig(toBig(a).plus(toBig(b)));
}

/** Sum of all amounts; of none, zero. */
export function addAmounts(amounts: Iterable<Amount>): Amount {
  let sum = ZERO;
  for (const amount of amounts) sum = addTwo(sum, amount);
  return sum;
}

/** What is left of the first amount without the second. */
export function subtractAmounts(from: Amount, amount: Amount): Amount {
  return addTwo(from, negate(amount));
}

/** The same amount with the other sign. */
export function negate(amount: Amount): Amount {
  return multiply(amount, -1);
}

/** The amount without its sign. */
export function absolute(amount: Amount): Amount {
  return isNegative(amount) ? negate(amount) : amount;
}

/** A whole multiple of an amount. */
export function multiply(amount: Amount, times: number): Amount {
  const form = toForm(amount);
  const units = toCount(form);
  const product = units === undefined ? undefined : units * times;
  return amountOfCount(product) ?? amountOfBig(toBig(form).times(times));
}

/** The amount with its decimal point moved: by 4 to the right, 万元 become 元; negative moves to the left. */
export function shiftPoint(amount: Amount, places: number): Amount {
  const form = toForm(amount);
  const units = toCount(form);
  const shifted = units === undefined ? undefined : shiftCount(units, places);
  // Times a power of ten, as moving to the left never loses a digit: one tenth adds one decimal, no more.
  return amountOfCount(shifted) ?? amountOfBig(toBig(form).times(`1e${String(places)}`));
}

function shiftCount(units: number, places: number): number | undefined {
  const power = 10 ** Math.abs(places);
  if (places >= 0) return units * power;
  return units % power === 0 ? units / power : undefined;
}

/** One amount per another, rounded to two decimals; `undefined` when the other is zero. */
export function amountPer(amount: Amount, per: Amount): Amount | undefined {
  if (isZero(per)) return undefined;
  return amountOfBig(
    toBig(toForm(amount))
      .div(toBig(toForm(per)))
      .round(2),
  );
}

/** Negative when the first is smaller, positive when it is larger, 0 when they are equal. */
export function compareAmounts(one: Amount, other: Amount): number {
  const a = toForm(one);
  const b = toForm(other);
  const few = toCount(a);
  const more = toCount(b);
  return few === undefined || more === undefined ? toBig(a).cmp(toBig(b)) : few - more;
}

/** Whether two amounts are the same number; 1.50 equals 1.5. */
export function isSameAmount(one: Amount, other: Amount): boolean {
  return compareAmounts(one, other) === 0;
}

/** Whether the amount is nothing. */
export function isZero(amount: Amount): boolean {
  return amount === ZERO;
}

/** Whether the amount is below nothing. */
export function isNegative(amount: Amount): boolean {
  return compareAmounts(amount, ZERO) < 0;
}

/** Decimals needed to write the amount, without trailing zeros: 2 for 1.50 + 0.05, 0 for 3.00. */
export function decimalsOf(amount: Amount): number {
  const form = toForm(amount);
  return typeof form === 'number' ? decimalsOfCount(form) : Math.max(0, form.c.length - 1 - form.e);
}

/** Plain decimal text without trailing zeros or exponent: `1234.5`. */
export function formatAmount(amount: Amount): string {
  const form = toForm(amount);
  return typeof form === 'number' ? textOfCount(form) : form.toFixed();
}

/** The amount at so many decimals, halves away from zero, as ROUND of a spreadsheet does it. */
export function roundAmount(amount: Amount, decimals: number): Amount {
  const form = toForm(amount);
  const units = toCount(form);
  if (units === undefined) return amountOfBig(toBig(form).round(decimals, Big.roundHalfUp));
  return decimals >= PLACES ? amount : amountOfTenThousandths(roundCount(units, decimals));
}
