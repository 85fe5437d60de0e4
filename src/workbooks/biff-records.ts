import type { Grid } from '../domain/grid/grid';
import { LIMITS, refuseTooLarge } from './limits';
import { builtInFormat } from './number-format';
import { refuse, refuseDamaged } from './refusal';

/** A sheet as the globals of a BIFF8 stream list it, in the order of the tabs. */
export interface BiffSheet {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly isWorksheet: boolean;
}

/** What a walk over all records of a BIFF8 stream found. */
export interface BiffOutline {
  readonly sheets: readonly BiffSheet[];
  /** Number formats that styles name and the file does not define, with the codes of a Chinese Excel. */
  readonly impliedFormats: ReadonlyMap<number, string>;
  /** The stream with every record that says nothing about cells turned into one that is skipped. */
  readonly cellsOnly: Uint8Array;
}

const BOF = 0x08_09;
const EOF = 0x0a;
const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
const CONTINUE = 0x3c;
const FORMAT = 0x04_1e;
const STYLE = 0xe0;
const ROW = 0x02_08;
const MULTIPLE_NUMBERS = 0xbd;
const BIFF8 = 0x06_00;
/** Printer settings: skipped unread by every reader. */
const SKIPPED = 0x4d;
const WORKSHEET = 0;

/**
 * Records that say something about values, formats, formulas, merges or hiding. The rest (links over
 * a million cells, comments, drawings, filters) is a way to hurt a parser and no use here.
 */
const KEPT: ReadonlySet<number> = new Set([
  BOF,
  EOF,
  BOUND_SHEET,
  FORMAT,
  STYLE,
  ROW,
  MULTIPLE_NUMBERS,
  0x06,
  0x17,
  0x18,
  0x22,
  0x23,
  0x42,
  0x7d,
  0xd6,
  0xe5,
  0xfc,
  0xfd,
  0x01ae,
  0x0200,
  0x0203,
  0x0204,
  0x0205,
  0x0207,
  0x0221,
  0x027e,
  0x04bc,
]);
/** Number, text, logical, error and formula records: one cell each. */
const CELLS: ReadonlySet<number> = new Set([0x06, 0xd6, 0xfd, 0x0203, 0x0204, 0x0205, 0x027e]);

interface BiffRecord {
  readonly type: number;
  readonly at: number;
  /** Where the record's data begin and end. */
  readonly start: number;
  readonly end: number;
}

/**
 * Walks all records of the `Workbook` stream of an .xls or .et file before a parser sees it. Every
 * sheet listed must begin with its first record and reach its last one inside the stream.
 *
 * Faults: `unreadable` (`truncated`, `structure`), `encrypted`, `too-large`, `not-a-workbook` with
 * `old-excel` for BIFF5 of Excel 95, whose texts depend on the code page of a lost computer.
 *
 * @see [MS-XLS] 2.1.4, 2.4
 */
export function outlineBiff(stream: Uint8Array): BiffOutline {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const cellsOnly = stream.slice();
  const walk: Walk = { view, cellsOnly, rows: 0, cells: 0 };
  const globals = readGlobals(walk);
  if (globals.sheets.length > LIMITS.sheets) refuseTooLarge('sheets', LIMITS.sheets);
  const starts = new Set<number>();
  for (const { start, name } of globals.sheets) {
    if (starts.has(start)) refuseDamaged('structure', name);
    starts.add(start);
    walk.rows = 0;
    walkSubstream(walk, start, (record) => {
      countCells(walk, record);
    });
  }
  const names = new Set(globals.sheets.map(({ name }) => name));
  if (names.size < globals.sheets.length) refuseDamaged('structure');
  return { sheets: globals.sheets, impliedFormats: globals.impliedFormats, cellsOnly };
}

interface Walk {
  readonly view: DataView;
  readonly cellsOnly: Uint8Array;
  rows: number;
  cells: number;
}

interface Globals {
  readonly sheets: readonly (BiffSheet & { readonly start: number })[];
  readonly impliedFormats: ReadonlyMap<number, string>;
}

function readGlobals(walk: Walk): Globals {
  const { view } = walk;
  const sheets: (BiffSheet & { readonly start: number })[] = [];
  const defined = new Set<number>();
  const used = new Set<number>();
  walkSubstream(walk, 0, ({ type, start, end }) => {
    if (type === FILE_PASS) refuse({ code: 'encrypted' });
    if (type === BOUND_SHEET) sheets.push(readBoundSheet(view, start, end));
    if (type === FORMAT) defined.add(view.getUint16(start, true));
    if (type === STYLE) used.add(view.getUint16(start + 2, true));
  });
  const implied = [...used].filter((id) => !defined.has(id));
  return { sheets, impliedFormats: new Map(implied.map((id) => [id, builtInFormat(id)])) };
}

function readBoundSheet(view: DataView, start: number, end: number): Globals['sheets'][number] {
  const hidden = view.getUint8(start + 4) & 0x03;
  const isWide = (view.getUint8(start + 7) & 1) === 1;
  const length = view.getUint8(start + 6) * (isWide ? 2 : 1);
  if (start + 8 + length > end) refuseDamaged('structure');
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start + 8, length);
  return {
    start: view.getUint32(start, true),
    name: new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes),
    visibility: hidden === 0 ? 'visible' : hidden === 1 ? 'hidden' : 'very-hidden',
    isWorksheet: view.getUint8(start + 5) === WORKSHEET,
  };
}

function readRecord(view: DataView, at: number): BiffRecord {
  if (at + 4 > view.byteLength) return refuseDamaged('truncated');
  const start = at + 4;
  const end = start + view.getUint16(at + 2, true);
  if (end > view.byteLength) return refuseDamaged('truncated');
  return { type: view.getUint16(at, true), at, start, end };
}

/** Visits a substream from its first record to its last; charts inside a sheet are substreams of their own. */
function walkSubstream(walk: Walk, from: number, visit: (record: BiffRecord) => void): void {
  const { view } = walk;
  checkStart(view, from);
  let depth = 0;
  let isKept = true;
  let at = from;
  do {
    const record = readRecord(view, at);
    if (record.type === BOF) depth += 1;
    else if (record.type === EOF) depth -= 1;
    else {
      if (record.type !== CONTINUE) isKept = depth === 1 && KEPT.has(record.type);
      if (!isKept) skip(walk.cellsOnly, record);
      if (depth === 1) visit(record);
    }
    at = record.end;
  } while (depth > 0);
}

function skip(stream: Uint8Array, { at }: BiffRecord): void {
  stream[at] = SKIPPED;
  stream[at + 1] = 0;
}

function checkStart(view: DataView, at: number): void {
  const { type, start, end } = readRecord(view, at);
  if (type !== BOF || end - start < 4) refuseDamaged('structure');
  const version = view.getUint16(start, true);
  if (version !== BIFF8) refuse({ code: 'not-a-workbook', content: 'old-excel' });
}

function countCells(walk: Walk, { type, start, end }: BiffRecord): void {
  if (type === ROW) walk.rows += 1;
  if (CELLS.has(type)) walk.cells += 1;
  // Row, first column, six bytes a cell, last column.
  if (type === MULTIPLE_NUMBERS) walk.cells += Math.floor((end - start - 6) / 6);
  if (walk.rows > LIMITS.rows) refuseTooLarge('rows', LIMITS.rows);
  if (walk.cells > LIMITS.filledCells) refuseTooLarge('cells', LIMITS.filledCells);
}
