import type { AnsweredRule } from '../templates/rule';
import { cellsOf, type CheckContext } from './check-context';
import { statedAmount, statesNothing } from './stated';
import { obstacleOfPair, unchecked } from './unchecked';
import { found, NOT_APPLICABLE, PASSED, type Verdict } from './verdict';

/** A 是/否 answer agrees with the amount that follows from it; one 是 among counted answers is a 是. */
export function checkAnswered(rule: AnsweredRule, context: CheckContext): Verdict {
  const codes = [rule.answer, rule.amount] as const;
  const obstacle = obstacleOfPair(codes, context);
  const located = { item: rule.answer, parts: [rule.amount] };
  if (obstacle !== undefined) return found(unchecked({ rule, ...located }, obstacle, context));
  const answer = context.readingOf(rule.answer);
  const reading = context.readingOf(rule.amount);
  const amount = statedAmount(reading);
  const said = {
    severity: 'query',
    ...located,
    cells: cellsOf(context.table, codes),
    rule,
  } as const;
  if (answer?.kind === 'answer' && answer.yes > 0) {
    return statesNothing(reading) ? found({ code: 'answer-without-amount', ...said }) : PASSED;
  }
  if (amount !== undefined) return found({ code: 'amount-without-answer', ...said, amount });
  return answer?.kind === 'answer' ? PASSED : NOT_APPLICABLE;
}
