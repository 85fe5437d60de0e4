import {
  absolute,
  addAmounts,
  type Amount,
  compareAmounts,
  decimalsOf,
  isSameAmount,
  isZero,
  multiply,
  parseAmount,
  roundAmount,
  shiftPoint,
  ZERO,
} from '../figures/amount';
import type { ItemCode } from '../templates/item';
import type { Cause } from './cause';
import { type FailedSum, type FilledPart, isTelling } from './failed-sum';
import { areDigitsSwapped } from './swapped-digits';

/** How far a decimal point slips: one, two or three places either way. */
const DECIMAL_SLIPS = [1, 2, 3];
/** Places between 元 and 万元. */
const UNIT_PLACES = 4;
/** Decimals that 万元 are rounded to when 元 are turned into them. */
const MONEY_DECIMALS = 2;
/** From here on a rounded 万元 figure has enough digits (three) to be known again in 元. */
const LEAST_KNOWN_AGAIN = parseAmount('1') ?? ZERO;

/** A figure that is stated and the one that would make the sum right. */
interface Slip {
  readonly code: ItemCode;
  readonly stated: Amount;
  readonly meant: Amount;
}

/** Slips of typing in the total that explain the whole difference. */
export function findTotalSlips(sum: FailedSum): readonly Cause[] {
  const { actual, expected } = sum.sides;
  const slip = { code: sum.total, stated: actual, meant: expected };
  return [swapCause(slip, sum), decimalCause(slip, sum), unitCause(slip, sum)].filter(
    (cause) => cause !== undefined,
  );
}

/** Slips of typing in one part that explain the whole difference, all of a kind: swapped digits, decimal point, unit. */
export function findPartSlips(sum: FailedSum): readonly Cause[] {
  const slips = sum.parts.map((part) => slipOf(part, sum));
  for (const causeOf of [swapCause, decimalCause, unitCause]) {
    const causes = slips.map((slip) => causeOf(slip, sum)).filter((cause) => cause !== undefined);
    if (causes.length > 0) return causes;
  }
  return [];
}

/** What the part must be for the sum to be right. */
function slipOf({ code, sign, amount }: FilledPart, { sides }: FailedSum): Slip {
  return { code, stated: amount, meant: addAmounts([amount, multiply(sides.difference, sign)]) };
}

function swapCause({ code, stated, meant }: Slip, sum: FailedSum): Cause | undefined {
  const swapped = areDigitsSwapped(stated, meant, sum.decimals);
  return swapped ? { kind: 'digits-swapped', code, meant } : undefined;
}

function decimalCause({ code, stated, meant }: Slip, sum: FailedSum): Cause | undefined {
  if (!isTelling(stated, sum) || !isTelling(meant, sum)) return undefined;
  if (decimalsOf(meant) > sum.decimals) return undefined;
  const slipped = DECIMAL_SLIPS.some(
    (places) =>
      isSameAmount(shiftPoint(stated, places), meant) ||
      isSameAmount(stated, shiftPoint(meant, places)),
  );
  return slipped ? { kind: 'decimal-slip', code, meant } : undefined;
}

function unitCause({ code, stated, meant }: Slip, sum: FailedSum): Cause | undefined {
  if (sum.measure.kind !== 'money' || isZero(stated) || isZero(meant)) return undefined;
  const [larger, smaller] = inOrder(stated, meant);
  return isTenThousandth(smaller, larger) ? { kind: 'unit-slip', code, meant } : undefined;
}

function inOrder(one: Amount, other: Amount): readonly [larger: Amount, smaller: Amount] {
  return compareAmounts(absolute(one), absolute(other)) >= 0 ? [one, other] : [other, one];
}

function isTenThousandth(smaller: Amount, larger: Amount): boolean {
  if (isSameAmount(larger, shiftPoint(smaller, UNIT_PLACES))) return true;
  if (compareAmounts(absolute(smaller), LEAST_KNOWN_AGAIN) < 0) return false;
  const exact = shiftPoint(larger, -UNIT_PLACES);
  const decimals = Math.max(MONEY_DECIMALS, Math.min(decimalsOf(smaller), UNIT_PLACES));
  return isSameAmount(roundAmount(exact, decimals), roundAmount(smaller, decimals));
}
