/** Points of height that a page of A4 holds between margins of 0.6 inch, less a little for rounding. */
const PAGE_POINTS = 740;
/** A page that would stay emptier than this share for the sake of a whole number group goes on. */
const LEAST_FULL = 0.6;

interface PlannedRow {
  readonly at: number;
  readonly number: string;
}

interface Room {
  readonly above: number;
  readonly repeated: number;
}

/**
 * Rows that begin a further page: between two numbers where that leaves the page well filled, else
 * between two labels, so that no label is cut by the edge of the paper.
 *
 * @param groups - rows that share a label, which stay on one page
 * @param heights - of each row, in points
 * @param room - points taken above the first group, and on further pages by the repeated heads
 */
export function planPages(
  groups: readonly (readonly [PlannedRow, ...PlannedRow[]])[],
  heights: ReadonlyMap<number, number>,
  room: Room,
): readonly number[] {
  const starts: number[] = [];
  let used = room.above;
  let wholeStart: number | undefined;
  let sinceWhole = 0;
  for (const group of groups) {
    const [first] = group;
    const height = group.reduce((sum, { at }) => sum + (heights.get(at) ?? 0), 0);
    if (first.number !== '' && used >= PAGE_POINTS * LEAST_FULL) {
      wholeStart = first.at;
      sinceWhole = 0;
    }
    if (used + height > PAGE_POINTS) {
      starts.push(wholeStart ?? first.at);
      used = room.repeated + (wholeStart === undefined ? 0 : sinceWhole);
      wholeStart = undefined;
    }
    used += height;
    sinceWhole += height;
  }
  return starts;
}
