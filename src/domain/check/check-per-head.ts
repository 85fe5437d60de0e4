import { type Amount, amountPer, shiftPoint, toNumber } from '../figures/amount';
import { placesToYuan } from '../figures/measure';
import type { PerHeadLimits, PerHeadRule } from '../templates/rule';
import { cellsOf, type CheckContext } from './check-context';
import type { Finding } from './finding';
import { statedAmount, statesNothing } from './stated';
import { obstacleOfPair, unchecked } from './unchecked';
import { found, NOT_APPLICABLE, PASSED, type Verdict } from './verdict';

/** Decimal places between 元 and 万元. */
const SLIP_PLACES = 4;

/** R8 定额审核: money per head, in 元, stays inside what the regulations allow. */
export function checkPerHead(rule: PerHeadRule, context: CheckContext): Verdict {
  const { people, money } = rule;
  const codes = [money, people];
  if (codes.some((code) => statesNothing(context.readingOf(code)))) return NOT_APPLICABLE;
  const obstacle = obstacleOfPair(codes, context);
  if (obstacle !== undefined) {
    return found(unchecked({ rule, item: money, parts: [people] }, obstacle, context));
  }
  const perHead = yuanPerHead(rule, context);
  if (perHead === undefined) return NOT_APPLICABLE;
  const located = { item: money, parts: [people], cells: cellsOf(context.table, codes), rule };
  const finding = judge(perHead, rule.limits, located);
  return finding === undefined ? PASSED : found(finding);
}

/** `undefined` when a side is no positive amount, or the money's unit is not known. */
function yuanPerHead({ people, money }: PerHeadRule, context: CheckContext): Amount | undefined {
  const item = context.table.template.itemsByCode.get(money);
  const places = item === undefined ? undefined : placesToYuan(item.measure);
  const given = statedAmount(context.readingOf(money));
  const heads = statedAmount(context.readingOf(people));
  if (places === undefined || given === undefined || heads === undefined) return undefined;
  return amountPer(shiftPoint(given, places), heads);
}

type Located = Pick<Finding, 'item' | 'parts' | 'cells'> & { readonly rule: PerHeadRule };

function judge(perHead: Amount, limits: PerHeadLimits, located: Located): Finding | undefined {
  if (!isPlausible(perHead, limits)) {
    const slipped = [SLIP_PLACES, -SLIP_PLACES].some((places) =>
      isPlausible(shiftPoint(perHead, places), limits),
    );
    return slipped
      ? { code: 'per-head-slip', severity: 'error', ...located, perHead }
      : { code: 'per-head-outside', severity: 'query', ...located, perHead };
  }
  const { usual } = limits;
  if (usual === undefined || toNumber(perHead) <= usual) return undefined;
  return { code: 'per-head-high', severity: 'query', ...located, perHead, limit: usual };
}

function isPlausible(perHead: Amount, { plausible: [least, most] }: PerHeadLimits): boolean {
  const yuan = toNumber(perHead);
  return yuan >= least && yuan <= most;
}
