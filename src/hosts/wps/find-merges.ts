import { type CellRange, formatRange, isOfSeveral } from '../../domain/grid/cell-range';
import type { CellRef } from '../../domain/grid/cell-ref';
import { createCellSet } from './cell-set';
import { type FilledCells, createFilledCells } from './filled-cells';
import { groupBy } from '../../domain/kernel/group-by';
import { type Stack, guessMerges, piecesOf, placesIn } from './guess-merges';
import type { WpsSheet } from './jsapi';
import { rangeOf } from './range-of';
import { halve } from './read-formats';
import type { RawCell } from './to-cell';

/** So few places are asked one by one; of more it is asked first whether any is merged at all. */
const FEW = 12;
/** So few stacks are asked about one by one. */
const FEW_STACKS = 2;
/** Three calls each: half a second. A sheet with more is none of a form's, and its places stand alone. */
const MOST_QUESTIONS = 1000;

/**
 * The merged ranges among cells that were read.
 *
 * WPS has no list of them: it tells of a range whether all of it is merged, nothing, or some, and of a place how far.
 * So ranges are guessed from the filled cells, and WPS is asked about those that look alike together. Where the filled
 * cells leave it open how the merged cells of a stack belong together, one piece of it is asked for and stands for all.
 */
export function findMerges(
  sheet: WpsSheet,
  range: CellRange,
  cells: readonly RawCell[],
): readonly CellRange[] {
  const filled = createFilledCells(range, cells);
  const search = createSearch(sheet, filled);
  for (const strip of toStrips(filled)) askAboutStrip(search, filled, strip);
  return search.merges;
}

/** Which cells are filled: as long as that stays the same, the merged ranges that were found count. */
export function layoutOf(range: CellRange, cells: readonly RawCell[]): string {
  const filled = cells.map(({ value }) => (value === undefined ? '-' : 'x')).join('');
  return `${formatRange(range)} ${filled}`;
}

interface Search {
  readonly merges: readonly CellRange[];
  /** Whether it is known of a cell that it is merged, and how, or that it is not. */
  readonly isKnown: (ref: CellRef) => boolean;
  /** Whether a merged range that is not known yet may begin here: it holds nothing beside its first cell. */
  readonly isOpen: (ref: CellRef) => boolean;
  /** True, false, or something else where only some of the cells are merged; `undefined` when too much was asked. */
  readonly isMerged: (range: CellRange) => unknown;
  readonly keep: (merge: CellRange) => void;
  /** Asks how far the merged range of a place goes, and keeps it. */
  readonly ask: (ref: CellRef) => CellRange;
  /** Asks place by place. */
  readonly lookIn: (range: CellRange) => void;
}

/** Stacks of the same columns; those first that most likely are merged, which leaves fewer places open for the others. */
function toStrips(cells: FilledCells): readonly (readonly Stack[])[] {
  const strips = groupBy(
    guessMerges(cells),
    ({ range }) => `${String(range.left)} ${String(range.right)}`,
  );
  const likely = (strip: readonly Stack[]): number =>
    strip.flatMap(piecesOf).filter((piece) => isLikely(cells, piece)).length;
  return [...strips.values()].sort((one, other) => likely(other) - likely(one));
}

/** A filled cell with blank ones. */
function isLikely({ isBlank }: FilledCells, piece: CellRange): boolean {
  return !isBlank({ row: piece.top, col: piece.left }) && isOfSeveral(piece);
}

/** Of many stacks it is asked first whether anything is merged there at all, as often nothing is. */
function askAboutStrip(search: Search, cells: FilledCells, strip: readonly Stack[]): void {
  const open = strip.filter(({ range }) => placesIn(range).some(search.isOpen));
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined) return;
  if (open.length <= FEW_STACKS) {
    for (const stack of open) askAbout(search, cells, stack);
    return;
  }
  if (search.isMerged({ ...first.range, bottom: last.range.bottom }) === false) return;
  const middle = open.length >> 1;
  askAboutStrip(search, cells, open.slice(0, middle));
  askAboutStrip(search, cells, open.slice(middle));
}

