import type { CellRange } from './cell-range';
import type { CellRef } from './cell-ref';
import { type Cell, createMergeIndex, findMerge, type Grid } from './grid';
import { SHEET_LIMITS } from './cell-ref';

/** A sheet as a person sees it: a merged range shows its one content in all its cells. */
export interface GridView {
  readonly grid: Grid;
  /** Last row that holds something; -1 on an empty sheet. */
  readonly lastRow: number;
  /** The merged range a place belongs to; `undefined` when it stands alone. */
  readonly mergeAt: (ref: CellRef) => CellRange | undefined;
  /** The top-left of the merged range a place belongs to, or the place itself: where a value is written. */
  readonly anchorOf: (ref: CellRef) => CellRef;
  /** The filled cell seen at a place; `undefined` when it is blank. */
  readonly cellAt: (ref: CellRef) => Cell | undefined;
  /** The text or number seen at a place, as text without spaces around it; '' when there is none. */
  readonly textAt: (ref: CellRef) => string;
}

/** Text or number of a cell as text without spaces around it; '' for anything else. */
export function textOfCell(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (cell.value.kind === 'text') return cell.value.text.trim();
  return cell.value.kind === 'number' ? String(cell.value.number) : '';
}

/** Looks at a sheet the way a person does. */
export function createGridView(grid: Grid): GridView {
  const lastRow = grid.rows.at(-1)?.row ?? -1;
  const merges = createMergeIndex(grid.merges, lastRow);
  const cells = new Map<number, Cell>();
  for (const row of grid.rows) {
    for (const cell of row.cells) cells.set(keyOf(cell.ref), cell);
  }
  const mergeAt = (ref: CellRef): CellRange | undefined => findMerge(merges, ref);
  const anchorOf = (ref: CellRef): CellRef => {
    const merge = mergeAt(ref);
    return merge === undefined ? ref : { row: merge.top, col: merge.left };
  };
  const cellAt = (ref: CellRef): Cell | undefined =>
    cells.get(keyOf(ref)) ?? (merges.has(ref.row) ? cells.get(keyOf(anchorOf(ref))) : undefined);
  return {
    grid,
    lastRow,
    mergeAt,
    anchorOf,
    cellAt,
    textAt: (ref) => textOfCell(cellAt(ref)),
  };
}

function keyOf(ref: CellRef): number {
  return ref.row * SHEET_LIMITS.cols + ref.col;
}
