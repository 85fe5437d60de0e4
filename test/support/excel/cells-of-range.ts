import { type CellRange, parseRange } from '../../../src/domain/grid/cell-range';
import type { CellRef } from '../../../src/domain/grid/cell-ref';
import { ExcelError } from './excel-error';
import type { SimulatedSheet } from './simulated-sheet';

/** Every cell of a range, row by row. */
export function cellsOfRange({ top, left, bottom, right }: CellRange): readonly CellRef[] {
  const refs: CellRef[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) refs.push({ row, col });
  }
  return refs;
}

/** Something of every cell of a range, line by line. */
export function linesOf<T>(
  { top, left, bottom, right }: CellRange,
  of: (ref: CellRef) => T,
): T[][] {
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, col) => of({ row: top + row, col: left + col })),
  );
}

/** Whether two ranges share a cell. */
export function rangesMeet(one: CellRange, other: CellRange): boolean {
  return (
    one.top <= other.bottom &&
    other.top <= one.bottom &&
    one.left <= other.right &&
    other.left <= one.right
  );
}

/** An address as requests have it, with or without the name of its sheet. */
export function rangeOrThrow(address: string): CellRange {
  const range = parseRange(address.slice(address.lastIndexOf('!') + 1));
  if (range === undefined) throw new ExcelError('InvalidArgument');
  return range;
}

/** Refuses a change of looks on a sheet whose protection forbids it. */
export function needFormatting(sheet: SimulatedSheet): void {
  if (sheet.protection?.allowFormatCells === false) throw new ExcelError('AccessDenied');
}
