import { parseRange } from '../../src/domain/grid/cell-range';
import type { CellValue } from '../../src/domain/grid/cell-value';
import { type Cell, createGrid, type Grid } from '../../src/domain/grid/grid';

/** A cell in a test: '' or null is blank, text beginning with `=` a formula with its result behind `→`. */
export type CellSketch = string | number | boolean | null;

/** Look of a sheet in a test, beside its cells. */
export interface GridSketch {
  readonly name?: string;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenCols?: readonly number[];
}

/**
 * A sheet drawn as rows of cells from A1 on: `['C', '慰问对象总计（人次）', '=SUM(C2:C3) → 12']`.
 *
 * `=A1` without an arrow is a formula whose result was never stored.
 */
export function gridOf(rows: readonly (readonly CellSketch[])[], sketch: GridSketch = {}): Grid {
  return createGrid({
    name: sketch.name ?? '附件1',
    cells: rows.flatMap((cells, row) => cells.map((cell, col) => cellOf(cell, { row, col }))),
    merges: (sketch.merges ?? []).map((text) => {
      const range = parseRange(text);
      if (range === undefined) throw new Error(`No range: ${text}`);
      return range;
    }),
    hiddenRows: sketch.hiddenRows ?? [],
    hiddenCols: sketch.hiddenCols ?? [],
  });
}

function cellOf(sketch: CellSketch, ref: Cell['ref']): Cell {
  if (typeof sketch === 'string' && sketch.startsWith('=')) {
    const [formula = '', result] = sketch.slice(1).split(' → ');
    const value: CellValue = result === undefined ? { kind: 'not-calculated' } : resultOf(result);
    return { ref, value, formula, shown: undefined };
  }
  return { ref, value: valueOf(sketch), formula: undefined, shown: undefined };
}

function resultOf(result: string): CellValue {
  if (result.startsWith('#')) return { kind: 'error', error: result };
  const number = Number(result);
  return Number.isNaN(number) ? { kind: 'text', text: result } : { kind: 'number', number };
}

function valueOf(sketch: CellSketch): CellValue {
  if (sketch === null || sketch === '') return { kind: 'blank' };
  if (typeof sketch === 'number') return { kind: 'number', number: sketch };
  if (typeof sketch === 'boolean') return { kind: 'logical', logical: sketch };
  return { kind: 'text', text: sketch };
}
