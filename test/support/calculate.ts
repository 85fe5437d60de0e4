import { formatAmount } from '../../src/domain/figures/amount';
import { formatA1 } from '../../src/domain/grid/cell-ref';
import type { CellValue } from '../../src/domain/grid/cell-value';
import { type Cell, createGrid, type Grid } from '../../src/domain/grid/grid';
import { evaluateAddition } from '../../src/domain/table/evaluate-addition';
import { readTotalFormula } from '../../src/domain/table/read-total-formula';

/** Chains of totals are no longer than this in any test. */
const MOST_ROUNDS = 20;

/**
 * The sheet after cells were put back as they were: with the results they had, the sums over them calculated anew.
 */
export function restoreCells(grid: Grid, restored: readonly Cell[]): Grid {
  return putCells(grid, restored, new Set());
}

/**
 * The sheet after some of its cells were written, with sums over them calculated anew, as a program does it.
 *
 * Only additions and SUM are calculated; of other written formulas nobody knows the result. A formula whose stored
 * result was wrong before stays as it is: a program would not calculate it either before it is touched.
 */
export function writeCells(grid: Grid, written: readonly Cell[]): Grid {
  return putCells(grid, written, new Set(written.map(({ ref }) => formatA1(ref))));
}

function putCells(grid: Grid, cells: readonly Cell[], fresh: ReadonlySet<string>): Grid {
  const places = new Set(cells.map(({ ref }) => formatA1(ref)));
  const others = cellsOf(grid).filter(({ ref }) => !places.has(formatA1(ref)));
  const upToDate = others.filter((cell) => isUpToDate(cell, grid));
  const live = new Set([...fresh, ...upToDate.map(({ ref }) => formatA1(ref))]);
  let now = createGrid({ ...grid, cells: [...others, ...cells] });
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = calculateOnce(now, live);
    if (next === undefined) break;
    now = next;
  }
  return now;
}

/** Every cell that holds something. */
export function cellsOf(grid: Grid): readonly Cell[] {
  return grid.rows.flatMap(({ cells }) => cells);
}

function isUpToDate(cell: Cell, grid: Grid): boolean {
  return cell.formula !== undefined && isSameValue(resultOf(cell.formula, grid), cell.value);
}

/** `undefined` when nothing changed any more. */
function calculateOnce(grid: Grid, live: ReadonlySet<string>): Grid | undefined {
  const changed = cellsOf(grid).flatMap((cell): readonly Cell[] => {
    if (cell.formula === undefined || !live.has(formatA1(cell.ref))) return [];
    const value = resultOf(cell.formula, grid);
    return isSameValue(value, cell.value) ? [] : [{ ...cell, value }];
  });
  if (changed.length === 0) return undefined;
  const others = cellsOf(grid).filter(
    ({ ref }) => !changed.some((cell) => formatA1(cell.ref) === formatA1(ref)),
  );
  return createGrid({ ...grid, cells: [...others, ...changed] });
}

function resultOf(formula: string, grid: Grid): CellValue {
  const read = readTotalFormula(formula, grid.name);
  if (read.kind !== 'adds') return { kind: 'not-calculated' };
  const amount = evaluateAddition(read.addition, { grid, planned: [] });
  return amount === undefined
    ? { kind: 'not-calculated' }
    : { kind: 'number', number: Number(formatAmount(amount)) };
}

function isSameValue(one: CellValue, other: CellValue): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
