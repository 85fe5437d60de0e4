import {
  absolute,
  addAmounts,
  type Amount,
  compareAmounts,
  decimalsOf,
  parseAmount,
  ZERO,
} from '../figures/amount';
import { compareSums } from '../figures/compare-sums';
import { type Measure, measureOf } from '../figures/measure';
import { createTally, type Tally } from '../figures/tally';
import type { SumRule } from '../templates/rule';
import type { Template } from '../templates/template';
import type { Residual, ResidualShare } from './consolidation';
import { compareKeys } from './key-submissions';
import { totalRules } from './total-rules';
import type { SubmissionView } from './view-submission';

/**
 * By how much the totals received differ from the parts received, split among the submissions that cause it.
 *
 * A blank total above filled parts states 0. Where a submission's total or a part is unreadable, or its form
 * has no such total, nothing is known and nothing attributed. Totals whose differences cancel out are listed too, and
 * those that rounding explains, as hints.
 */
export function findResiduals(
  included: readonly SubmissionView[],
  template: Template,
): readonly Residual[] {
  const tally = createTally();
  const places = new Map(template.items.map(({ code }, at) => [code, at]));
  const placeOf = (code: SumRule['total']): number => places.get(code) ?? -1;
  return [...totalRules(template).values()].flatMap((rule) => {
    const sum = {
      total: placeOf(rule.total),
      measure: template.itemsByCode.get(rule.total)?.measure ?? NO_MEASURE,
      parts: rule.parts.map(({ code, sign }): Addend => [placeOf(code), sign]),
    };
    const by = shares(included, sum, tally);
    if (by.length === 0) return [];
    const difference = addAmounts(by.map((share) => share.difference));
    const severity = by.every(({ isRounding }) => isRounding) ? 'hint' : 'error';
    return [{ item: rule.total, difference, severity, by: by.sort(compareShares) }];
  });
}

const NO_MEASURE = measureOf('');
type Addend = readonly [at: number, sign: 1 | -1];

/** A total and its parts by their places among the items. */
interface PlacedSum {
  readonly total: number;
  readonly measure: Measure;
  readonly parts: readonly Addend[];
}

function shares(
  included: readonly SubmissionView[],
  sum: PlacedSum,
  tally: Tally,
): ResidualShare[] {
  const found: ResidualShare[] = [];
  for (const view of included) {
    const difference = differenceIn(view, sum, tally);
    if (difference === undefined) continue;
    found.push({ key: view.key, difference, isRounding: isRounding(view, sum, difference) });
  }
  return found;
}

/** `undefined` when total and parts agree, or when it cannot be known. */
function differenceIn(
  view: SubmissionView,
  { total, parts }: PlacedSum,
  tally: Tally,
): Amount | undefined {
  if (!hasCell(view, total) || view.others.has(total)) return undefined;
  tally.clear();
  tally.add(view.figures[total] ?? '');
  for (const [at, sign] of parts) {
    if (view.others.has(at)) return undefined;
    tally.add(view.figures[at] ?? '', sign === 1 ? -1 : 1);
  }
  return tally.isZero() ? undefined : tally.sum();
}

/** What the check of the form calls rounding; a blank total states 0, which no rounding excuses. */
function isRounding(
  { figures }: SubmissionView,
  { total, parts, measure }: PlacedSum,
  difference: Amount,
): boolean {
  const places = [total, ...parts.map(([at]) => at)];
  if ((figures[total] ?? '') === '') return false;
  const stated = places.flatMap((at) => {
    const amount = parseAmount(figures[at] ?? '');
    return amount === undefined ? [] : [{ amount, decimals: decimalsOf(amount) }];
  });
  return compareSums(difference, ZERO, { figures: stated, measure }) === 'rounding';
}

/** Whether the sheet has a row for the item. */
function hasCell({ match, submission }: SubmissionView, at: number): boolean {
  const index = match.indexes[at];
  return index !== undefined && submission.cells[index] !== undefined;
}

function compareShares(one: ResidualShare, other: ResidualShare): number {
  const bySize = compareAmounts(absolute(other.difference), absolute(one.difference));
  return bySize === 0 ? compareKeys(one.key, other.key) : bySize;
}
