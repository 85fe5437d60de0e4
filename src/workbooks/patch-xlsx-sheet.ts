import { rangeHolds } from '../domain/grid/cell-range';
import { type CellRef, SHEET_LIMITS, isSameCell } from '../domain/grid/cell-ref';
import type { NotWritable } from '../domain/grid/write-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { newCell, rewrittenCell } from './patch-xlsx-cell';
import { widenDimension, widenSpans } from './patch-xlsx-extent';
import { type CellSpan, type RowSpan, type SheetOutline, isOn } from './patch-xlsx-outline';
import { freeDependents } from './patch-xlsx-shared';
import { type Splice, applySplices } from './patch-xlsx-tokens';

/** What is put into one cell of a workbook file: a formula with its result, or a plain figure. */
export interface CellWrite {
  readonly sheet: string;
  readonly ref: CellRef;
  /** Without `=`, English function names, A1 addresses; `undefined` for a plain figure. */
  readonly formula: string | undefined;
  /** Exact decimal text: the figure, or the formula's result for readers that do not calculate. */
  readonly figure: string;
}

/** Why one cell cannot be written. */
export interface CellRefusal {
  readonly ref: CellRef;
  readonly reason: NotWritable;
}

/**
 * The sheet part with the writes in it; outside the cells concerned it stays to the letter, except for
 * `dimension` and `spans`, which grow with the cells, and for cells that took their formula from an
 * overwritten one, which then carry it themselves.
 *
 * @param writes - all for this sheet, at most one per cell
 */
export function writeCells(
  xml: string,
  outline: SheetOutline,
  writes: readonly CellWrite[],
): Result<string, CellRefusal> {
  for (const { ref } of writes) {
    const reason = refusalOf(outline, ref);
    if (reason !== undefined) return fail({ ref, reason });
  }
  const freed = freeDependents(outline, writes);
  if (!freed.ok) return freed;
  const splices: Splice[] = [...freed.value, ...writeRows(xml, outline, writes)];
  const dimension = widenDimension(outline, writes);
  if (dimension !== undefined) splices.push(dimension);
  return succeed(applySplices(xml, splices));
}

function refusalOf(outline: SheetOutline, ref: CellRef): NotWritable | undefined {
  if (ref.row >= SHEET_LIMITS.rows || ref.col >= SHEET_LIMITS.cols) return 'outside-sheet';
  const merge = outline.merges.find((range) => rangeHolds(range, ref));
  if (merge !== undefined && !(merge.top === ref.row && merge.left === ref.col)) {
    return 'merged-away';
  }
  return blockRefusal(outline, ref);
}

/** A cell of an array formula or what-if table over several cells cannot be changed alone. */
function blockRefusal(outline: SheetOutline, ref: CellRef): NotWritable | undefined {
  for (const row of outline.rows) {
    for (const { formula } of row.cells) {
      if (formula?.range === undefined || !rangeHolds(formula.range, ref)) continue;
      const { range, kind } = formula;
      if (kind === 'data-table') return 'data-table';
      const isSingle = range.top === range.bottom && range.left === range.right;
      if (kind === 'array' && !isSingle) return 'array-formula';
    }
  }
  return undefined;
}

function writeRows(
  xml: string,
  outline: SheetOutline,
  writes: readonly CellWrite[],
): readonly Splice[] {
  const byRow = new Map<number, CellWrite[]>();
  for (const write of sorted(writes)) {
    const inRow = byRow.get(write.ref.row);
    if (inRow === undefined) byRow.set(write.ref.row, [write]);
    else inRow.push(write);
  }
  const splices: Splice[] = [];
  const newRows: { row: number; text: string }[] = [];
  for (const [number, inRow] of byRow) {
    const row = outline.rows.find((candidate) => candidate.row === number);
    if (row !== undefined) splices.push(...writeRow(xml, outline, { row, writes: inRow }));
    else newRows.push({ row: number, text: newRow(outline, number, inRow) });
  }
  return [...splices, ...placeRows(xml, outline, newRows)];
}

