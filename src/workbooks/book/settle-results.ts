import type { CellRef } from '../../domain/grid/cell-ref';
import { rangeHolds } from '../../domain/grid/cell-range';
import { axesOf } from './axis';
import type { BookCell, BookSheet } from './book';

/**
 * The sheet with the stored results of formulas that the spreadsheet cannot calculate: those with a function it does
 * not know, or over another workbook. A result that it did not give is no result, so the one in the file holds on, as
 * do those of the cells behind an array formula, which it does not save.
 */
export function settleResults(opened: BookSheet, current: BookSheet): BookSheet {
  const { rows, cols } = axesOf(current);
  const before = cellsByPlace(opened.cells);
  const wasAt = ({ row, col }: CellRef): BookCell | undefined => {
    const place = { row: rows.before(row), col: cols.before(col) };
    return place.row === undefined || place.col === undefined
      ? undefined
      : before.get(keyOf({ row: place.row, col: place.col }));
  };
  const filled = current.cells.flatMap(({ fills }) => (fills === undefined ? [] : [fills]));
  const isFilled = (ref: CellRef): boolean => filled.some((range) => rangeHolds(range, ref));
  const cells = current.cells.map((cell) => {
    const old = wasAt(cell.ref);
    const keeps = old !== undefined && keepsResult(old, cell, isFilled);
    return keeps ? { ...cell, value: old.value } : cell;
  });
  if (filled.length === 0) return { ...current, cells };
  const listed = new Set(current.cells.map(({ ref }) => keyOf(ref)));
  const missing = opened.cells.flatMap((old) => {
    const row = rows.after(old.ref.row);
    const col = cols.after(old.ref.col);
    if (row === undefined || col === undefined || listed.has(keyOf({ row, col }))) return [];
    return isFilled({ row, col }) ? [{ ...old, ref: { row, col } }] : [];
  });
  return { ...current, cells: [...cells, ...missing].sort(byPlace) };
}

function keepsResult(old: BookCell, now: BookCell, isFilled: (ref: CellRef) => boolean): boolean {
  if (old.value.kind === 'blank') return false;
  if (now.formula === undefined) return now.value.kind === 'blank' && isFilled(now.ref);
  return (
    old.formula !== undefined &&
    old.value.kind !== 'error' &&
    isUnknown(now) &&
    isSameButForPlaces(old.formula, now.formula)
  );
}

/** Books, sheets, cells, whole rows and columns that a formula names: what of it changes when they move or are renamed. */
const PLACES =
  /\[\d+\]|(?:'(?:[^']|''){1,70}'|[\p{L}\p{N}_.]{1,31})!|\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}/giu;

/** Whether a formula is the same but for where its cells are: the result of another one says nothing. */
function isSameButForPlaces(one: string, other: string): boolean {
  return withoutPlaces(one) === withoutPlaces(other);
}

/** What stands between quotation marks is text, whatever it looks like. */
function withoutPlaces(formula: string): string {
  const parts = formula.split('"');
  return parts.map((part, at) => (at % 2 === 0 ? part.replace(PLACES, '') : part)).join('"');
}

/** Whether a formula's result says that the spreadsheet does not know how to come by one. */
function isUnknown({ formula = '', value }: BookCell): boolean {
  if (value.kind === 'blank') return true;
  return value.kind === 'error' && (value.error === '#NAME?' || formula.includes('['));
}

function keyOf({ row, col }: CellRef): string {
  return `${String(row)},${String(col)}`;
}

function cellsByPlace(cells: readonly BookCell[]): ReadonlyMap<string, BookCell> {
  return new Map(cells.map((cell) => [keyOf(cell.ref), cell]));
}

function byPlace(one: BookCell, other: BookCell): number {
  const down = one.ref.row - other.ref.row;
  return down === 0 ? one.ref.col - other.ref.col : down;
}
