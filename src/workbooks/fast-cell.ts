import type { CellRef } from '../domain/grid/cell-ref';
import { SHEET_LIMITS } from '../domain/grid/cell-ref';
import {
  type Cursor,
  expectText,
  handOver,
  readAttributes,
  readDigits,
  readNumberValue,
  readTagEnd,
  readText,
  readValue,
  skipSpace,
  takes,
} from './fast-cursor';
import { unescapeText } from './xlsx-strings';

/** A cell as it stands in the part. */
export interface FastCell {
  readonly ref: CellRef;
  readonly type: string;
  readonly style: number;
  stored: string | undefined;
  inline: string;
  formula: string | undefined;
  hasFormula: boolean;
  shared: string | undefined;
}

const QUOTE = 0x22;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const EQUALS = 0x3d;
const BEFORE_A = 0x40;
const LETTERS = 26;

const TYPES = ['n', 's', 'str', 'b', 'e', 'inlineStr', 'd'];
const FORMULA_ATTRIBUTES = ['t', 'si', 'ref', 'ca', 'aca', 'bx'];

/** What the tag of a cell says; -1 and '' where it does not say. */
interface CellHead {
  col: number;
  style: number;
  type: string;
}

/**
 * Reads a cell whose `<c` was passed.
 *
 * @param row - zero-based; the cell must say that it stands there
 * @returns `undefined` for a cell that has a look and holds nothing
 */
export function readFastCell(cursor: Cursor, row: number): FastCell | undefined {
  const head: CellHead = { col: -1, style: -1, type: '' };
  let end = readTagEnd(cursor);
  for (; end === undefined; end = readTagEnd(cursor)) readHeadAttribute(cursor, row, head);
  const { col, style, type } = head;
  if (col < 0) handOver(cursor);
  if (end) return undefined;
  if (type !== '' && !TYPES.includes(type)) handOver(cursor);
  return readInside(cursor, {
    ref: { row, col },
    type: type === '' ? 'n' : type,
    style: Math.max(style, 0),
    stored: undefined,
    inline: '',
    formula: undefined,
    hasFormula: false,
    shared: undefined,
  });
}

/** Each attribute once. */
function readHeadAttribute(cursor: Cursor, row: number, head: CellHead): void {
  const letter = readLetter(cursor);
  if (letter === LETTER_R && head.col < 0) head.col = readAddress(cursor, row);
  else if (letter === LETTER_S && head.style < 0) head.style = readNumberValue(cursor);
  else if (letter === LETTER_T && head.type === '') head.type = readValue(cursor);
  else handOver(cursor);
}

/** The one letter that every attribute of a cell is named by. */
function readLetter(cursor: Cursor): number {
  const { xml, at } = cursor;
  if (xml.charCodeAt(at + 1) !== EQUALS) handOver(cursor);
  cursor.at = at + 2;
  return xml.charCodeAt(at);
}

/** The column of an address such as `"AB12"`, which must lie in the row. */
function readAddress(cursor: Cursor, row: number): number {
  const { xml } = cursor;
  expectText(cursor, '"');
  let col = 0;
  for (let count = 0; ; count += 1) {
    const letter = xml.charCodeAt(cursor.at) - BEFORE_A;
    if (!(letter >= 1 && letter <= LETTERS)) break;
    if (count === 3) handOver(cursor);
    col = col * LETTERS + letter;
    cursor.at += 1;
  }
  if (readDigits(cursor) !== row + 1 || xml.charCodeAt(cursor.at) !== QUOTE) handOver(cursor);
  if (col === 0 || col > SHEET_LIMITS.cols) handOver(cursor);
  cursor.at += 1;
  return col - 1;
}

function readInside(cursor: Cursor, cell: FastCell): FastCell {
  let hasInline = false;
  for (;;) {
    skipSpace(cursor);
    if (takes(cursor, '<v>')) setStored(cursor, cell, readClosed(cursor, '</v>'));
    else if (takes(cursor, '<v/>') || takes(cursor, '<v />')) setStored(cursor, cell, '');
    else if (takes(cursor, '<f')) setFormula(cursor, cell);
    else if (!hasInline && takes(cursor, '<is>')) {
      hasInline = true;
      cell.inline = readInline(cursor);
    } else {
      expectText(cursor, '</c>');
      return cell;
    }
  }
}

function readClosed(cursor: Cursor, end: string): string {
  const text = readText(cursor);
  expectText(cursor, end);
  return text;
}

function setStored(cursor: Cursor, cell: FastCell, stored: string): void {
  if (cell.stored !== undefined) handOver(cursor);
  cell.stored = stored;
}

function setFormula(cursor: Cursor, cell: FastCell): void {
  if (cell.formula !== undefined) handOver(cursor);
  const { formula, shared } = readFormula(cursor);
  cell.formula = formula;
  cell.shared = shared;
  cell.hasFormula = true;
}

/** What a formula says in its cell. */
export interface StoredFormula {
  /** Empty for one that says only which formula it shares. */
  readonly formula: string;
  /** Number of the shared formula; `undefined` for one of its own. */
  readonly shared: string | undefined;
}

/** Reads a formula whose `<f` was passed, up to behind its end. */
export function readFormula(cursor: Cursor): StoredFormula {
  const values: (string | undefined)[] = [];
  const isEmpty = readAttributes(cursor, FORMULA_ATTRIBUTES, values);
  const [kind, shared] = values;
  return {
    formula: isEmpty ? '' : readClosed(cursor, '</f>'),
    shared: kind === 'shared' ? shared : undefined,
  };
}

/** The one plain text of an inline cell whose `<is>` was passed, up to behind its end. */
export function readInline(cursor: Cursor): string {
  if (!takes(cursor, '<t xml:space="preserve">')) expectText(cursor, '<t>');
  return unescapeText(readClosed(cursor, '</t></is>'));
}
