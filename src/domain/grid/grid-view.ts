import type { CellRange } from './cell-range';
import type { CellRef } from './cell-ref';
import {
  type Cell,
  createMergeIndex,
  findCell,
  findMerge,
  type Grid,
  type MergeIndex,
} from './grid';

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

/** Last row of a sheet that holds something; -1 on an empty sheet. */
export function lastRowOf(grid: Grid): number {
  return grid.rows.at(-1)?.row ?? -1;
}

/**
 * Looks at a sheet the way a person does.
 *
 * @param merges - its merged ranges by row, where they are known already
 */
export function createGridView(grid: Grid, merges?: MergeIndex): GridView {
  const lastRow = lastRowOf(grid);
  return viewThrough(grid, lastRow, merges ?? createMergeIndex(grid.merges, lastRow));
}

function viewThrough(grid: Grid, lastRow: number, merges: MergeIndex): GridView {
  const mergeAt = (ref: CellRef): CellRange | undefined => findMerge(merges, ref);
  const anchorOf = (ref: CellRef): CellRef => {
    const merge = mergeAt(ref);
    return merge === undefined ? ref : { row: merge.top, col: merge.left };
  };
  const cellAt = (ref: CellRef): Cell | undefined =>
    findCell(grid, ref) ?? (merges.has(ref.row) ? findCell(grid, anchorOf(ref)) : undefined);
  return {
    grid,
    lastRow,
    mergeAt,
    anchorOf,
    cellAt,
    textAt: (ref) => textOfCell(cellAt(ref)),
  };
}