function askAbout(search: Search, cells: FilledCells, stack: Stack): void {
  const pieces = piecesOf(stack);
  if (pieces.some(({ top, left }) => search.isKnown({ row: top, col: left }))) {
    search.lookIn(stack.range);
    return;
  }
  const isMerged = search.isMerged(stack.range);
  if (isMerged === false) return;
  if (isMerged === true) acceptPieces(search, cells, stack);
  else if (pieces.length === 1) search.lookIn(stack.range);
  else for (const half of halvesOf(stack, pieces)) askAbout(search, cells, half);
}

/** All cells of the stack are merged: how, the filled cells tell, or the first and the last piece that leave it open. */
function acceptPieces({ keep, ask, lookIn }: Search, cells: FilledCells, stack: Stack): void {
  const pieces = piecesOf(stack);
  const open = pieces.filter((piece) => !isPlain(cells, piece));
  const asked = new Set([...open.slice(0, 1), ...open.slice(-1)]);
  const isAsGuessed = (piece: CellRange): boolean =>
    isSame(ask({ row: piece.top, col: piece.left }), piece);
  if (![...asked].every(isAsGuessed)) lookIn(stack.range);
  else for (const piece of pieces) if (!asked.has(piece)) keep(piece);
}

/** Two cells of which the first is filled, and so can be merged with no other cell than the second. */
function isPlain({ isBlank }: FilledCells, piece: CellRange): boolean {
  const { top, left, bottom, right } = piece;
  if ((bottom - top + 1) * (right - left + 1) !== 2 || isBlank({ row: top, col: left }))
    return false;
  return right > left
    ? !isBlank({ row: top + 1, col: left }) && !isBlank({ row: top, col: right + 1 })
    : !isBlank({ row: top, col: left + 1 }) && !isBlank({ row: bottom + 1, col: left });
}

function isSame(one: CellRange, other: CellRange): boolean {
  return formatRange(one) === formatRange(other);
}

function halvesOf({ range, height }: Stack, pieces: readonly CellRange[]): readonly Stack[] {
  const middle = range.top + (pieces.length >> 1) * height;
  return [
    { height, range: { ...range, bottom: middle - 1 } },
    { height, range: { ...range, top: middle } },
  ];
}

function createSearch(sheet: WpsSheet, { area, isBlank }: FilledCells): Search {
  const merges: CellRange[] = [];
  const { has: isKnown, add: know } = createCellSet(area);
  const isFree = (ref: CellRef): boolean => isBlank(ref) && !isKnown(ref);
  const isOpen = ({ row, col }: CellRef): boolean =>
    (isFree({ row, col: col + 1 }) || isFree({ row: row + 1, col })) && !isKnown({ row, col });
  const all = sheet.Cells;
  let questions = 0;
  const isMerged = (range: CellRange): unknown => {
    questions += 1;
    const answer = questions > MOST_QUESTIONS ? false : sheet.Range(formatRange(range)).MergeCells;
    if (answer === false) know(range);
    return answer;
  };
  const keep = (merge: CellRange): void => {
    know(merge);
    merges.push(merge);
  };
  const ask = (ref: CellRef): CellRange => {
    questions += 1;
    const merge = rangeOf(all.Item(ref.row + 1, ref.col + 1).MergeArea);
    if (isOfSeveral(merge)) keep(merge);
    else know(merge);
    return merge;
  };
  const lookIn = (range: CellRange): void => {
    const open = placesIn(range).filter(isOpen);
    if (open.length === 0 || questions >= MOST_QUESTIONS) return;
    if (open.length > FEW) {
      if (isMerged(range) === false) return;
      for (const half of halve(range) ?? []) lookIn(half);
      // A place may have come to lie in a merged range that was found meanwhile.
    } else for (const ref of open) if (isOpen(ref)) ask(ref);
  };
  return { merges, isKnown, isOpen, isMerged, keep, ask, lookIn };
}
