import { type CellRange, formatRange, parseRange } from '../../domain/grid/cell-range';
import { SHEET_LIMITS, formatColumn } from '../../domain/grid/cell-ref';
import { type Axes, rangeAfter } from './axis';

/** What became of a sheet: its name and where its rows and columns are; `undefined` for one that was deleted. */
export interface SheetMove {
  readonly name: string;
  readonly axes: Axes;
}

/** What became of the sheets, by the names they had. */
export interface BookMoves {
  /** Whether anything that formulas name was renamed, deleted or moved. */
  readonly isStill: boolean;
  /** `same` for a name that is none of the workbook's sheets. */
  readonly find: (name: string) => SheetMove | undefined | 'same';
}

const TEXT = /"(?:[^"]|"")*"/uy;
const SHEET = /(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/uy;
const AREA =
  /(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/iuy;
/** Columns of a table (表1[A1]), or another workbook with what is named there (`[1]Sheet1!A1`): none of our cells. */
const BRACKETS = /\[(?:[^[\]]|\[[^[\]]{0,255}\])*\](?:[\p{L}_][\p{L}\p{N}_.]*![$A-Za-z\d:]*)?/uy;
/** Any other word must be taken whole, or a piece of it would pass for an address. */
const WORD = /[\p{L}\p{N}_.$\\]+/uy;

const LOST = '#REF!';

/**
 * A formula of the file as it reads after sheets were renamed or deleted and rows and columns came, went or moved.
 *
 * @param home - name that the formula's own sheet had; '' for a formula of no sheet
 */
export function moveReferences(formula: string, home: string, moves: BookMoves): string {
  if (moves.isStill) return formula;
  const pieces: string[] = [];
  for (let at = 0; at < formula.length;) {
    const { text, end } = movePiece(formula, at, { home, moves });
    pieces.push(text);
    at = end;
  }
  return pieces.join('');
}

interface Piece {
  readonly text: string;
  readonly end: number;
}

function movePiece(
  formula: string,
  at: number,
  { home, moves }: { readonly home: string; readonly moves: BookMoves },
): Piece {
  const sheet = matchAt(SHEET, formula, at) ?? '';
  const areaAt = at + sheet.length;
  const area = matchAt(AREA, formula, areaAt) ?? '';
  const end = areaAt + area.length;
  if (end > at) {
    const move = moves.find(sheet === '' ? home : plainName(sheet));
    return { text: move === 'same' ? formula.slice(at, end) : moveNamed(sheet, area, move), end };
  }
  const other =
    matchAt(TEXT, formula, at) ??
    matchAt(BRACKETS, formula, at) ??
    matchAt(WORD, formula, at) ??
    formula.charAt(at);
  return { text: other, end: at + other.length };
}

/** A sheet's name, an area, or one before the other. */
function moveNamed(sheet: string, area: string, move: SheetMove | undefined): string {
  if (move === undefined) return area === '' ? '' : LOST;
  const moved = area === '' ? '' : moveArea(area, move.axes);
  return sheet === '' ? moved : `${quotedName(move.name)}!${moved}`;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function plainName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** A sheet's name as formulas write it. */
export function quotedName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const PIECE = /^(\$?)([A-Z]{0,3})(\$?)(\d{0,7})$/iu;
const LAST_COLUMN = formatColumn(SHEET_LIMITS.cols - 1);
const LAST_ROW = String(SHEET_LIMITS.rows);

function moveArea(area: string, axes: Axes): string {
  const range = rangeOfArea(area.replaceAll('$', ''));
  if (range === undefined) return area;
  const moved = rangeAfter(range, axes);
  if (moved === undefined) return LOST;
  const [first = '', second] = area.split(':');
  const from = pieceAt(first, { row: moved.top, col: moved.left });
  if (second === undefined) return from;
  return `${from}:${pieceAt(second, { row: moved.bottom, col: moved.right })}`;
}

/** Whole columns and rows reach the sheet's end. */
function rangeOfArea(plain: string): CellRange | undefined {
  const [first = '', second = first] = plain.split(':');
  if (/^\d/u.test(first)) return parseRange(`A${first}:${LAST_COLUMN}${second}`);
  if (/^[A-Z]+$/iu.test(first)) return parseRange(`${first}1:${second}${LAST_ROW}`);
  return parseRange(plain);
}

/** An address in the manner of another: with its `$` signs, or half of it for whole rows and columns. */
function pieceAt(like: string, ref: { readonly row: number; readonly col: number }): string {
  const [, colLock = '', letters = '', rowLock = '', digits = ''] = PIECE.exec(like) ?? [];
  // Of `$5` the sign belongs to the row.
  const [left, right] = letters === '' ? ['', colLock + rowLock] : [colLock, rowLock];
  const col = letters === '' ? '' : `${left}${formatColumn(ref.col)}`;
  return `${col}${digits === '' ? '' : `${right}${String(ref.row + 1)}`}`;
}

/** Ranges listed with spaces, as the file keeps what something applies to; '' when nothing of them is left. */
export function moveRanges(text: string, axes: Axes): string {
  return text
    .split(/\s+/u)
    .flatMap((place) => {
      const range = parseRange(place);
      const moved = range === undefined ? undefined : rangeAfter(range, axes);
      return moved === undefined ? [] : [formatRange(moved)];
    })
    .join(' ');
}
