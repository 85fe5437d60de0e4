import { type Amount, isZero, subtractAmounts, ZERO } from '../figures/amount';
import { compareSums, type SumComparison } from '../figures/compare-sums';
import type { Figure, Reading } from '../figures/figure';
import { measureOf } from '../figures/measure';
import type { AddedParts } from '../table/add-parts';
import type { ItemCode } from '../templates/item';
import type { CheckContext } from './check-context';
import type { Sides } from './finding';

/** A whole and its parts as figures, ready to be held against each other. */
export interface Comparison {
  readonly outcome: SumComparison;
  readonly sides: Sides;
}

/** Holds what a whole states against its added parts; a blank whole states 0, which no rounding excuses. */
export function compareWhole(
  whole: { readonly code: ItemCode; readonly reading: Reading },
  added: AddedParts & { readonly kind: 'added' },
  context: CheckContext,
): Comparison {
  const figure = whole.reading.kind === 'figure' ? whole.reading.figure : undefined;
  const actual = figure?.amount ?? ZERO;
  const sides = sidesOf(actual, added.sum);
  if (isZero(sides.difference)) return { outcome: 'equal', sides };
  const item = context.table.template.itemsByCode.get(whole.code);
  const measure = item?.measure ?? measureOf('');
  const figures: readonly Figure[] =
    figure === undefined ? added.figures : [figure, ...added.figures];
  const outcome = compareSums(actual, added.sum, { figures, measure });
  return { outcome: outcome === 'rounding' && figure === undefined ? 'different' : outcome, sides };
}

/** Both sides of a relation with their difference. */
export function sidesOf(actual: Amount, expected: Amount): Sides {
  return { actual, expected, difference: subtractAmounts(actual, expected) };
}
