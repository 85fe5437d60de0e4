import type { CellRef } from '../grid/cell-ref';
import { formatA1 } from '../grid/cell-ref';
import type { CellRange } from '../grid/cell-range';

/** A part's cell as a formula adds it. */
export interface SummedCell {
  readonly ref: CellRef;
  readonly sign: 1 | -1;
  /** Rows its value takes: more than one where the cell is merged. */
  readonly rows: Pick<CellRange, 'top' | 'bottom'>;
  /** Whether a sign takes it for a number: words such as `—` between `+` make the whole formula fail. */
  readonly isNumeric: boolean;
}

/** Cells joined by signs as the paper prints its rules; longer sums are clearer as SUM. */
const MOST_SIGNS = 12;
/** Most arguments that a function takes (Excel specifications and limits). */
const MOST_ARGUMENTS = 255;

/**
 * Formula of a sum as a clerk would write it, without `=`: `SUM(F10:F15)` where the cells follow each
 * other in one column, else `F12+F14-F16`, or `SUM(F12,F14)-SUM(F16)` where that is long or would fail.
 *
 * @returns `undefined` when there are more cells than a formula takes
 */
export function writeSumFormula(cells: readonly SummedCell[]): string | undefined {
  return rangeFormula(cells) ?? signFormula(cells) ?? callFormula(cells);
}

function rangeFormula(cells: readonly SummedCell[]): string | undefined {
  const sorted = [...cells].sort((a, b) => a.ref.row - b.ref.row);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const follows = sorted.every(({ ref, sign, rows }, at) => {
    const before = sorted[at - 1];
    const next = before === undefined || rows.top === before.rows.bottom + 1;
    return next && sign === 1 && ref.col === first.ref.col;
  });
  return follows ? `SUM(${formatA1(first.ref)}:${formatA1(last.ref)})` : undefined;
}

function signFormula(cells: readonly SummedCell[]): string | undefined {
  if (cells.length > MOST_SIGNS || cells.some(({ isNumeric }) => !isNumeric)) return undefined;
  return cells.map(({ ref, sign }, at) => `${signText(sign, at)}${formatA1(ref)}`).join('');
}

function signText(sign: 1 | -1, at: number): string {
  if (sign === -1) return '-';
  return at === 0 ? '' : '+';
}

function callFormula(cells: readonly SummedCell[]): string | undefined {
  const added = cells.filter(({ sign }) => sign === 1).map(({ ref }) => formatA1(ref));
  const taken = cells.filter(({ sign }) => sign === -1).map(({ ref }) => formatA1(ref));
  if (Math.max(added.length, taken.length) > MOST_ARGUMENTS) return undefined;
  const plus = added.length === 0 ? '' : `SUM(${added.join(',')})`;
  return taken.length === 0 ? plus : `${plus}-SUM(${taken.join(',')})`;
}
