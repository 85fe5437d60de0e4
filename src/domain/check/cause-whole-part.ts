import { isNegative, isSameAmount, multiply, negate } from '../figures/amount';
import type { Cause } from './cause';
import { type FailedSum, type FilledPart, isTelling } from './failed-sum';

/** Parts the total is short by (left out) or over by (counted twice). */
export function findCountedWrong(sum: FailedSum): readonly Cause[] {
  const { difference } = sum.sides;
  return tellingParts(sum).flatMap(({ code, sign, amount }): Cause[] => {
    const counted = multiply(amount, sign);
    if (isSameAmount(difference, negate(counted))) return [{ kind: 'left-out', code }];
    return isSameAmount(difference, counted) ? [{ kind: 'counted-twice', code }] : [];
  });
}

/**
 * Parts that the total counted with the other sign: stated with a minus, or to be taken away by the rule.
 *
 * A positive part that is to be added proves nothing: with its sign turned it would state less than nobody.
 */
export function findTurnedSign(sum: FailedSum): readonly Cause[] {
  const { difference } = sum.sides;
  return tellingParts(sum)
    .filter(({ sign, amount }) => sign === -1 || isNegative(amount))
    .filter(({ sign, amount }) => isSameAmount(difference, multiply(amount, -2 * sign)))
    .map(({ code }) => ({ kind: 'sign', code }));
}

function tellingParts(sum: FailedSum): readonly FilledPart[] {
  return sum.parts.filter(({ amount }) => isTelling(amount, sum));
}
