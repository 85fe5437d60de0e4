import type { CellRange } from '../../domain/grid/cell-range';
import type {
  Book,
  BookCell,
  BookColumns,
  BookLook,
  BookRow,
  BookSheet,
  BookValue,
  Condition,
  Origins,
  Run,
} from '../../workbooks/book/book';
import { joinColumns } from '../../workbooks/book/join-columns';
import { lookKey } from '../../workbooks/book/look-key';
import { isErrorText } from '../../workbooks/error-text';
import { shiftFormula } from '../../workbooks/shift-formula';
import { toLook } from './cell-style';
import {
  NO,
  type Snapshot,
  type SnapshotCell,
  type SnapshotColumn,
  type SnapshotRow,
  type SnapshotSheet,
  VALUE_KIND,
  YES,
} from './snapshot';
import { settingsOf } from './settings';
import { extrasOf, isVeryHidden } from './sheet-extras';
import { readConditions, readNames } from './snapshot-resources';

/**
 * What Univer saved, as a book.
 *
 * @param known - the book it was opened from, for the look of plain cells and what plugins that are not there would say
 */
export function toBook(snapshot: Snapshot, known: Book): Book {
  const conditions = readConditions(snapshot.resources);
  const lookOf = createLookReader(snapshot, known.plain);
  const conditionsOf = (id: string, opened: BookSheet | undefined): readonly Condition[] =>
    (conditions === undefined ? opened?.conditions : conditions.get(id)) ?? [];
  const sheets = snapshot.sheetOrder.flatMap((id) => {
    const worksheet = snapshot.sheets[id];
    if (worksheet === undefined) return [];
    const opened = known.sheets.find((sheet) => sheet.id === id);
    const sheet = toSheet({ id, worksheet, lookOf, conditions: conditionsOf(id, opened) });
    return [{ ...sheet, lists: opened?.lists ?? [] }];
  });
  return {
    sheets,
    names: readNames(snapshot.resources) ?? known.names,
    settings: new Map(Object.entries(settingsOf(snapshot))),
    plain: known.plain,
  };
}

type LookReader = (style: SnapshotCell['s']) => BookLook;

/** Equal looks are one object, so that thousands of cells are compared by it. */
function createLookReader({ styles }: Snapshot, plain: BookLook): LookReader {
  const byId = new Map<string, BookLook>();
  const byKey = new Map<string, BookLook>([[lookKey(plain), plain]]);
  const shared = (look: BookLook): BookLook => {
    const key = lookKey(look);
    const same = byKey.get(key) ?? look;
    byKey.set(key, same);
    return same;
  };
  return (style) => {
    if (typeof style === 'object' && style !== null) return shared(toLook(style, plain));
    if (typeof style !== 'string') return plain;
    const look = byId.get(style) ?? shared(toLook(styles[style] ?? {}, plain));
    byId.set(style, look);
    return look;
  };
}

interface SheetSource {
  readonly id: string;
  readonly worksheet: SnapshotSheet;
  readonly lookOf: LookReader;
  readonly conditions: readonly Condition[];
}

function toSheet({ id, worksheet, lookOf, conditions }: SheetSource): Omit<BookSheet, 'lists'> {
  const { print, choices = [], protection } = extrasOf(worksheet);
  const { name = id, mergeData = [], columnData = {}, rowData = {}, freeze } = worksheet;
  return {
    id,
    name,
    visibility: visibilityOf(worksheet),
    cells: toCells(worksheet, lookOf),
    merges: mergeData.map((range) => ({
      top: range.startRow,
      left: range.startColumn,
      bottom: range.endRow,
      right: range.endColumn,
    })),
    columns: toColumns(columnData),
    rows: toRows(rowData),
    usual: usualOf(worksheet),
    frozen: frozenOf(freeze),
    conditions,
    showsLines: worksheet.showGridlines !== NO,
    protection,
    origins: originsOf(worksheet),
    print,
    choices,
  };
}

