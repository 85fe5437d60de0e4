import {
  type Amount,
  absolute,
  compareAmounts,
  isZero,
  multiply,
  parseAmount,
  shiftPoint,
  subtractAmounts,
} from './amount';
import type { Figure } from './figure';
import type { Measure } from './measure';

/** Decimals that money is stated with at least: 万元 to two decimals, as the forms ask for. */
const LEAST_DECIMALS = 2;
const HALF = parseAmount('0.5');

/** How a stated total stands to the sum of its parts. */
export type SumComparison = 'equal' | 'rounding' | 'different';

/**
 * Compares a total with the sum of its parts.
 *
 * Whole numbers must match exactly. Money stands for the interval of its rounding: half a unit of the
 * finest decimal place used among the figures, at least the second. When the total's interval meets the
 * sum's (one half unit for the total and one for each part), the difference is rounding.
 *
 * @param sum - Σ of the parts, with their signs
 * @param stated - the total and all filled parts; blanks are left out, as they stand for no interval
 * @see XBRL Calculations 1.1 (REC 2023-02-22), round-to-nearest
 */
export function compareSums(
  total: Amount,
  sum: Amount,
  stated: { figures: readonly Figure[]; measure: Measure },
): SumComparison {
  const difference = absolute(subtractAmounts(total, sum));
  if (isZero(difference)) return 'equal';
  if (stated.measure.kind === 'count' || HALF === undefined) return 'different';
  const decimals = Math.max(LEAST_DECIMALS, ...stated.figures.map((figure) => figure.decimals));
  const allowed = multiply(shiftPoint(HALF, -decimals), stated.figures.length);
  return compareAmounts(difference, allowed) <= 0 ? 'rounding' : 'different';
}
