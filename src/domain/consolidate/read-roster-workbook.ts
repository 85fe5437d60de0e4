import type { Cell, Grid, Workbook } from '../grid/grid';
import { textOfCell } from '../grid/grid-view';
import { OWN_SHEET_NOTE } from '../layout/own-sheet';
import { createRoster, type Roster } from './roster';
import { isRosterHeading, isRosterNote, rankNameHead } from './roster-words';

/** The sheet of a result that lists who was asked and who sent something. */
const RECEIVED_SHEET = '报送情况';
/** Rows in which a list states what its columns are. */
const HEAD_ROWS = 20;

/**
 * Reads a roster from a workbook: the column under 填报单位, 单位名称, 单位 or 名称, else the first column of text.
 *
 * Of an earlier result its list of received files (报送情况) is read, which names those that were asked as well.
 *
 * @returns a roster without names when there is no text
 */
export function readRosterWorkbook({ sheets }: Workbook): Roster {
  const received = sheets.filter(({ name }) => name.startsWith(RECEIVED_SHEET));
  const inOrder = [...received, ...sheets.filter(({ visibility }) => visibility === 'visible')];
  const headed = firstList(inOrder, namesUnderHead);
  return createRoster(headed.length > 0 ? headed : firstList(inOrder, firstTextColumn));
}

type List = readonly string[];

/** The first list that names anything. */
function firstList(sheets: readonly Grid[], namesOf: (grid: Grid) => List): List {
  return sheets.map(namesOf).find((names) => names.length > 0) ?? [];
}

/** Names below the surest word for a column of names; none where there is no such word. */
function namesUnderHead(grid: Grid): List {
  const heads = grid.rows
    .slice(0, HEAD_ROWS)
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => {
      const rank = rankNameHead(textIn(cell));
      return rank === undefined ? [] : [{ ref: cell.ref, rank }];
    })
    .sort((a, b) => a.rank - b.rank);
  const [head] = heads;
  return head === undefined ? [] : namesIn(grid, head.ref.col, head.ref.row + 1);
}

function firstTextColumn(grid: Grid): List {
  const cols = new Set(grid.rows.flatMap(({ cells }) => cells.map(({ ref }) => ref.col)));
  const columns = [...cols].sort((a, b) => a - b).map((col) => namesIn(grid, col, 0));
  return columns.find((names) => names.length > 0) ?? [];
}

function namesIn(grid: Grid, col: number, firstRow: number): List {
  return grid.rows
    .filter(({ row }) => row >= firstRow)
    .flatMap(({ cells }) => cells.filter(({ ref }) => ref.col === col))
    .map(textIn)
    .filter((text) => text !== '' && !isRosterHeading(text) && !isRosterNote(text));
}

/** Text that may be a name: no number, nor the note on our own sheets. */
function textIn(cell: Cell): string {
  if (cell.value.kind !== 'text') return '';
  const text = textOfCell(cell);
  return text === OWN_SHEET_NOTE || /^[\d\s.,、]*$/u.test(text) ? '' : text;
}
