import { isNegative } from '../figures/amount';
import { addParts } from '../table/add-parts';
import type { OfWhichRule } from '../templates/rule';
import { cellsOf, type CheckContext } from './check-context';
import { compareWhole, type Comparison } from './compare-whole';
import { diagnoseFigures } from './diagnose-figures';
import { obstacleOf, unchecked } from './unchecked';
import { found, PASSED, type Verdict } from './verdict';

/**
 * R2 其中关系: the parts named together are no more than the whole.
 *
 * A list of two or more that comes to less is asked about, as it may be meant complete; a single item
 * after 其中 is meant to be smaller.
 */
export function checkOfWhich(rule: OfWhichRule, context: CheckContext): Verdict {
  const reading = context.readingOf(rule.whole);
  const added = addParts(rule.parts, context.readingOf);
  const obstacle = obstacleOf(rule.whole, added, reading);
  if (obstacle !== undefined || reading === undefined || added.kind !== 'added') {
    const items = { rule, item: rule.whole, parts: rule.parts.map(({ code }) => code) };
    return found(unchecked(items, obstacle ?? { reason: 'unreadable', codes: [] }, context));
  }
  return judge(rule, compareWhole({ code: rule.whole, reading }, added, context), context);
}

function judge(rule: OfWhichRule, comparison: Comparison, context: CheckContext): Verdict {
  const { outcome, sides } = comparison;
  if (outcome !== 'different') return PASSED;
  const located = {
    item: rule.whole,
    parts: rule.parts.map(({ code }) => code),
    cells: cellsOf(context.table, [rule.whole]),
    rule,
    sides,
  };
  const isList = rule.parts.length > 1;
  if (isNegative(sides.difference)) {
    // One part says nothing about the whole's digits; a list that is meant complete does.
    const causes = isList ? diagnoseFigures(rule.whole, rule.parts, { sides, context }) : [];
    return found({ code: 'of-which-exceeds', severity: 'error', ...located, causes });
  }
  return isList ? found({ code: 'of-which-short', severity: 'query', ...located }) : PASSED;
}
