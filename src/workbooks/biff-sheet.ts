import { formatA1 } from '../domain/grid/cell-ref';
import type { CellValue } from '../domain/grid/cell-value';
import type { Grid } from '../domain/grid/grid';
import type { BiffGlobals, BiffSheet } from './biff-globals';
import { BIFF, type BiffRecord, needLength, walkRecords } from './biff-records';
import { readBiffText } from './biff-text';
import { DAYS_TO_1904 } from './date-serial';
import { isDateFormat } from './date-format';
import { showNumber } from './number-format';
import { refuseDamaged } from './refusal';
import { type ReadBudget, type SheetBuilder, createSheetBuilder } from './sheet-builder';

/** A sheet of a BIFF8 stream and what is needed to read it. */
export interface BiffSheetSource {
  readonly view: DataView;
  readonly sheet: BiffSheet;
  readonly globals: BiffGlobals;
  /** The sheet's formulas by address. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly budget: ReadBudget;
}

interface Place {
  readonly row: number;
  readonly col: number;
  readonly style: number;
}

type AddCell = (place: Place, value: CellValue) => void;

/** Reads the cells, merges and hidden rows and columns of one sheet. @see [MS-XLS] 2.1.7.20.5 */
export function readBiffSheet(source: BiffSheetSource): Grid {
  const { view, sheet, budget } = source;
  const builder = createSheetBuilder(sheet, budget);
  const add = createAddCell(source, builder);
  const shown = new Set<number>();
  // A formula whose result is a text; the text follows.
  let waiting: Place | undefined;
  walkRecords(view, sheet.start, (record) => {
    if (record.type === BIFF.string && waiting !== undefined) {
      add(waiting, { kind: 'text', text: readBiffText(view, record, 0) });
      waiting = undefined;
    } else if (record.type === BIFF.formula) {
      const place = placeOf(view, record, 14);
      const value = readResult(view, record.start + 6);
      if (value === undefined) waiting = place;
      else add(place, value);
    } else if (record.type === BIFF.defaultRowHeight) {
      needLength(record, 2);
      if ((view.getUint16(record.start, true) & 0x02) !== 0) builder.hideRowsExcept(shown);
    } else {
      readCells({ view, record, strings: source.globals.strings, add });
      readLayout(builder, { view, record, shown });
    }
  });
  return builder.build();
}

function createAddCell({ globals, formulas }: BiffSheetSource, builder: SheetBuilder): AddCell {
  return ({ row, col, style }, value) => {
    const ref = { row, col };
    const formula = formulas.get(formatA1(ref));
    if (value.kind !== 'number') {
      builder.addCell({ ref, value, formula, shown: undefined });
      return;
    }
    const format = globals.formats[style] ?? 'General';
    const isDate = isDateFormat(format);
    const number = value.number + (isDate && globals.is1904 ? DAYS_TO_1904 : 0);
    const shown = showNumber(format, number);
    builder.addCell({
      ref,
      value: isDate ? { kind: 'date', serial: number } : value,
      formula,
      shown,
    });
  };
}

function placeOf(view: DataView, record: BiffRecord, length: number): Place {
  needLength(record, length);
  const { start } = record;
  return {
    row: view.getUint16(start, true),
    col: view.getUint16(start + 2, true),
    style: view.getUint16(start + 4, true),
  };
}

interface CellSource {
  readonly view: DataView;
  readonly record: BiffRecord;
  readonly strings: readonly string[];
  readonly add: AddCell;
}

function readCells({ view, record, strings, add }: CellSource): void {
  const { start } = record;
  switch (record.type) {
    case BIFF.number:
      add(placeOf(view, record, 14), numberOf(view.getFloat64(start + 6, true)));
      break;
    case BIFF.smallNumber:
      add(placeOf(view, record, 10), numberOf(readSmallNumber(view, start + 6)));
      break;
    case BIFF.multipleNumbers:
      readMultiple(view, record, add);
      break;
    case BIFF.labelShared:
      add(placeOf(view, record, 10), textOf(strings[view.getUint32(start + 6, true)]));
      break;
    case BIFF.label:
    case BIFF.richString:
      add(placeOf(view, record, 9), textOf(readBiffText(view, record, 6)));
      break;
    case BIFF.logicalOrError:
      add(placeOf(view, record, 8), logicalOrError(view, start + 6, start + 7));
      break;
    default:
  }
}

function textOf(text: string | undefined): CellValue {
  if (text === undefined) return refuseDamaged('structure');
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}

/** No sheet holds what is not finite; such bits are another thing. */
function numberOf(number: number): CellValue {
  return Number.isFinite(number) ? { kind: 'number', number } : refuseDamaged('structure');
}

function logicalOrError(view: DataView, value: number, isError: number): CellValue {
  const code = view.getUint8(value);
  if (view.getUint8(isError) === 0) return { kind: 'logical', logical: code === 1 };
  return { kind: 'error', error: ERRORS.get(code) ?? '#N/A' };
}

/** Errors as sheets show them, by the number the format keeps. @see [MS-XLS] 2.5.10 */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** A number in four bytes: a whole number or the upper half of a double, perhaps of hundredths. @see [MS-XLS] 2.5.217 */
function readSmallNumber(view: DataView, at: number): number {
  const bits = view.getInt32(at, true);
  const double = new DataView(new ArrayBuffer(8));
  double.setInt32(4, bits & ~0x03, true);
  const number = (bits & 0x02) === 0 ? double.getFloat64(0, true) : bits >> 2;
  return (bits & 0x01) === 0 ? number : number / 100;
}

/** Row, first column, then a style and a number for each cell, last column. */
function readMultiple(view: DataView, record: BiffRecord, add: AddCell): void {
  const { row, col } = placeOf(view, record, 12);
  const count = Math.floor((record.end - record.start - 6) / 6);
  for (let index = 0; index < count; index += 1) {
    const at = record.start + 4 + index * 6;
    const style = view.getUint16(at, true);
    add({ row, col: col + index, style }, numberOf(readSmallNumber(view, at + 2)));
  }
}

/** The stored result of a formula; `undefined` when it is a text, which follows. @see [MS-XLS] 2.5.133 */
function readResult(view: DataView, at: number): CellValue | undefined {
  if (view.getUint16(at + 6, true) !== 0xff_ff) return numberOf(view.getFloat64(at, true));
  const code = view.getUint8(at + 2);
  switch (view.getUint8(at)) {
    case 0:
      return undefined;
    case 1:
      return { kind: 'logical', logical: code === 1 };
    case 2:
      return { kind: 'error', error: ERRORS.get(code) ?? '#N/A' };
    case 3:
      return { kind: 'text', text: '' };
    default:
      return refuseDamaged('structure');
  }
}

interface LayoutSource {
  readonly view: DataView;
  readonly record: BiffRecord;
  /** Takes the rows that are not hidden. */
  readonly shown: Set<number>;
}

function readLayout(builder: SheetBuilder, { view, record, shown }: LayoutSource): void {
  const { start } = record;
  if (record.type === BIFF.row) {
    needLength(record, 16);
    builder.spellRow();
    const row = view.getUint16(start, true);
    if ((view.getUint8(start + 12) & 0x20) === 0) shown.add(row);
    else builder.hideRows(row, row);
  }
  if (record.type === BIFF.colInfo) {
    needLength(record, 10);
    const isHidden = (view.getUint8(start + 8) & 1) === 1 || view.getUint16(start + 4, true) === 0;
    if (isHidden) builder.hideCols(view.getUint16(start, true), view.getUint16(start + 2, true));
  }
  if (record.type === BIFF.merges) readMerges(builder, view, record);
}

function readMerges(builder: SheetBuilder, view: DataView, record: BiffRecord): void {
  needLength(record, 2);
  const count = view.getUint16(record.start, true);
  needLength(record, 2 + count * 8);
  for (let index = 0; index < count; index += 1) {
    const at = record.start + 2 + index * 8;
    const [top, bottom] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const [left, right] = [view.getUint16(at + 4, true), view.getUint16(at + 6, true)];
    if (top > bottom || left > right) refuseDamaged('structure');
    builder.addMerge({ top, left, bottom, right });
  }
}
