import { type CellRange, formatRange, rangeHolds } from '../../domain/grid/cell-range';
import type { CellRef } from '../../domain/grid/cell-ref';
import type { WpsSheet } from './jsapi';
import { rangeOf } from './range-of';
import { halve } from './read-formats';
import type { RawCell } from './to-cell';

/** So few places are asked one by one; of more it is asked first whether any is merged at all. */
const FEW = 12;
/** Three calls a place: half a second. A sheet with more is none of a form's, and its places stand alone. */
const MOST_QUESTIONS = 1000;

/**
 * The merged ranges among cells that were read.
 *
 * WPS has no list of them: it tells of a place whether it is merged and how far. A merged range holds nothing beside
 * its first cell, so only filled cells with a blank one beside or below, and blank cells, need to be asked about.
 */
export function findMerges(
  sheet: WpsSheet,
  range: CellRange,
  cells: readonly RawCell[],
): readonly CellRange[] {
  const search = createSearch(sheet, range, cells);
  search.lookIn(range);
  return search.merges;
}

/** Which cells are filled: as long as that stays the same, the merged ranges that were found count. */
export function layoutOf(range: CellRange, cells: readonly RawCell[]): string {
  const filled = cells.map(({ value }) => (value === undefined ? '-' : 'x')).join('');
  return `${formatRange(range)} ${filled}`;
}

interface Search {
  readonly merges: CellRange[];
  readonly lookIn: (range: CellRange) => void;
}

function createSearch(sheet: WpsSheet, area: CellRange, cells: readonly RawCell[]): Search {
  const merges: CellRange[] = [];
  const width = area.right - area.left + 1;
  const isBlank = ({ row, col }: CellRef): boolean =>
    row <= area.bottom &&
    col <= area.right &&
    cells[(row - area.top) * width + col - area.left]?.value === undefined;
  const isOpen = ({ row, col }: CellRef): boolean =>
    (isBlank({ row, col: col + 1 }) || isBlank({ row: row + 1, col })) &&
    !merges.some((merge) => rangeHolds(merge, { row, col }));
  const all = sheet.Cells;
  let questions = 0;
  const ask = (ref: CellRef): void => {
    questions += 1;
    const merge = rangeOf(all.Item(ref.row + 1, ref.col + 1).MergeArea);
    if (merge.top !== merge.bottom || merge.left !== merge.right) merges.push(merge);
  };
  const lookIn = (range: CellRange): void => {
    const open = placesIn(range).filter(isOpen);
    if (open.length === 0 || questions >= MOST_QUESTIONS) return;
    if (open.length > FEW) {
      questions += 1;
      if (sheet.Range(formatRange(range)).MergeCells === false) return;
      for (const half of halve(range) ?? []) lookIn(half);
      // A place may have come to lie in a merged range that was found meanwhile.
    } else for (const ref of open) if (isOpen(ref)) ask(ref);
  };
  return { merges, lookIn };
}

function placesIn({ top, left, bottom, right }: CellRange): readonly CellRef[] {
  const refs: CellRef[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) refs.push({ row, col });
  }
  return refs;
}
