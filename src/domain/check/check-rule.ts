import { assertNever } from '../kernel/assert-never';
import type { Rule } from '../templates/rule';
import { checkAnswered } from './check-answered';
import { checkAtLeast } from './check-at-least';
import type { CheckContext } from './check-context';
import { checkOfWhich } from './check-of-which';
import { checkPaired } from './check-paired';
import { checkPerHead } from './check-per-head';
import { checkSum } from './check-sum';
import type { Verdict } from './verdict';

/** Whether one relation between items holds (审核关系); each kind of rule has its own small check. */
export function checkRule(rule: Rule, context: CheckContext): Verdict {
  switch (rule.kind) {
    case 'sum':
      return checkSum(rule, context);
    case 'of-which':
      return checkOfWhich(rule, context);
    case 'at-least':
      return checkAtLeast(rule, context);
    case 'paired':
      return checkPaired(rule, context);
    case 'per-head':
      return checkPerHead(rule, context);
    case 'answered':
      return checkAnswered(rule, context);
    default:
      return assertNever(rule);
  }
}
