import type { CellRange } from '../../domain/grid/cell-range';
import { SHEET_LIMITS } from '../../domain/grid/cell-ref';
import type {
  Book,
  BookCell,
  BookList,
  BookLook,
  BookSheet,
  BookValue,
} from '../../workbooks/book/book';
import { lookKey } from '../../workbooks/book/look-key';
import { isErrorText } from '../../workbooks/error-text';
import { toStyle } from './cell-style';
import { toListResource } from './lists';
import { keepSettings } from './settings';
import { type SheetExtras, keepExtras } from './sheet-extras';
import {
  NO,
  type Snapshot,
  type SnapshotCell,
  type SnapshotColumn,
  type SnapshotRow,
  type SnapshotSheet,
  type SnapshotStyle,
  VALUE_KIND,
  YES,
} from './snapshot';
import { toRange } from './snapshot-range';
import { toConditionResource, toNameResource } from './snapshot-resources';

/** What Univer wants to know besides what the book says. */
export interface SnapshotOptions {
  /** Of the workbook inside Univer. */
  readonly id: string;
  readonly name: string;
}

/**
 * A book as Univer opens it. Every row and column carries where it was, so that after a save of Univer's own it
 * can be told which were inserted, deleted or moved; the ids of sheets stay.
 */
export function toSnapshot(book: Book, { id, name }: SnapshotOptions): Snapshot {
  const styles = createStyles(book.plain);
  const sheets = book.sheets.map((sheet) => toWorksheet(sheet, styles));
  const lists = new Map(book.sheets.map((sheet) => [sheet.id, sheet.lists]));
  const listsOf = (sheet: string): readonly BookList[] => lists.get(sheet) ?? [];
  return {
    id,
    name,
    appVersion: '0.25.1',
    sheetOrder: book.sheets.map((sheet) => sheet.id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id ?? '', sheet])),
    styles: styles.all,
    defaultStyle: toStyle(book.plain),
    resources: [toNameResource(book), toConditionResource(book), toListResource(sheets, listsOf)],
    ...keepSettings(Object.fromEntries(book.settings)),
  };
}

interface Styles {
  readonly all: Record<string, SnapshotStyle>;
  /** `undefined` for the plain look. */
  readonly idOf: (look: BookLook) => string | undefined;
}

function createStyles(plain: BookLook): Styles {
  const ids = new Map<string, string>();
  const all: Record<string, SnapshotStyle> = {};
  const plainKey = lookKey(plain);
  return {
    all,
    idOf: (look) => {
      const key = lookKey(look);
      if (key === plainKey) return undefined;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = `look-${String(ids.size + 1)}`;
      ids.set(key, id);
      all[id] = toStyle(look);
      return id;
    },
  };
}

/** Rows and columns shown beyond the last that hold something. */
const SPARE = { rows: 60, cols: 12 } as const;
const LEAST = { rows: 120, cols: 20 } as const;

function toWorksheet(sheet: BookSheet, styles: Styles): SnapshotSheet {
  const last = lastPlace(sheet);
  const { rows = 0, cols = 0 } = sheet.frozen ?? {};
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.visibility === 'visible' ? NO : YES,
    rowCount: Math.min(SHEET_LIMITS.rows, Math.max(LEAST.rows, last.row + 1 + SPARE.rows)),
    columnCount: Math.min(SHEET_LIMITS.cols, Math.max(LEAST.cols, last.col + 1 + SPARE.cols)),
    defaultColumnWidth: sheet.usual.width,
    defaultRowHeight: sheet.usual.height,
    mergeData: sheet.merges.map(toRange),
    cellData: toCells(sheet, styles),
    rowData: toRows(sheet, last.row),
    columnData: toColumns(sheet, last.col),
    freeze: {
      xSplit: cols,
      ySplit: rows,
      startRow: rows === 0 ? -1 : rows,
      startColumn: cols === 0 ? -1 : cols,
    },
    showGridlines: sheet.showsLines ? YES : NO,
    ...extrasIn(sheet),
  };
}

/** What Univer has no place for. */
function extrasIn(sheet: BookSheet): Pick<SnapshotSheet, 'custom'> {
  const { visibility, print, choices, protection } = sheet;
  const extras: SheetExtras = {
    ...(visibility === 'very-hidden' ? { veryHidden: true } : {}),
    ...(print === undefined ? {} : { print }),
    ...(choices.length === 0 ? {} : { choices }),
    ...(protection === undefined ? {} : { protection }),
  };
  return Object.keys(extras).length === 0 ? {} : keepExtras(extras);
}

