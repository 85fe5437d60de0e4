import { type Amount, amountPer, compareAmounts, multiply, shiftPoint } from '../figures/amount';
import { placesToYuan } from '../figures/measure';
import type { PerHeadLimits, PerHeadRule } from '../templates/rule';
import { cellsOf, type CheckContext } from './check-context';
import { statedAmount, statesNothing } from './stated';
import { obstacleOfPair, unchecked } from './unchecked';
import { found, NOT_APPLICABLE, PASSED, type Verdict } from './verdict';

/** Decimal places between 元 and 万元. */
const SLIP_PLACES = 4;

/** R8 定额审核: money per head, in 元, stays inside what the regulations allow. */
export function checkPerHead(rule: PerHeadRule, context: CheckContext): Verdict {
  const { people, money } = rule;
  const codes = [money, people] as const;
  if (statesNothing(context.readingOf(money)) || statesNothing(context.readingOf(people))) {
    return NOT_APPLICABLE;
  }
  const obstacle = obstacleOfPair(codes, context);
  if (obstacle !== undefined) {
    return found(unchecked({ rule, item: money, parts: [people] }, obstacle, context));
  }
  const grant = grantOf(rule, context);
  if (grant === undefined) return NOT_APPLICABLE;
  const judgement = judge(grant, rule.limits);
  if (judgement === undefined) return PASSED;
  const cells = cellsOf(context.table, codes);
  const perHead = perHeadOf(grant);
  return found({ ...judgement, item: money, parts: [people], cells, rule, perHead });
}

/** Money in 元 and the people who share it. */
interface Grant {
  readonly yuan: Amount;
  readonly heads: Amount;
}

/** `undefined` when a side is no positive amount, or the money's unit is not known. */
function grantOf({ people, money }: PerHeadRule, context: CheckContext): Grant | undefined {
  const item = context.table.template.itemsByCode.get(money);
  const places = item === undefined ? undefined : placesToYuan(item.measure);
  const given = statedAmount(context.readingOf(money));
  const heads = statedAmount(context.readingOf(people));
  if (places === undefined || given === undefined || heads === undefined) return undefined;
  return { yuan: shiftPoint(given, places), heads };
}

/** What is wrong with a grant. */
type Judgement =
  | { readonly code: 'per-head-high'; readonly severity: 'query'; readonly limit: number }
  | { readonly code: 'per-head-slip'; readonly severity: 'error' }
  | { readonly code: 'per-head-outside'; readonly severity: 'query' };

/** Compares without dividing: exact, and quick on the forms that are in order. */
function judge(grant: Grant, limits: PerHeadLimits): Judgement | undefined {
  const { usual } = limits;
  if (isPlausible(grant, limits)) {
    if (usual === undefined || !isAbove(grant, usual)) return undefined;
    return { code: 'per-head-high', severity: 'query', limit: usual };
  }
  const slipped = [SLIP_PLACES, -SLIP_PLACES].some((places) =>
    isPlausible({ ...grant, yuan: shiftPoint(grant.yuan, places) }, limits),
  );
  return slipped
    ? { code: 'per-head-slip', severity: 'error' }
    : { code: 'per-head-outside', severity: 'query' };
}

function isPlausible(grant: Grant, { plausible: [least, most] }: PerHeadLimits): boolean {
  return compareAmounts(grant.yuan, multiply(grant.heads, least)) >= 0 && !isAbove(grant, most);
}

function isAbove({ yuan, heads }: Grant, limit: number): boolean {
  return compareAmounts(yuan, multiply(heads, limit)) > 0;
}

function perHeadOf({ yuan, heads }: Grant): Amount {
  return amountPer(yuan, heads) ?? yuan;
}
