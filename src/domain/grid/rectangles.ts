import type { CellRange } from './cell-range';
import type { CellRef } from './cell-ref';

/** Covers cells with few rectangles that hold nothing else: neighbours in a row, then equal rows below each other. */
export function toRectangles(refs: readonly CellRef[]): readonly CellRange[] {
  const rectangles: CellRange[] = [];
  const open = new Map<string, number>();
  for (const run of runsOf(refs)) {
    const columns = `${String(run.left)}:${String(run.right)}`;
    const place = open.get(columns);
    const above = place === undefined ? undefined : rectangles[place];
    if (place !== undefined && above?.bottom === run.top - 1) {
      rectangles[place] = { ...above, bottom: run.bottom };
    } else {
      open.set(columns, rectangles.length);
      rectangles.push(run);
    }
  }
  return rectangles;
}

/** Row by row, from left to right. */
function compareRefs(one: CellRef, other: CellRef): number {
  return one.row === other.row ? one.col - other.col : one.row - other.row;
}

/** Stretches of cells beside each other, from top to bottom. */
function runsOf(refs: readonly CellRef[]): readonly CellRange[] {
  const ordered = [...refs].sort(compareRefs);
  const runs: CellRange[] = [];
  for (const { row, col } of ordered) {
    const last = runs.at(-1);
    if (last?.top === row && col <= last.right + 1) runs[runs.length - 1] = { ...last, right: col };
    else runs.push({ top: row, left: col, bottom: row, right: col });
  }
  return runs;
}
