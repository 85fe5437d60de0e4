import { placesToYuan } from '../figures/measure';
import type { ItemCode } from '../templates/item';
import type { PerHeadLimits, PerHeadRule } from '../templates/rule';
import type { Template } from '../templates/template';
import type { SetFinding } from './consolidation';
import { findShiftedMoney } from './find-shifted-money';
import type { SubmissionKey } from './submission';
import type { SubmissionView } from './view-submission';

/** How much larger a figure is in 元 than in 万元. */
const SLIP = 10_000;
/** Around the slip: units differ in what they give, though hardly by more than a factor of three. */
const ABOUT_SLIP = [SLIP / 3, SLIP * 3] as const;
/** Fewer others show no usual amount. */
const LEAST_OTHERS = 4;

/**
 * C5 计量单位不一: submissions whose money is likely stated in 元 where the form asks for 万元. Proposed only.
 *
 * Where the form has limits of money per head, all of them that can be run on a submission must be exceeded, and
 * kept by a ten-thousandth; otherwise its money per head is some ten thousand times the usual of the set. Or several
 * money items are, beside what the others state. Nothing is added here, so plain numbers do.
 *
 * @param settled - submissions the user decided about
 */
export function findMaybeYuan(
  included: readonly SubmissionView[],
  template: Template,
  settled: ReadonlySet<SubmissionKey>,
): readonly SetFinding[] {
  const limits = limitedPairs(template);
  const perHead = limits.length > 0 ? byLimits(included, limits) : byUsual(included, template);
  const shifted = findShiftedMoney(included, template);
  const all = new Set([...perHead, ...shifted.flatMap(({ view, isAll }) => (isAll ? view : []))]);
  const some = new Set(shifted.flatMap(({ view }) => (all.has(view) ? [] : view)));
  const keysOf = (suspects: ReadonlySet<SubmissionView>): readonly SubmissionKey[] =>
    included.filter((view) => suspects.has(view) && !settled.has(view.key)).map(({ key }) => key);
  const findings: readonly SetFinding[] = [
    { code: 'maybe-yuan', severity: 'error', keys: keysOf(all) },
    { code: 'partly-yuan', severity: 'error', keys: keysOf(some) },
  ];
  return findings.filter((finding) => 'keys' in finding && finding.keys.length > 0);
}

/** People and money of one kind of help, by their places among the items; money counts `yuan` 元 each. */
interface Pair {
  readonly people: number;
  readonly money: number;
  readonly yuan: number;
}

interface LimitedPair extends Pair {
  readonly limits: PerHeadLimits;
}

function limitedPairs(template: Template): readonly LimitedPair[] {
  const rules = template.rules.filter((rule): rule is PerHeadRule => rule.kind === 'per-head');
  return rules.flatMap((rule) =>
    pairOf(template, rule).map((pair) => ({ ...pair, limits: rule.limits })),
  );
}

/** Only money in a unit that figures can slip from. */
function pairOf(
  { items, itemsByCode }: Template,
  { people, money }: { readonly people: ItemCode; readonly money: ItemCode },
): readonly Pair[] {
  const measure = itemsByCode.get(money)?.measure;
  const places = measure === undefined ? undefined : placesToYuan(measure);
  if (places !== Math.log10(SLIP)) return [];
  const placeOf = (code: ItemCode): number => items.findIndex((item) => item.code === code);
  return [{ people: placeOf(people), money: placeOf(money), yuan: SLIP }];
}

function byLimits(
  included: readonly SubmissionView[],
  pairs: readonly LimitedPair[],
): readonly SubmissionView[] {
  return included.filter((view) => {
    let ran = 0;
    for (const pair of pairs) {
      const perHead = perHeadIn(view, [pair]);
      if (perHead === undefined) continue;
      const [least, most] = pair.limits.plausible;
      const meant = perHead / SLIP;
      if (perHead <= most || meant < least || meant > most) return false;
      ran += 1;
    }
    return ran > 0;
  });
}

function byUsual(
  included: readonly SubmissionView[],
  template: Template,
): readonly SubmissionView[] {
  const pairs = template.rules.flatMap((rule) =>
    rule.kind === 'paired' ? pairOf(template, rule) : [],
  );
  const known = included.flatMap((view) => {
    const perHead = perHeadIn(view, pairs);
    return perHead === undefined ? [] : [{ view, perHead }];
  });
  if (known.length <= LEAST_OTHERS) return [];
  const sorted = known.map(({ perHead }) => perHead).sort((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const [least, most] = ABOUT_SLIP;
  return known
    .filter(({ perHead }) => perHead >= usual * least && perHead <= usual * most)
    .map(({ view }) => view);
}

/** 元 per head over some pairs together; `undefined` where people or money are missing. */
function perHeadIn({ figures }: SubmissionView, pairs: readonly Pair[]): number | undefined {
  let heads = 0;
  let given = 0;
  for (const { people, money, yuan } of pairs) {
    heads += Number(figures[people]);
    given += Number(figures[money]) * yuan;
  }
  return heads > 0 && given > 0 ? given / heads : undefined;
}