function lastPlace({ cells, merges, rows, columns }: BookSheet): BookCell['ref'] {
  let row = cells.at(-1)?.ref.row ?? 0;
  let col = 0;
  for (const { ref } of cells) if (ref.col > col) col = ref.col;
  for (const { bottom, right } of merges) {
    row = Math.max(row, bottom);
    col = Math.max(col, right);
  }
  for (const place of rows.keys()) if (place > row) row = place;
  for (const { last } of columns) if (last > col) col = last;
  return { row, col };
}

function toCells(sheet: BookSheet, styles: Styles): Record<number, Record<number, SnapshotCell>> {
  const matrix: Record<number, Record<number, SnapshotCell>> = {};
  const filled = sheet.cells.flatMap(({ fills }) => (fills === undefined ? [] : [fills]));
  for (const cell of sheet.cells) {
    const { row, col } = cell.ref;
    const line = (matrix[row] ??= {});
    // Univer fills these itself from the formula's cell and takes a value of their own for an obstacle.
    const isFilled = filled.some((range) => isBehind(range, row, col));
    line[col] = toCellData(isFilled ? { ...cell, value: { kind: 'blank' } } : cell, styles);
  }
  return matrix;
}

function isBehind({ top, left, bottom, right }: CellRange, row: number, col: number): boolean {
  const isFirst = row === top && col === left;
  return !isFirst && row >= top && row <= bottom && col >= left && col <= right;
}

function toCellData({ value, formula, fills, look }: BookCell, styles: Styles): SnapshotCell {
  const style = styles.idOf(look);
  return {
    ...valueOf(value),
    ...(formula === undefined ? {} : { f: `=${formula}` }),
    ...(fills === undefined
      ? {}
      : { custom: { rows: fills.bottom - fills.top + 1, cols: fills.right - fills.left + 1 } }),
    ...(style === undefined ? {} : { s: style }),
  };
}

function valueOf(value: BookValue): Pick<SnapshotCell, 'v' | 't'> {
  switch (value.kind) {
    case 'blank':
      return {};
    case 'number':
      return { v: value.number, t: VALUE_KIND.number };
    case 'logical':
      return { v: value.logical ? 1 : 0, t: VALUE_KIND.logical };
    case 'error':
      return { v: value.error, t: VALUE_KIND.text };
    case 'text':
      return { v: value.text, t: mayMislead(value.text) ? VALUE_KIND.forcedText : VALUE_KIND.text };
  }
}

/** Whether a text would pass for a number, a formula, a truth value or an error. */
function mayMislead(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return true;
  return /^[=+\-@\d.]|^(?:true|false)$/iu.test(trimmed) || isErrorText(trimmed);
}

/** So many rows say where they were even when they are empty; of a longer sheet only those that hold something. */
const DENSE = 2000;

function toRows(sheet: BookSheet, lastRow: number): Record<number, SnapshotRow> {
  const rows: Record<number, SnapshotRow> = {};
  for (let row = 0; row <= Math.min(lastRow, DENSE); row += 1) rows[row] = toRow(sheet, row);
  for (const { ref } of sheet.cells) rows[ref.row] ??= toRow(sheet, ref.row);
  for (const row of sheet.rows.keys()) rows[row] ??= toRow(sheet, row);
  return rows;
}

function toRow(sheet: BookSheet, row: number): SnapshotRow {
  const { height, isFixed = false, hidden = false } = sheet.rows.get(row) ?? {};
  return {
    ...(height === undefined ? {} : { h: height }),
    ...(isFixed ? { ia: NO } : {}),
    ...(hidden ? { hd: YES } : {}),
    custom: { from: row },
  };
}

function toColumns(sheet: BookSheet, lastCol: number): Record<number, SnapshotColumn> {
  const columns: Record<number, SnapshotColumn> = {};
  for (let col = 0; col <= lastCol; col += 1) columns[col] = { custom: { from: col } };
  for (const { first, last, width, hidden } of sheet.columns) {
    for (let col = first; col <= last; col += 1) {
      columns[col] = {
        ...columns[col],
        ...(width === undefined ? {} : { w: width }),
        ...(hidden ? { hd: YES } : {}),
      };
    }
  }
  return columns;
}
