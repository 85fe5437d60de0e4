import { isNegative } from '../figures/amount';
import { addParts } from '../table/add-parts';
import type { AtLeastRule } from '../templates/rule';
import { cellsOf, type CheckContext } from './check-context';
import { compareWhole } from './compare-whole';
import { obstacleOf, unchecked } from './unchecked';
import { found, PASSED, type Verdict } from './verdict';

/** A printed `A≥B+C`: the greater side is no smaller than the other, rounding aside. */
export function checkAtLeast(rule: AtLeastRule, context: CheckContext): Verdict {
  const reading = context.readingOf(rule.greater);
  const added = addParts(rule.lesser, context.readingOf);
  const parts = rule.lesser.map(({ code }) => code);
  const obstacle = obstacleOf(rule.greater, added, reading);
  if (obstacle !== undefined || reading === undefined || added.kind !== 'added') {
    const items = { rule, item: rule.greater, parts };
    return found(unchecked(items, obstacle ?? { reason: 'unreadable', codes: [] }, context));
  }
  const { outcome, sides } = compareWhole({ code: rule.greater, reading }, added, context);
  if (outcome !== 'different' || !isNegative(sides.difference)) return PASSED;
  return found({
    code: 'at-least-broken',
    severity: 'error',
    item: rule.greater,
    parts,
    cells: cellsOf(context.table, [rule.greater, ...parts]),
    rule,
    sides,
  });
}