/** What Univer gives columns and rows of its own sheets. */
const USUAL = { width: 88, height: 24 } as const;

function usualOf({ defaultColumnWidth, defaultRowHeight }: SnapshotSheet): BookSheet['usual'] {
  return {
    width: defaultColumnWidth ?? USUAL.width,
    height: defaultRowHeight ?? USUAL.height,
  };
}

function visibilityOf(worksheet: SnapshotSheet): BookSheet['visibility'] {
  if ((worksheet.hidden ?? NO) === NO) return 'visible';
  return isVeryHidden(worksheet) ? 'very-hidden' : 'hidden';
}

function frozenOf(freeze: SnapshotSheet['freeze']): BookSheet['frozen'] {
  const rows = Math.max(0, freeze?.ySplit ?? 0);
  const cols = Math.max(0, freeze?.xSplit ?? 0);
  return rows === 0 && cols === 0 ? undefined : { rows, cols };
}

/** The entries of an object that Univer uses as a list with gaps, in their order. */
function entriesOf<T>(list: Readonly<Record<number, T>>): readonly (readonly [number, T])[] {
  return Object.entries(list)
    .map(([place, entry]) => [Number(place), entry] as const)
    .sort(([one], [other]) => one - other);
}

function toCells(worksheet: SnapshotSheet, lookOf: LookReader): readonly BookCell[] {
  const cells: BookCell[] = [];
  const formulaOf = createFormulaReader(worksheet.cellData ?? {});
  const plainKey = lookKey(lookOf(undefined));
  for (const [row, line] of entriesOf(worksheet.cellData ?? {})) {
    for (const [col, data] of entriesOf(line)) {
      const ref = { row, col };
      const formula = formulaOf(ref, data);
      const value = formula === undefined ? valueOf(data) : resultOf(data);
      const look = lookOf(data.s);
      if (value.kind === 'blank' && formula === undefined && lookKey(look) === plainKey) continue;
      const fills = formula === undefined ? undefined : fillsOf(ref, data);
      cells.push({ ref, value, formula, fills, look });
    }
  }
  return cells;
}

function fillsOf({ row, col }: BookCell['ref'], { custom }: SnapshotCell): CellRange | undefined {
  const rows: unknown = custom?.['rows'];
  const cols: unknown = custom?.['cols'];
  if (typeof rows !== 'number' || typeof cols !== 'number') return undefined;
  return { top: row, left: col, bottom: row + rows - 1, right: col + cols - 1 };
}

type FormulaReader = (ref: BookCell['ref'], data: SnapshotCell) => string | undefined;

/** Cells filled from one another share a formula by its id: only the first one has its text. */
function createFormulaReader(matrix: NonNullable<SnapshotSheet['cellData']>): FormulaReader {
  const masters = new Map<string, { readonly ref: BookCell['ref']; readonly formula: string }>();
  for (const [row, line] of entriesOf(matrix)) {
    for (const [col, { si, f }] of entriesOf(line)) {
      if (isText(si) && isText(f) && !masters.has(si)) {
        masters.set(si, { ref: { row, col }, formula: withoutEquals(f) });
      }
    }
  }
  return (ref, { f, si }) => {
    if (isText(f)) return withoutEquals(f);
    const master = isText(si) ? masters.get(si) : undefined;
    if (master === undefined) return undefined;
    const shift = { rows: ref.row - master.ref.row, cols: ref.col - master.ref.col };
    return shiftFormula(master.formula, shift);
  };
}

function isText(text: SnapshotCell['f']): text is string {
  return typeof text === 'string' && text !== '';
}

function withoutEquals(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : formula;
}

/** The empty text is a result of a formula, and nothing where nobody calculated it. */
function resultOf(data: SnapshotCell): BookValue {
  return data.v === '' ? { kind: 'text', text: '' } : valueOf(data);
}

