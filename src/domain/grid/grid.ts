import { type CellRange, rangeHolds } from './cell-range';
import type { CellRef } from './cell-ref';
import type { CellValue } from './cell-value';

/** One cell that holds something. */
export interface Cell {
  readonly ref: CellRef;
  readonly value: CellValue;
  /** The formula behind the value, without the leading `=`, in A1 notation with English names. */
  readonly formula: string | undefined;
  /** What the sheet shows, where the program tells it and it may differ from the value. */
  readonly shown: string | undefined;
}

/** The filled cells of one row, from left to right. */
export interface GridRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/**
 * One sheet as read, before anybody understood it.
 *
 * Only cells that hold something are kept, so a sheet's size does not matter. Of a merged range
 * only the top-left cell may hold something.
 */
export interface Grid {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly rows: readonly GridRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
}

/** A workbook as read: its sheets in their order, hidden ones too. */
export interface Workbook {
  readonly sheets: readonly Grid[];
}

/** What a reader knows of a sheet; cells may come in any order, blank ones are left out. */
export interface SheetContent {
  readonly name: string;
  readonly visibility?: Grid['visibility'];
  readonly cells: Iterable<Cell>;
  readonly merges?: readonly CellRange[];
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenCols?: Iterable<number>;
}

/** Puts the cells of a sheet in order. A cell that hides under a merged range is dropped, as no program shows it. */
export function createGrid(content: SheetContent): Grid {
  const merges = content.merges ?? [];
  return {
    name: content.name,
    visibility: content.visibility ?? 'visible',
    rows: withoutCovered(rowsOf(content.cells), merges),
    merges,
    hiddenRows: new Set(content.hiddenRows),
    hiddenCols: new Set(content.hiddenCols),
  };
}

/** Rows from top to bottom. Programs write cells in their order, which is noticed and costs nothing then. */
function rowsOf(cells: Iterable<Cell>): readonly GridRow[] {
  const rows: { readonly row: number; readonly cells: Cell[] }[] = [];
  let last: Cell['ref'] = { row: -1, col: -1 };
  let isInOrder = true;
  for (const cell of cells) {
    if (cell.value.kind === 'blank' && cell.formula === undefined) continue;
    const { row, col } = cell.ref;
    if (row === last.row) {
      isInOrder &&= col >= last.col;
      rows.at(-1)?.cells.push(cell);
    } else {
      isInOrder &&= row > last.row;
      rows.push({ row, cells: [cell] });
    }
    last = cell.ref;
  }
  return isInOrder ? rows : inOrder(rows);
}

function inOrder(pieces: readonly GridRow[]): readonly GridRow[] {
  const byRow = new Map<number, Cell[]>();
  for (const { row, cells } of pieces) {
    const known = byRow.get(row);
    if (known === undefined) byRow.set(row, [...cells]);
    else known.push(...cells);
  }
  return [...byRow]
    .map(([row, cells]) => ({ row, cells: cells.sort((a, b) => a.ref.col - b.ref.col) }))
    .sort((a, b) => a.row - b.row);
}

function withoutCovered(
  rows: readonly GridRow[],
  merges: readonly CellRange[],
): readonly GridRow[] {
  if (merges.length === 0) return rows;
  const index = createMergeIndex(merges, rows.at(-1)?.row ?? 0);
  return rows
    .map((row) => {
      if (!index.has(row.row) || row.cells.every(({ ref }) => isAnchor(index, ref))) return row;
      return { row: row.row, cells: row.cells.filter(({ ref }) => isAnchor(index, ref)) };
    })
    .filter(({ cells }) => cells.length > 0);
}

/** Merged ranges by the rows they touch, for quick look-ups. */
export type MergeIndex = ReadonlyMap<number, readonly CellRange[]>;

/** Sorts merged ranges by row, down to the last row that matters: a merged column may be a million rows long. */
export function createMergeIndex(merges: readonly CellRange[], lastRow: number): MergeIndex {
  const index = new Map<number, CellRange[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, lastRow); row += 1) {
      const onRow = index.get(row);
      if (onRow === undefined) index.set(row, [merge]);
      else onRow.push(merge);
    }
  }
  return index;
}

/** The merged range a cell belongs to, or `undefined` when it stands alone. */
export function findMerge(index: MergeIndex, ref: CellRef): CellRange | undefined {
  const onRow = index.get(ref.row);
  if (onRow === undefined) return undefined;
  for (const merge of onRow) if (rangeHolds(merge, ref)) return merge;
  return undefined;
}

/** Whether a value can be written to the cell: it stands alone or is the top-left of its merged range. */
export function isAnchor(index: MergeIndex, ref: CellRef): boolean {
  const merge = findMerge(index, ref);
  return merge === undefined || (merge.top === ref.row && merge.left === ref.col);
}

/** The filled cell at a place; `undefined` when it is blank. Looks at exactly that place, not at merged ranges. */
export function findCell(grid: Grid, ref: CellRef): Cell | undefined {
  const cells = findRow(grid, ref.row)?.cells ?? [];
  // One after the other, as rows of forms have few cells.
  for (const cell of cells) if (cell.ref.col === ref.col) return cell;
  return undefined;
}

/** The filled cells of a row; `undefined` when the row is blank. */
export function findRow(grid: Grid, row: number): GridRow | undefined {
  const found = grid.rows[firstAtOrBelow(grid, row)];
  return found?.row === row ? found : undefined;
}

/** The rows that hold something between two rows, both included, top to bottom. */
export function rowsBetween(grid: Grid, first: number, last: number): readonly GridRow[] {
  return grid.rows.slice(firstAtOrBelow(grid, first), firstAtOrBelow(grid, last + 1));
}

/** Index of the first filled row that is not above the given one. */
function firstAtOrBelow(grid: Grid, row: number): number {
  let low = 0;
  let high = grid.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((grid.rows[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
