import type { CellRange } from '../../domain/grid/cell-range';
import type { CellRef } from '../../domain/grid/cell-ref';
import { isDeclaredUtf8 } from '../decode-text';
import { handOver } from '../fast-cursor';
import { scanOutline } from '../fast-outline';
import { LIMITS } from '../limits';
import { hidesRows, readSheetTag } from '../xlsx-sheet';
import { createMeanings } from './pieces';

/** What stands around the rows of a sheet and tells something of it. */
export interface CoreOutline {
  readonly merges: readonly CellRange[];
  /** Whether a cell hides under a merged range. */
  readonly covers: (ref: CellRef) => boolean;
  /** Hidden columns from the first to the last that matters. */
  readonly hiddenColsTo: (lastCol: number) => ReadonlySet<number>;
}

/** Outlines by their pieces. Hands over those that hide every row that does not say otherwise: few sheets do. */
export const outlines = createMeanings((xml): CoreOutline => {
  const tags = isDeclaredUtf8(xml) ? scanOutline({ xml, hole: 'sheetData' }) : undefined;
  const merges: CellRange[] = [];
  const spans: Span[] = [];
  const builder = {
    addMerge: (range: CellRange) => {
      if (range.top !== range.bottom || range.left !== range.right) merges.push(range);
    },
    hideCols: (...span: Span) => spans.push(span),
  };
  for (const tag of tags ?? handOver({ part: '' })) {
    if (hidesRows(tag)) handOver({ part: '' });
    readSheetTag(builder, tag, '');
  }
  const covered = coveredBy(merges);
  return {
    merges,
    covers: ({ row, col }) => covered.get(row * ROW_WEIGHT + col) === true,
    hiddenColsTo: (lastCol) => colsOf(spans, lastCol),
  };
});

/** More than a sheet has columns. */
const ROW_WEIGHT = 65_536;
/** Cells of all merged ranges together; a form has some hundreds, a title over a whole row is 16,384. */
const MOST_COVERED = 50_000;

/** Of the cells of merged ranges whether they are covered; where ranges overlap, the first one says so. */
function coveredBy(merges: readonly CellRange[]): ReadonlyMap<number, boolean> {
  const covered = new Map<number, boolean>();
  let cells = 0;
  for (const { top, left, bottom, right } of merges) {
    cells += (bottom - top + 1) * (right - left + 1);
    if (cells > MOST_COVERED) handOver({ part: '' });
    for (let row = top; row <= bottom; row += 1) {
      for (let col = left; col <= right; col += 1) {
        const key = row * ROW_WEIGHT + col;
        if (!covered.has(key)) covered.set(key, row !== top || col !== left);
      }
    }
  }
  return covered;
}

type Span = readonly [first: number, last: number];

function colsOf(spans: readonly Span[], lastCol: number): ReadonlySet<number> {
  const cols = new Set<number>();
  let work = 0;
  for (const [first, last] of spans) {
    for (let col = Math.max(first, 0); col <= Math.min(last, lastCol); col += 1) {
      cols.add(col);
      work += 1;
      // Too much for the careful reader too, which says so.
      if (work > LIMITS.cells) handOver({ part: '' });
    }
  }
  return cols;
}
