import type { FigureRow } from './figure-rows';

/** Most submissions among which a subset is looked for. */
const MOST_ROWS = 400;
/** Steps after which one search gives up: some milliseconds. */
const MOST_STEPS = 20_000;
const LEAST_OTHERS = 2;

/**
 * Looks for submissions that together state exactly what one states: at least two, none of which states more of
 * anything.
 *
 * The search is bounded: it may miss a subset among many small submissions, and never finds a wrong one.
 *
 * @param others - smallest first
 */
export function findSubset(
  sum: FigureRow,
  others: readonly FigureRow[],
): readonly FigureRow[] | undefined {
  if (!sum.units.every((figure) => figure >= 0)) return undefined;
  const parts = others.filter((other) => other !== sum && fits(other.units, sum.units)).reverse();
  if (parts.length < LEAST_OTHERS || parts.length > MOST_ROWS) return undefined;
  const search: Search = { parts, rest: suffixSums(parts, sum.units.length), steps: MOST_STEPS };
  const taken: FigureRow[] = [];
  const found = choose({ at: 0, left: sum.units }, taken, search);
  return found && taken.length >= LEAST_OTHERS ? taken : undefined;
}

interface Search {
  readonly parts: readonly FigureRow[];
  /** What all parts from one on state together. */
  readonly rest: readonly Float64Array[];
  steps: number;
}

interface Place {
  readonly at: number;
  /** What is still to be made up. */
  readonly left: Float64Array;
}

function choose({ at, left }: Place, taken: FigureRow[], search: Search): boolean {
  const { parts, rest } = search;
  search.steps -= 1;
  if (left.every((figure) => figure === 0)) return true;
  const part = parts[at];
  const remaining = rest[at];
  if (search.steps < 0 || part === undefined || remaining === undefined) return false;
  if (!fits(left, remaining)) return false;
  if (fits(part.units, left)) {
    taken.push(part);
    if (
      choose(
        { at: at + 1, left: left.map((figure, i) => figure - (part.units[i] ?? 0)) },
        taken,
        search,
      )
    ) {
      return true;
    }
    taken.pop();
  }
  return choose({ at: at + 1, left }, taken, search);
}

/** Whether nothing is more, and nothing less than nothing. */
function fits(small: Float64Array, large: Float64Array): boolean {
  for (let i = 0; i < small.length; i += 1) {
    const figure = small[i] ?? 0;
    if (figure < 0 || figure > (large[i] ?? 0)) return false;
  }
  return true;
}

function suffixSums(parts: readonly FigureRow[], length: number): readonly Float64Array[] {
  const sums: Float64Array[] = [];
  let sum = new Float64Array(length);
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    sum = sum.map((figure, i) => figure + (parts[at]?.units[i] ?? 0));
    sums[at] = sum;
  }
  return sums;
}
