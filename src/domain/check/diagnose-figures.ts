import { decimalsOf } from '../figures/amount';
import { measureOf } from '../figures/measure';
import type { ItemCode } from '../templates/item';
import type { Part } from '../templates/rule';
import type { Cause } from './cause';
import { findPartSlips, findTotalSlips } from './cause-slips';
import { findCountedWrong, findTurnedSign } from './cause-whole-part';
import type { CheckContext } from './check-context';
import type { FailedSum, FilledPart } from './failed-sum';
import type { Sides } from './finding';

/** Decimals that money is written with: 万元 to two decimals, as the forms ask for. */
const MONEY_DECIMALS = 2;

/**
 * Why a typed total likely differs from its parts; empty where the figures show nothing.
 *
 * The simplest explanation is given: a slip in the total, or a part left out or counted twice; only
 * where neither fits, a turned sign; only then a slip in a part. Every cause given makes the sum right.
 */
export function diagnoseFigures(
  total: ItemCode,
  parts: readonly Part[],
  { sides, context }: { readonly sides: Sides; readonly context: CheckContext },
): readonly Cause[] {
  const sum = describe(total, parts, { sides, context });
  const counted = findCountedWrong(sum);
  const simple = [...findTotalSlips(sum), ...unambiguous(counted)];
  if (simple.length > 0 || counted.length > 0) return simple;
  const turned = findTurnedSign(sum);
  return unambiguous(turned.length > 0 ? turned : findPartSlips(sum));
}

/** Parts that explain the difference equally well; beyond so many the numbers point at nobody. */
const MOST_ALIKE = 2;

function unambiguous(causes: readonly Cause[]): readonly Cause[] {
  return causes.length > MOST_ALIKE ? [] : causes;
}

function describe(
  total: ItemCode,
  parts: readonly Part[],
  { sides, context }: { readonly sides: Sides; readonly context: CheckContext },
): FailedSum {
  const measure = context.table.template.itemsByCode.get(total)?.measure ?? measureOf('');
  const filled = parts.flatMap(({ code, sign }): FilledPart[] => {
    const reading = context.readingOf(code);
    return reading?.kind === 'figure' ? [{ code, sign, amount: reading.figure.amount }] : [];
  });
  const used = [sides.actual, ...filled.map(({ amount }) => amount)].map(decimalsOf);
  const decimals = measure.kind === 'count' ? 0 : Math.max(MONEY_DECIMALS, ...used);
  return { total, measure, parts: filled, sides, decimals };
}