function sorted(writes: readonly CellWrite[]): readonly CellWrite[] {
  return [...writes].sort((one, other) =>
    one.ref.row === other.ref.row ? one.ref.col - other.ref.col : one.ref.row - other.ref.row,
  );
}

interface RowWrites {
  readonly row: RowSpan;
  readonly writes: readonly CellWrite[];
}

function writeRow(
  xml: string,
  outline: SheetOutline,
  { row, writes }: RowWrites,
): readonly Splice[] {
  const splices: Splice[] = [];
  const added: { before: CellSpan | undefined; text: string }[] = [];
  for (const write of writes) {
    const cell = row.cells.find((candidate) => isSameCell(candidate.ref, write.ref));
    if (cell !== undefined) {
      const text = rewrittenCell(xml, outline, { cell, write });
      splices.push({ start: cell.open.start, end: cell.end, text });
    } else {
      const before = row.cells.find((candidate) => candidate.ref.col > write.ref.col);
      added.push({ before, text: newCell(outline, write, formatOf(outline, write.ref)) });
    }
  }
  const inside = added.map(({ before, text }) => at(before?.open.start ?? row.closeStart, text));
  const spans = widenSpans(outline, row, writes);
  if (row.open.selfClosing && inside.length > 0) {
    return [reopened(xml, row, { inside, spans, closing: `</${row.open.name}>` })];
  }
  return [...splices, ...inside, ...(spans === undefined ? [] : [spans])];
}

function at(place: number, text: string): Splice {
  return { start: place, end: place, text };
}

interface Reopening {
  readonly inside: readonly Splice[];
  readonly spans: Splice | undefined;
  readonly closing: string;
}

/** `<row …/>` as `<row …>cells</row>`. */
function reopened(xml: string, row: RowSpan, { inside, spans, closing }: Reopening): Splice {
  const { start, end } = row.open;
  const inTag = spans === undefined ? [] : [spans].map((splice) => moved(splice, -start));
  const open = applySplices(xml.slice(start, end - 2), inTag);
  const cells = inside.map(({ text }) => text).join('');
  return { start, end, text: `${open}>${cells}${closing}` };
}

function moved(splice: Splice, by: number): Splice {
  return { start: splice.start + by, end: splice.end + by, text: splice.text };
}

/**
 * Format of a cell as an index into the workbook's: its own, or where the file does not spell the cell
 * out its row's, else its column's, as programs do; `undefined` for the format that all begin with.
 */
export function formatOf(outline: SheetOutline, ref: CellRef): string | undefined {
  const { source, columns, rows } = outline;
  const row = rows.find((candidate) => candidate.row === ref.row);
  const cell = row?.cells.find((candidate) => isSameCell(candidate.ref, ref));
  if (cell !== undefined) return source.attribute(cell.open, 's');
  const ofRow = row === undefined ? undefined : source.attribute(row.open, 's');
  if (
    row !== undefined &&
    ofRow !== undefined &&
    isOn(source.attribute(row.open, 'customFormat'))
  ) {
    return ofRow;
  }
  return columns.find(({ first, last }) => first <= ref.col && ref.col <= last)?.style;
}

function newRow(outline: SheetOutline, row: number, writes: readonly CellWrite[]): string {
  const name = `${outline.prefix}row`;
  const cells = writes.map((write) => newCell(outline, write, formatOf(outline, write.ref)));
  return `<${name} r="${String(row + 1)}">${cells.join('')}</${name}>`;
}

function placeRows(
  xml: string,
  outline: SheetOutline,
  newRows: readonly { readonly row: number; readonly text: string }[],
): readonly Splice[] {
  const { data, rows } = outline;
  if (newRows.length > 0 && data.open.selfClosing) {
    const open = xml.slice(data.open.start, data.open.end - 2);
    const text = `${open}>${newRows.map((row) => row.text).join('')}</${data.open.name}>`;
    return [{ start: data.open.start, end: data.open.end, text }];
  }
  return newRows.map(({ row, text }) => {
    const next = rows.find((candidate) => candidate.row > row);
    return at(next?.open.start ?? data.closeStart, text);
  });
}
