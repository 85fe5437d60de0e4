import { rowsBetween } from '../grid/grid';
import type { GridView } from '../grid/grid-view';
import type { ItemCode } from '../templates/item';
import { type FoundCode, LEAST_CODES } from './find-code-cells';
import { isTitle } from './is-title';

/** A part of a sheet that holds one form: its code cells and the area that is its own. */
export interface Block {
  /** In reading order. */
  readonly codes: readonly FoundCode[];
  /** Leftmost column of its codes. */
  readonly codeCol: number;
  /** First and last column that belong to it; the next form beside it starts after the last. */
  readonly firstCol: number;
  readonly lastCol: number;
  /** First row that may hold its title and head: just below the form above it. */
  readonly headRow: number;
  /** First row and last row with a code. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Last row before the next form below it, or the sheet's last. */
  readonly footRow: number;
}

/** More than this on one sheet is a list whose entries happen to look like codes. */
const MOST_BLOCKS = 60;
/** Columns that a form's own number column may stand to the left of its codes. */
const NUMBER_COLS = 1;

/**
 * The forms on a sheet: side by side they have code columns of their own, one above the other the codes start again.
 *
 * @returns blocks from left to right, then from top to bottom; none when the sheet has no codes
 */
export function findBlocks(view: GridView, codes: readonly FoundCode[]): readonly Block[] {
  const columns = groupByColumn(codes).filter((column) => column.length >= LEAST_CODES);
  const blocks = columns.flatMap((column, i) => {
    const col = colOf(column);
    const next = columns[i + 1];
    const bounds = {
      firstCol: i === 0 ? 0 : Math.max(0, col - NUMBER_COLS),
      lastCol: next === undefined ? Infinity : colOf(next) - NUMBER_COLS - 1,
    };
    return splitStacked(view, column, bounds);
  });
  return blocks.length > MOST_BLOCKS ? [] : blocks;
}

function colOf(column: readonly FoundCode[]): number {
  return column.reduce((first, { ref }) => Math.min(first, ref.col), Infinity);
}

/**
 * Code cells by column, left to right. Neighbouring columns whose rows do not meet are one: some papers
 * indent the codes of parts.
 */
function groupByColumn(codes: readonly FoundCode[]): readonly (readonly FoundCode[])[] {
  const byCol = new Map<number, FoundCode[]>();
  for (const code of codes) {
    const column = byCol.get(code.ref.col);
    if (column === undefined) byCol.set(code.ref.col, [code]);
    else column.push(code);
  }
  const groups: FoundCode[][] = [];
  let lastCol = -1;
  for (const [col, column] of [...byCol].sort(([a], [b]) => a - b)) {
    const before = groups.at(-1);
    if (before !== undefined && col - lastCol === 1 && areIndented(before, column)) {
      before.push(...column);
      before.sort((a, b) => a.ref.row - b.ref.row);
    } else groups.push(column);
    lastCol = col;
  }
  return groups;
}

function areIndented(outer: readonly FoundCode[], inner: readonly FoundCode[]): boolean {
  const rows = new Set(outer.map(({ ref }) => ref.row));
  const codes = new Set(outer.flatMap((cell) => cell.codes.map(({ code }) => code)));
  return inner.every(
    (cell) => !rows.has(cell.ref.row) && cell.codes.every(({ code }) => !codes.has(code)),
  );
}

interface ColBounds {
  readonly firstCol: number;
  readonly lastCol: number;
}

function splitStacked(view: GridView, column: readonly FoundCode[], bounds: ColBounds): Block[] {
  const pieces = splitAtRestarts(view, column).filter((piece) => distinct(piece) >= LEAST_CODES);
  return pieces.map((codes, i) => {
    const before = pieces[i - 1];
    const next = pieces[i + 1];
    const headRow = before === undefined ? 0 : lastRowOf(before) + 1;
    return {
      codes,
      codeCol: colOf(codes),
      headRow,
      firstRow: codes[0]?.ref.row ?? headRow,
      lastRow: lastRowOf(codes),
      footRow: next === undefined ? view.lastRow : (next[0]?.ref.row ?? view.lastRow) - 1,
      ...bounds,
    };
  });
}

function distinct(codes: readonly FoundCode[]): number {
  return new Set(codes.flatMap((cell) => cell.codes.map(({ code }) => code))).size;
}

function lastRowOf(codes: readonly FoundCode[]): number {
  return codes.reduce((last, code) => Math.max(last, code.lastRow), 0);
}

/**
 * Where one form ends and the next begins: a code comes again after a title, or the very first code does.
 * A code that merely stands twice (as G6 on one printed form) does not start a form.
 */
function splitAtRestarts(view: GridView, column: readonly FoundCode[]): readonly FoundCode[][] {
  const pieces: FoundCode[][] = [];
  let seen = new Set<ItemCode>();
  let piece: FoundCode[] = [];
  for (const cell of column) {
    const code = cell.codes[0].code;
    const last = piece.at(-1);
    if (last !== undefined && seen.has(code) && isRestart(view, { piece, last, cell })) {
      pieces.push(piece);
      piece = [];
      seen = new Set();
    }
    piece.push(cell);
    for (const reading of cell.codes) seen.add(reading.code);
  }
  return [...pieces, piece];
}

function isRestart(
  view: GridView,
  at: { piece: readonly FoundCode[]; last: FoundCode; cell: FoundCode },
): boolean {
  const first = at.piece[0]?.codes[0].code;
  if (at.piece.length >= LEAST_CODES && first === at.cell.codes[0].code) return true;
  return rowsBetween(view.grid, at.last.lastRow + 1, at.cell.ref.row - 1).some(({ cells }) =>
    cells.some((cell) => isTitle(cell)),
  );
}
