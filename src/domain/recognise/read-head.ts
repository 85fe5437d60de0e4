import type { CellRef } from '../grid/cell-ref';
import { type Cell, type Grid, rowsBetween } from '../grid/grid';
import { type GridView, textOfCell } from '../grid/grid-view';
import type { Head, HeadEntry, HeadField } from '../table/head';
import { type HeadMention, findHeadMentions, hasHeadWord, isDateText } from './head-words';
import type { Block } from './find-blocks';

const ABSENT: HeadEntry = { kind: 'absent' };

/** A head of which nothing is printed. */
export const NO_HEAD: Head = {
  organisation: ABSENT,
  reporter: ABSENT,
  phone: ABSENT,
  date: ABSENT,
};

/** Rows below the last item in which papers ask who filled them in. */
const ROWS_BELOW = 8;

/**
 * Reads the head of a form (填报单位, 填报人, 电话, 日期): above its rows or, for what is missing there, below.
 * All fields may share one cell, or each may stand beside a cell of its own. A date needs no word that asks
 * for it, as papers print `年 月 日` alone.
 */
export function readHead(view: GridView, block: Block): Head {
  const above = cellsBetween(view.grid, block, [block.headRow, block.firstRow - 1]);
  const below = cellsBetween(view.grid, block, [
    block.lastRow + 1,
    Math.min(block.footRow, block.lastRow + ROWS_BELOW),
  ]);
  const cells = [...above, ...below];
  return withBareDate(
    cells.reduce((head, cell) => addCell(view, head, cell), NO_HEAD),
    cells,
  );
}

/** A date that stands alone in a cell says when the form was filled in, where no field of it does. */
function withBareDate(head: Head, cells: readonly Cell[]): Head {
  if (head.date.kind === 'filled') return head;
  const bare = cells.find(({ value }) => {
    return value.kind === 'date' || (value.kind === 'text' && isDateText(value.text));
  });
  if (bare === undefined) return head;
  return { ...head, date: { kind: 'filled', ref: bare.ref, text: textOfHeadCell(bare) } };
}

/** Reads a head from a sheet that holds no form of its own: the cover of a workbook. */
export function readCover(view: GridView): Head {
  const cells = view.grid.rows.flatMap((row) => row.cells);
  return cells.reduce((head, cell) => addCell(view, head, cell), NO_HEAD);
}

/** Fills what one head leaves open with what another states. */
export function completeHead(head: Head, other: Head): Head {
  const pick = (field: HeadField): HeadEntry =>
    other[field].kind === 'filled' && head[field].kind === 'absent' ? other[field] : head[field];
  return {
    organisation: pick('organisation'),
    reporter: pick('reporter'),
    phone: pick('phone'),
    date: pick('date'),
  };
}

function cellsBetween(
  grid: Grid,
  block: Block,
  [first, last]: readonly [number, number],
): readonly Cell[] {
  return rowsBetween(grid, first, last)
    .flatMap(({ cells }) => cells)
    .filter(({ ref }) => ref.col >= block.firstCol && ref.col <= block.lastCol);
}

function addCell(view: GridView, head: Head, cell: Cell): Head {
  if (cell.value.kind !== 'text') return head;
  const mentions = findHeadMentions(cell.value.text);
  return mentions.reduce((so, mention, i) => {
    const { field } = mention;
    if (field === undefined || so[field].kind === 'filled') return so;
    const last = i === mentions.length - 1;
    return { ...so, [field]: entryFor(view, { cell, mention, last }) };
  }, head);
}

function entryFor(
  view: GridView,
  at: { cell: Cell; mention: HeadMention; last: boolean },
): HeadEntry {
  const { ref } = at.cell;
  if (at.mention.text !== '') return { kind: 'filled', ref, text: at.mention.text };
  const beside = at.last ? cellBeside(view, ref) : undefined;
  if (beside === undefined) return { kind: 'empty', ref };
  const text = textOfHeadCell(view.cellAt(beside));
  return text === '' ? { kind: 'empty', ref: beside } : { kind: 'filled', ref: beside, text };
}

/** The cell to the right, past a merged range; `undefined` when it asks for something itself. */
function cellBeside(view: GridView, ref: CellRef): CellRef | undefined {
  const right = (view.mergeAt(ref)?.right ?? ref.col) + 1;
  const beside = { row: ref.row, col: right };
  const text = view.textAt(beside);
  return text !== '' && hasHeadWord(text) ? undefined : beside;
}

function textOfHeadCell(cell: Cell | undefined): string {
  if (cell?.value.kind === 'date') return cell.shown ?? String(cell.value.serial);
  return textOfCell(cell).replace(/^[_＿\s]{1,60}$/u, '');
}
