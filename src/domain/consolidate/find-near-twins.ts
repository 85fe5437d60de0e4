import type { SetFinding } from './consolidation';
import { normaliseName } from './normalise-name';
import type { SubmissionView } from './view-submission';

/** A single character is contained in too many names. */
const LEAST_NAME = 2;
/** Characters of a name in which shorter names are looked for. */
const MOST_NAME = 24;
/** Pairs of names that are held against each other in one set. */
const MOST_PAIRS = 50_000;
/** Fewer figures agree by chance. */
const LEAST_EQUAL = 5;
const SHARE = 0.8;
/** Figures that agree by chance once in so many powers of two say enough. */
const TELLING_BITS = 20;

type Twins = SetFinding & { readonly code: 'near-twins' };

/**
 * One unit under two names, 浦东新区 and 上海市浦东新区: one name contains the other, and most of what they state is
 * the same. Both are added up, which may count the unit twice.
 */
export function findNearTwins(included: readonly SubmissionView[]): readonly Twins[] {
  const byName = new Map<string, SubmissionView>();
  for (const view of included) {
    const name = normaliseName(view.submission.organisation ?? '');
    if (name !== '' && !byName.has(name)) byName.set(name, view);
  }
  const twins: Twins[] = [];
  let pairs = 0;
  for (const [name, long] of byName) {
    for (const part of namesWithin(name, byName)) {
      const short = byName.get(part);
      pairs += 1;
      if (short === undefined || pairs > MOST_PAIRS || !areAlike(short, long)) continue;
      twins.push({ code: 'near-twins', severity: 'query', keys: [short.key, long.key] });
    }
  }
  return twins;
}

function namesWithin(name: string, names: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const within = new Set<string>();
  const end = Math.min(name.length, MOST_NAME);
  for (let from = 0; from < end; from += 1) {
    for (let to = from + LEAST_NAME; to <= end; to += 1) {
      const part = name.slice(from, to);
      if (part !== name && names.has(part)) within.add(part);
    }
  }
  return within;
}

function areAlike(one: SubmissionView, other: SubmissionView): boolean {
  let stated = 0;
  let equal = 0;
  let bits = 0;
  one.figures.forEach((figure, at) => {
    const theirs = other.figures[at] ?? '';
    if (isNothing(figure) && isNothing(theirs)) return;
    stated += 1;
    if (figure !== theirs) return;
    equal += 1;
    bits += Math.log2(1 + Math.abs(Number(figure)));
  });
  return equal >= LEAST_EQUAL && equal >= stated * SHARE && bits >= TELLING_BITS;
}

function isNothing(figure: string): boolean {
  return figure === '' || figure === '0';
}
