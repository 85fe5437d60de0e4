import { type CellRange, formatRange } from '../../../src/domain/grid/cell-range';
import type { CellRef } from '../../../src/domain/grid/cell-ref';
import { showNumber } from '../../../src/workbooks/number-format';
import { cellsOfRange, linesOf } from '../excel/cells-of-range';
import type { ExcelValue, SimulatedCell } from '../excel/simulated-cell';
import type { Members } from './bridge';
import type { SheetPlace } from './wps-place';

/** Cells in one piece. */
interface RangePlace extends SheetPlace {
  readonly range: CellRange;
}

/** Numbers that stand for errors in `Value2`. @see Excel's CVErr, 0x800A0000 plus the number of the error */
const ERRORS: ReadonlyMap<unknown, number> = new Map(
  Object.entries({
    '#NULL!': 2000,
    '#DIV/0!': 2007,
    '#VALUE!': 2015,
    '#REF!': 2023,
    '#NAME?': 2029,
    '#NUM!': 2036,
    '#N/A': 2042,
  }).map(([error, number]) => [error, (0x800a0000 | 0) + number]),
);

/** What is read of cells. */
export function contentsOf(place: RangePlace): Required<Members>['get'] {
  const { sheet, range, variant } = place;
  const isSingle = range.top === range.bottom && range.left === range.right;
  const bulk = (of: (cell: SimulatedCell) => unknown) => (): unknown => {
    const lines = linesOf(range, (ref) => of(sheet.at(ref)));
    if (isSingle) return lines[0]?.[0];
    return variant.flatRows && lines.length === 1 ? lines[0] : lines;
  };
  const common = (of: (cell: SimulatedCell) => unknown) => (): unknown => {
    const values = cellsOfRange(range).map((ref) => of(sheet.at(ref)));
    return values.every((value) => value === values[0]) ? values[0] : variant.mixed;
  };
  return {
    Value2: bulk(({ value, isError }) =>
      value === '' ? variant.empty : isError ? ERRORS.get(value) : value,
    ),
    // Figures stand in it as texts.
    Formula: bulk(({ formula, value }) => formula ?? typedOf(value)),
    Text: common(shownText),
    NumberFormat: common(({ format }) => format),
    Locked: common(({ look }) => look['protection.locked'] ?? true),
  };
}

function typedOf(value: ExcelValue): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function shownText({ value, format }: SimulatedCell): string {
  return typeof value === 'number' ? (showNumber(format, value) ?? String(value)) : typedOf(value);
}

/** What can be put into cells. */
export function putContents(place: RangePlace): Required<Members>['set'] {
  return {
    Value2: (given) => enter(place, given),
    Formula: (given) => enter(place, given),
  };
}

function enter({ workbook, sheet, range }: RangePlace, given: unknown): void {
  const inputAt = Array.isArray(given) ? fittingLines(range, given) : (): unknown => given;
  const refs = cellsOfRange(range);
  const isLocked = (ref: CellRef): boolean => sheet.at(ref).look['protection.locked'] !== false;
  if (sheet.protection !== undefined && refs.some(isLocked)) throw new Error('0x800A03EC');
  for (const ref of refs) {
    // What hides under a merged range takes nothing, and nobody is told.
    if (!sheet.isCovered(ref)) workbook.enter(sheet, ref, toInput(inputAt(ref)));
  }
  workbook.contentChanged(sheet, formatRange(range));
}

/** WPS may take lines of another size; what it makes of them is not known, so nobody may rely on it. */
function fittingLines(
  { top, left, bottom, right }: CellRange,
  given: readonly unknown[],
): (ref: CellRef) => unknown {
  const lines = given.map((line): readonly unknown[] => (Array.isArray(line) ? line : []));
  const fits =
    lines.length === bottom - top + 1 && lines.every((line) => line.length === right - left + 1);
  if (!fits) throw new Error('The lines do not fit the range');
  return ({ row, col }) => lines[row - top]?.[col - left];
}

function toInput(given: unknown): ExcelValue {
  if (given === null || given === undefined) return '';
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') {
    return given;
  }
  throw new Error('0x800A03EC');
}