function valueOf({ v, t, p }: SnapshotCell): BookValue {
  const typed = p?.body?.dataStream;
  if (typed !== undefined) return textValue(plainTextOf(typed), VALUE_KIND.text);
  if (typeof v === 'number') {
    return t === VALUE_KIND.logical ? logicalValue(v) : { kind: 'number', number: v };
  }
  if (typeof v === 'boolean') return logicalValue(v);
  return typeof v === 'string' ? valueOfText(v, t ?? VALUE_KIND.text) : { kind: 'blank' };
}

function valueOfText(text: string, kind: number): BookValue {
  if (kind === VALUE_KIND.logical) return logicalValue(text);
  const isNumber =
    kind === VALUE_KIND.number && text.trim() !== '' && Number.isFinite(Number(text));
  return isNumber ? { kind: 'number', number: Number(text) } : textValue(text, kind);
}

function logicalValue(value: string | number | boolean): BookValue {
  const isTrue = value === true || value === 1 || /^(?:1|true)$/iu.test(String(value));
  return { kind: 'logical', logical: isTrue };
}

function textValue(text: string, kind: number): BookValue {
  if (text === '') return { kind: 'blank' };
  const isError = kind !== VALUE_KIND.forcedText && isErrorText(text);
  return isError ? { kind: 'error', error: text } : { kind: 'text', text };
}

/** Univer ends paragraphs with a return and the whole with a return and a line feed. */
function plainTextOf(stream: string): string {
  return stream.replace(/\r\n$/u, '').replaceAll('\r', '\n');
}

function toColumns(list: NonNullable<SnapshotSheet['columnData']>): readonly BookColumns[] {
  const columns = entriesOf(list).map(([col, { w, hd }]) => ({
    first: col,
    last: col,
    width: w,
    hidden: (hd ?? NO) === YES,
  }));
  return joinColumns(columns);
}

function toRows(list: NonNullable<SnapshotSheet['rowData']>): ReadonlyMap<number, BookRow> {
  const rows = new Map<number, BookRow>();
  for (const [row, data] of entriesOf(list)) {
    const hidden = (data.hd ?? NO) === YES;
    if (data.h === undefined && !hidden) continue;
    const isFixed = data.h !== undefined && data.ia === NO;
    rows.set(row, { height: data.h, isFixed, hidden });
  }
  return rows;
}

/** Where rows and columns were; `undefined` when each stands where it stood, or nothing tells. */
function originsOf({ rowData, columnData }: SnapshotSheet): BookSheet['origins'] {
  const rows = runsOf(rowData ?? {});
  const cols = runsOf(columnData ?? {});
  const isAtHome = (runs: Origins): boolean => runs.every(({ place, from }) => place === from);
  return isAtHome(rows) && isAtHome(cols) ? undefined : { rows, cols };
}

/** Runs of rows or columns by what each says of where it was; a gap of the same width on both sides is no break. */
function runsOf(list: Readonly<Record<number, SnapshotRow | SnapshotColumn>>): Origins {
  const runs: Run[] = [];
  const taken = new Set<number>();
  for (const [place, { custom }] of entriesOf(list)) {
    const from: unknown = custom?.['from'];
    if (typeof from !== 'number' || taken.has(from)) continue;
    taken.add(from);
    const last = runs.at(-1);
    if (last !== undefined && place - last.place === from - last.from) {
      runs.splice(-1, 1, { ...last, count: place - last.place + 1 });
    } else {
      if (last !== undefined) runs.splice(-1, 1, upTo(last, { place, from }));
      runs.push({ place, from, count: 1 });
    }
  }
  return runs;
}

/** A run with the rows behind it of which nothing is told, as empty ones of a long sheet, as far as both sides have room. */
function upTo(run: Run, next: Pick<Run, 'place' | 'from'>): Run {
  const room = Math.min(next.place - run.place, next.from - run.from);
  return { ...run, count: Math.max(run.count, room) };
}
