import type { ItemCode } from '../templates/item';
import type { PairedRule } from '../templates/rule';
import { cellsOf, type CheckContext } from './check-context';
import { statedAmount, statesNothing } from './stated';
import { obstacleOfPair, unchecked } from './unchecked';
import { found, NOT_APPLICABLE, PASSED, type Verdict } from './verdict';

/** R6 有款必有人: money goes to somebody, and who is counted received something. */
export function checkPaired(rule: PairedRule, context: CheckContext): Verdict {
  const { people, money } = rule;
  const obstacle = obstacleOfPair([people, money], context);
  if (obstacle !== undefined) {
    return found(unchecked({ rule, item: people, parts: [money] }, obstacle, context));
  }
  const counted = statedAmount(context.readingOf(people));
  const given = statedAmount(context.readingOf(money));
  if (counted !== undefined && given !== undefined) return PASSED;
  if (counted !== undefined && statesNothing(context.readingOf(money))) {
    const located = locate(people, money, context);
    return found({ code: 'people-without-money', ...located, rule, people: counted });
  }
  if (given !== undefined && statesNothing(context.readingOf(people))) {
    const located = locate(money, people, context);
    return found({ code: 'money-without-people', ...located, rule, money: given });
  }
  return NOT_APPLICABLE;
}

function locate(stated: ItemCode, missing: ItemCode, { table }: CheckContext): Located {
  const cells = cellsOf(table, [stated, missing]);
  return { severity: 'query', item: stated, parts: [missing], cells };
}

interface Located {
  readonly severity: 'query';
  readonly item: ItemCode;
  readonly parts: readonly ItemCode[];
  readonly cells: ReturnType<typeof cellsOf>;
}
