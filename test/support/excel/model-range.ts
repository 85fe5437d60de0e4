import { type CellRange, formatRange } from '../../../src/domain/grid/cell-range';
import type { CellRef } from '../../../src/domain/grid/cell-ref';
import { showNumber } from '../../../src/workbooks/number-format';
import { cellsOfRange, linesOf, needFormatting, rangeOrThrow, rangesMeet } from './cells-of-range';
import { ExcelError } from './excel-error';
import { modelConditionalFormats } from './model-conditional-formats';
import { modelFormat } from './model-format';
import { type ModelObject, isModelObject, numberOf } from './model-object';
import type { ExcelValue, SimulatedCell } from './simulated-cell';
import type { SimulatedSheet } from './simulated-sheet';
import type { SimulatedWorkbook } from './simulated-workbook';

/** Where ranges lie. */
export interface RangePlace {
  readonly workbook: SimulatedWorkbook;
  readonly sheet: SimulatedSheet;
}

/** A range of a sheet. */
export function modelRange(place: RangePlace, range: CellRange): ModelObject {
  const { sheet } = place;
  const another = (other: CellRange): ModelObject => modelRange(place, other);
  return {
    kind: 'Range',
    target: range,
    get: {
      Address: () => `${sheet.name}!${formatRange(range)}`,
      RowIndex: () => range.top,
      RowCount: () => range.bottom - range.top + 1,
      ColumnIndex: () => range.left,
      ColumnCount: () => range.right - range.left + 1,
      ...contents(sheet, range),
      Format: () => modelFormat({ sheet, ranges: [range] }),
      ConditionalFormats: () => modelConditionalFormats(place, [range]),
      DataValidation: () => validation(sheet, range),
    },
    set: {
      Formulas: (lines) => enterLines(place, range, lines),
      Values: (lines) => enterLines(place, range, lines),
      NumberFormat: (lines) => formatLines(sheet, range, lines),
    },
    call: {
      GetRow: (row) => {
        const at = range.top + numberOf(row);
        return another({ ...range, top: at, bottom: at });
      },
      GetBoundingRect: (other) => another(boundingRange(range, rangeArgument(other))),
      GetIntersection: (other) => another(intersection(range, rangeArgument(other))),
      GetMergedAreasOrNullObject: () => mergedAreas(place, range),
      // Results of methods cross the wire as they are, in the letters that programs read.
      GetRowProperties: () =>
        hiddenOf(range.top, range.bottom, (row) => ({
          rowIndex: row,
          rowHidden: sheet.hiddenRows.has(row),
        })),
      GetColumnProperties: () =>
        hiddenOf(range.left, range.right, (col) => ({
          columnIndex: col,
          columnHidden: sheet.hiddenCols.has(col),
        })),
      Merge: () => merge(sheet, range),
      Select: () => place.workbook.select(sheet, range),
      _ValidateArraySize: () => null,
    },
  };
}

/** Several ranges of a sheet at once. */
export function modelRangeAreas(place: RangePlace, ranges: readonly CellRange[]): ModelObject {
  const { sheet } = place;
  return {
    kind: 'RangeAreas',
    get: {
      AreaCount: () => ranges.length,
      Areas: () => ({
        kind: 'RangeCollection',
        items: () => ranges.map((range) => modelRange(place, range)),
      }),
      Format: () => modelFormat({ sheet, ranges }),
      ConditionalFormats: () => modelConditionalFormats(place, ranges),
    },
  };
}

function contents(sheet: SimulatedSheet, range: CellRange): Required<ModelObject>['get'] {
  const each = (of: (cell: SimulatedCell) => unknown) => (): unknown =>
    linesOf(range, (ref) => of(sheet.at(ref)));
  return {
    Values: each(({ value }) => value),
    Formulas: each(({ formula, value }) => formula ?? value),
    NumberFormat: each(({ format }) => format),
    ValueTypes: each(valueType),
    Text: each(shownText),
  };
}

function valueType({ value, isError }: SimulatedCell): string {
  if (isError) return 'Error';
  if (value === '') return 'Empty';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value === 'string' ? 'string' : typeof value === 'number' ? 'number' : 'boolean'
  ];
}

function shownText({ value, format }: SimulatedCell): string {
  if (typeof value === 'number') return showNumber(format, value) ?? String(value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}

function boundingRange(one: CellRange, other: CellRange): CellRange {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

function intersection(one: CellRange, other: CellRange): CellRange {
  if (!rangesMeet(one, other)) throw new ExcelError('ItemNotFound');
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}

/** Members take another range as an object or as an address. */
function rangeArgument(value: unknown): CellRange {
  if (typeof value === 'string') return rangeOrThrow(value);
  const target = isModelObject(value) ? value.target : undefined;
  if (typeof target !== 'object' || target === null || !('top' in target)) {
    throw new ExcelError('InvalidArgument');
  }
  return rangeOrThrow(formatRange(toCellRange(target)));
}

function toCellRange(target: object): CellRange {
  return target as CellRange;
}

/** Excel gives up beyond so many. */
const MOST_MERGES = 512;

function mergedAreas(place: RangePlace, range: CellRange): ModelObject | null {
  const merges = place.sheet.merges.filter((one) => rangesMeet(one, range));
  if (merges.length > MOST_MERGES) throw new ExcelError('GeneralException');
  return merges.length === 0 ? null : modelRangeAreas(place, merges);
}

function hiddenOf<T>(first: number, last: number, of: (place: number) => T): readonly T[] {
  return Array.from({ length: last - first + 1 }, (_, index) => of(first + index));
}

function merge(sheet: SimulatedSheet, range: CellRange): void {
  needFormatting(sheet);
  sheet.merges = [...sheet.merges.filter((one) => !rangesMeet(one, range)), range];
}

function validation(sheet: SimulatedSheet, range: CellRange): ModelObject {
  return {
    kind: 'DataValidation',
    set: { Rule: (rule) => void sheet.validations.set(formatRange(range), rule) },
  };
}

/** Lines as a request hands them over: as many and as long as the range, null for a cell that stays. */
function linesFor(range: CellRange, lines: unknown): (ref: CellRef) => unknown {
  const isFitting =
    Array.isArray(lines) &&
    lines.length === range.bottom - range.top + 1 &&
    lines.every((line) => Array.isArray(line) && line.length === range.right - range.left + 1);
  if (!isFitting) {
    throw new ExcelError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  const given: readonly (readonly unknown[])[] = lines;
  return ({ row, col }) => given[row - range.top]?.[col - range.left];
}

function enterLines({ workbook, sheet }: RangePlace, range: CellRange, lines: unknown): void {
  const inputAt = linesFor(range, lines);
  for (const ref of cellsOfRange(range)) {
    const input = inputAt(ref);
    if (input === null) continue;
    const { look } = sheet.at(ref);
    if (sheet.protection !== undefined && look['protection.locked'] !== false) {
      throw new ExcelError('AccessDenied');
    }
    if (!sheet.isCovered(ref)) workbook.enter(sheet, ref, toExcelValue(input));
  }
  workbook.contentChanged(sheet, formatRange(range));
}

function toExcelValue(input: unknown): ExcelValue {
  if (typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean') {
    return input;
  }
  throw new ExcelError('InvalidArgument');
}

function formatLines(sheet: SimulatedSheet, range: CellRange, lines: unknown): void {
  const formatAt = linesFor(range, lines);
  needFormatting(sheet);
  for (const ref of cellsOfRange(range)) {
    const format = formatAt(ref);
    if (typeof format === 'string') sheet.put(ref, { ...sheet.at(ref), format });
  }
}
