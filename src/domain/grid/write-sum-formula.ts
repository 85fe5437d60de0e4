import type { CellRange } from './cell-range';
import { type CellRef, formatA1 } from './cell-ref';

/** A part's cell as a formula adds it or takes it away. */
export interface SummedCell {
  readonly ref: CellRef;
  readonly sign: 1 | -1;
  /** Rows its value takes: more than one where the cell is merged. */
  readonly rows: Pick<CellRange, 'top' | 'bottom'>;
}

/** Most arguments that a function takes (Excel specifications and limits). */
const MOST_ARGUMENTS = 255;

/**
 * Formula of a sum, without `=`: `SUM(F10:F15)` where the cells follow each other in one column, else
 * `SUM(F12,F14)`, `SUM(F12,F14)-SUM(F16)`.
 *
 * Always SUM and never `F12+F14`: a clerk who writes `—` or 无 into one part would turn the whole sum into
 * #VALUE!.
 *
 * @returns `undefined` for no cells, or more than a formula takes
 */
export function writeSumFormula(cells: readonly SummedCell[]): string | undefined {
  const added = cells.filter(({ sign }) => sign === 1);
  const taken = cells.filter(({ sign }) => sign === -1);
  if (cells.length === 0 || Math.max(added.length, taken.length) > MOST_ARGUMENTS) return undefined;
  const plus = added.length === 0 ? '' : sumOf(added);
  return taken.length === 0 ? plus : `${plus}-${sumOf(taken)}`;
}

function sumOf(cells: readonly SummedCell[]): string {
  const sorted = [...cells].sort((a, b) => a.ref.row - b.ref.row);
  const range = rangeOf(sorted);
  return `SUM(${range ?? sorted.map(({ ref }) => formatA1(ref)).join(',')})`;
}

/** `F10:F15` for two or more cells, one right below the other; `undefined` when they are none. */
function rangeOf(sorted: readonly SummedCell[]): string | undefined {
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || first === last) return undefined;
  const follows = sorted.every(({ ref, rows }, at) => {
    const before = sorted[at - 1];
    const next = before === undefined || rows.top === before.rows.bottom + 1;
    return next && ref.col === first.ref.col;
  });
  return follows ? `${formatA1(first.ref)}:${formatA1(last.ref)}` : undefined;
}
