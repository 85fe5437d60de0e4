import type { CellRef } from '../grid/cell-ref';
import { type Cell, type GridRow, rowsBetween } from '../grid/grid';
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
  const { headRow, firstRow, lastRow, footRow } = block;
  const cells: Cell[] = [];
  addCells(cells, block, rowsBetween(view.grid, headRow, firstRow - 1));
  const lastBelow = Math.min(footRow, lastRow + ROWS_BELOW);
  addCells(cells, block, rowsBetween(view.grid, lastRow + 1, lastBelow));
  let head = NO_HEAD;
  for (const cell of cells) head = addCell(view, head, cell);
  return withBareDate(head, cells);
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
  let head = NO_HEAD;
  for (const { cells } of view.grid.rows) {
    for (const cell of cells) head = addCell(view, head, cell);
  }
  return head;
}

/** Fills what one head leaves open with what another states. */
export function completeHead(head: Head, other: Head): Head {
  if (other === NO_HEAD) return head;
  const pick = (field: HeadField): HeadEntry =>
    other[field].kind === 'filled' && head[field].kind === 'absent' ? other[field] : head[field];
  return {
    organisation: pick('organisation'),
    reporter: pick('reporter'),
    phone: pick('phone'),
    date: pick('date'),
  };
}

function addCells(found: Cell[], { firstCol, lastCol }: Block, rows: readonly GridRow[]): void {
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (cell.ref.col >= firstCol && cell.ref.col <= lastCol) found.push(cell);
    }
  }
}

function addCell(view: GridView, head: Head, cell: Cell): Head {
  if (cell.value.kind !== 'text') return head;
  const mentions = findHeadMentions(cell.value.text);
  let so = head;
  for (const mention of mentions) {
    const { field } = mention;
    if (field === undefined || so[field].kind === 'filled') continue;
    const last = mention === mentions.at(-1);
    so = { ...so, [field]: entryFor(view, { cell, mention, last }) };
  }
  return so;
}

function entryFor(
  view: GridView,
  at: { cell: Cell; mention: HeadMention; last: boolean },
): HeadEntry {
  const { ref } = at.cell;
  if (at.mention.text !== '') return { kind: 'filled', ref, text: at.mention.text };
  if (!at.last) return { kind: 'empty', ref };
  const beside = toTheRight(view, ref);
  const cell = view.cellAt(beside);
  if (cell === undefined) return { kind: 'empty', ref: beside };
  // A cell that asks for something itself is no answer.
  if (hasHeadWord(textOfCell(cell))) return { kind: 'empty', ref };
  const text = textOfHeadCell(cell);
  return text === '' ? { kind: 'empty', ref: beside } : { kind: 'filled', ref: beside, text };
}

/** The place to the right, past a merged range. */
function toTheRight(view: GridView, ref: CellRef): CellRef {
  return { row: ref.row, col: (view.mergeAt(ref)?.right ?? ref.col) + 1 };
}

function textOfHeadCell(cell: Cell): string {
  if (cell.value.kind === 'date') return cell.shown ?? String(cell.value.serial);
  return textOfCell(cell).replace(/^[_＿\s]{1,60}$/u, '');
}
