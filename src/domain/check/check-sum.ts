import { isZero } from '../figures/amount';
import type { Reading } from '../figures/figure';
import { type AddedParts, addParts } from '../table/add-parts';
import type { SumRule } from '../templates/rule';
import { cellsOf, type CheckContext } from './check-context';
import { compareWhole, type Comparison } from './compare-whole';
import { diagnoseSum } from './diagnose-sum';
import { type Obstacle, obstacleOf, unchecked } from './unchecked';
import { found, PASSED, type Verdict } from './verdict';

/**
 * R1 表内平衡: the total is the sum of its parts.
 *
 * A blank part counts 0 when any cell of the rule is filled; a blank total above filled parts states 0.
 */
export function checkSum(rule: SumRule, context: CheckContext): Verdict {
  const reading = context.readingOf(rule.total);
  const added = addParts(rule.parts, context.readingOf);
  const obstacle =
    obstacleOf(rule.total, added, reading) ?? obstacleOfFormula(rule, added, context);
  if (obstacle !== undefined || reading === undefined || added.kind !== 'added') {
    const items = { rule, item: rule.total, parts: rule.parts.map(({ code }) => code) };
    return found(unchecked(items, obstacle ?? { reason: 'unreadable', codes: [] }, context));
  }
  return judge(rule, compareWhole({ code: rule.total, reading }, added, context), {
    reading,
    context,
  });
}

/** Zero that a formula makes of blank parts is nobody's statement; a total that we added ourselves proves nothing. */
function obstacleOfFormula(
  rule: SumRule,
  added: AddedParts,
  { table, readingOf, computed }: CheckContext,
): Obstacle | undefined {
  if (computed.get(rule.total)?.by === 'parts') return { reason: 'not-calculated', codes: [] };
  if (added.kind !== 'added' || added.figures.length > 0) return undefined;
  const total = readingOf(rule.total);
  const byFormula = table.entries.get(rule.total)?.formula !== undefined;
  const zero = total?.kind === 'figure' && isZero(total.figure.amount);
  return byFormula && zero ? { reason: 'all-blank', codes: [] } : undefined;
}

function judge(
  rule: SumRule,
  { outcome, sides }: Comparison,
  { reading, context }: { readonly reading: Reading; readonly context: CheckContext },
): Verdict {
  if (outcome === 'equal') return PASSED;
  const located = {
    item: rule.total,
    parts: rule.parts.map(({ code }) => code),
    cells: cellsOf(context.table, [rule.total]),
    rule,
    sides,
  };
  if (outcome === 'rounding') {
    return found({ code: 'sum-rounding', severity: 'hint', ...located });
  }
  const causes = reading.kind === 'blank' ? [] : diagnoseSum(rule, sides, context);
  return found({ code: 'sum-mismatch', severity: 'error', ...located, causes });
}
