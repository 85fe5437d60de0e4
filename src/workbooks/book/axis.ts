import type { CellRange } from '../../domain/grid/cell-range';
import { SHEET_LIMITS } from '../../domain/grid/cell-ref';
import type { BookSheet, Origins } from './book';

/** Where the rows or the columns of a sheet went since it was opened. */
export interface Axis {
  /** Whether each stands where it stood. */
  readonly isStill: boolean;
  /** Where one was; `undefined` for one that is new. */
  readonly before: (place: number) => number | undefined;
  /** Where one is now; `undefined` for one that was deleted. */
  readonly after: (place: number) => number | undefined;
  /** Where those from the first to the last are now; `undefined` when none is left. */
  readonly spanAfter: (first: number, last: number) => readonly [number, number] | undefined;
}

/** Rows and columns together. */
export interface Axes {
  readonly rows: Axis;
  readonly cols: Axis;
}

const STILL: Axis = {
  isStill: true,
  before: (place) => place,
  after: (place) => place,
  spanAfter: (first, last) => [first, last],
};

/** How the rows and columns of a sheet moved. */
export function axesOf({ origins }: Pick<BookSheet, 'origins'>): Axes {
  if (origins === undefined) return { rows: STILL, cols: STILL };
  return {
    rows: createAxis(origins.rows, SHEET_LIMITS.rows),
    cols: createAxis(origins.cols, SHEET_LIMITS.cols),
  };
}

function createAxis(runs: Origins, limit: number): Axis {
  if (runs.every(({ place, from }) => place === from)) return STILL;
  const end = runs.reduce((last, { from, count }) => Math.max(last, from + count), 0);
  const endNow = runs.reduce((last, { place, count }) => Math.max(last, place + count), 0);
  // What lies behind the last one known moved along with it.
  const shift = endNow - end;
  const after = (place: number): number | undefined => {
    const run = runs.find(({ from, count }) => from <= place && place < from + count);
    const moved = run === undefined ? undefined : place + run.place - run.from;
    const now = place >= end ? place + shift : moved;
    return now !== undefined && now < limit ? now : undefined;
  };
  return {
    isStill: false,
    before: (place) => {
      if (place >= endNow) return place - shift;
      const run = runs.find((one) => one.place <= place && place < one.place + one.count);
      return run === undefined ? undefined : place + run.from - run.place;
    },
    after,
    spanAfter: (first, last) => spanAfter({ after, limit, known: end - 1 }, first, last),
  };
}

interface Line {
  readonly after: Axis['after'];
  readonly limit: number;
  readonly known: number;
}

function spanAfter(
  { after, limit, known }: Line,
  first: number,
  end: number,
): readonly [number, number] | undefined {
  // A whole row or column stays whole.
  if (first === 0 && end === limit - 1) return [first, end];
  // Behind the last one known all moved alike, so that the ends tell enough.
  let from = first;
  while (from < end && from <= known && after(from) === undefined) from += 1;
  let to = end;
  while (to > from && after(to) === undefined) to -= 1;
  return inOrder(after(from), after(to));
}

function inOrder(
  one: number | undefined,
  other: number | undefined,
): readonly [number, number] | undefined {
  if (one === undefined || other === undefined) return undefined;
  return one <= other ? [one, other] : [other, one];
}

/** Where a range is now; `undefined` when nothing of it is left. */
export function rangeAfter(range: CellRange, { rows, cols }: Axes): CellRange | undefined {
  const down = rows.spanAfter(range.top, range.bottom);
  const across = cols.spanAfter(range.left, range.right);
  if (down === undefined || across === undefined) return undefined;
  return { top: down[0], bottom: down[1], left: across[0], right: across[1] };
}
