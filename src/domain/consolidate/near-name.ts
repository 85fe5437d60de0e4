/** A name of the roster with what it is compared by. */
export interface NormalName {
  readonly name: string;
  readonly normal: string;
}

/** Names shorter than this differ in one character too easily: 东区 and 西区. */
const LEAST_LENGTH = 4;
/** A single character is contained in too many names. */
const LEAST_CONTAINED = 2;
/** Comparisons for one set; a roster of another set would otherwise be compared all against all. */
const MOST_COMPARED = 20_000_000;

/**
 * Looks for the name that another one is nearly: one contains the other, or they differ in one character. Of
 * several the one of most similar length, then the first.
 *
 * @returns a search over the names, given a normalised name; it gives up after some twenty million comparisons
 */
export function findNearName(names: readonly NormalName[]): (normal: string) => string | undefined {
  let compared = 0;
  return (normal) => {
    compared += names.length;
    if (compared > MOST_COMPARED) return undefined;
    let best: NormalName | undefined;
    for (const candidate of names) {
      if (!isNear(normal, candidate.normal)) continue;
      if (best === undefined || gap(normal, candidate) < gap(normal, best)) best = candidate;
    }
    return best?.name;
  };
}

function gap(normal: string, candidate: NormalName): number {
  return Math.abs(normal.length - candidate.normal.length);
}

function isNear(one: string, other: string): boolean {
  if (one.length === other.length) return differInOne(one, other);
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= LEAST_CONTAINED && long.includes(short);
}

function differInOne(one: string, other: string): boolean {
  if (one.length < LEAST_LENGTH) return false;
  let differing = 0;
  for (let at = 0; at < one.length; at += 1) {
    if (one[at] !== other[at]) differing += 1;
    if (differing > 1) return false;
  }
  return differing === 1;
}
