import type { CellRange } from '../domain/grid/cell-range';
import { SHEET_LIMITS } from '../domain/grid/cell-ref';
import type { CellValue } from '../domain/grid/cell-value';
import { type Cell, type Grid, createGrid } from '../domain/grid/grid';
import { LIMITS, refuseTooLarge } from './limits';
import { refuseDamaged } from './refusal';

/** What is left to spend while one workbook is read; one for all its sheets. */
export interface ReadBudget {
  /** Counts cells the file spells out, filled or not; one when it is not said how many. */
  readonly spell: (count?: number) => void;
  /** Counts a cell that is kept, with the characters it takes. */
  readonly keep: (cell: Cell) => void;
}

/** A fresh budget for a workbook; overspending refuses the file as too large. */
export function createBudget(): ReadBudget {
  let spelled = 0;
  let kept = 0;
  let characters = 0;
  return {
    spell: (count = 1) => {
      spelled += count;
      if (spelled > LIMITS.cells) refuseTooLarge('cells', LIMITS.cells);
    },
    keep: (cell) => {
      kept += 1;
      characters += charactersOf(cell);
      if (kept > LIMITS.filledCells) refuseTooLarge('cells', LIMITS.filledCells);
      if (characters > LIMITS.characters) refuseTooLarge('inflated-bytes', LIMITS.characters);
    },
  };
}

/** Taking a formula apart costs as much as reading so many times its characters. */
const FORMULA_COST = 4;

function charactersOf({ value, formula, shown }: Cell): number {
  const text = value.kind === 'text' ? value.text.length : 0;
  return text + (formula?.length ?? 0) * FORMULA_COST + (shown?.length ?? 0);
}

/** Collects what a file says of one sheet, in any order. */
export interface SheetBuilder {
  /** Counts a row the file spells out. */
  readonly spellRow: () => void;
  readonly addCell: (cell: Cell) => void;
  readonly addMerge: (range: CellRange) => void;
  /** Both ends included. */
  readonly hideRows: (first: number, last: number) => void;
  readonly hideCols: (first: number, last: number) => void;
  /** Hides every row of the used range that is not in the list, for sheets that hide rows by default. */
  readonly hideRowsExcept: (shown: ReadonlySet<number>) => void;
  readonly build: () => Grid;
}

type Span = readonly [first: number, last: number];

/** What is known of a sheet before its cells. */
export interface SheetHead {
  readonly name: string;
  readonly visibility: Grid['visibility'];
}

/** An empty sheet to be filled from a file. */
export function createSheetBuilder(head: SheetHead, budget: ReadBudget): SheetBuilder {
  const cells: Cell[] = [];
  const merges: CellRange[] = [];
  const rows: Span[] = [];
  const cols: Span[] = [];
  let shownRows: ReadonlySet<number> | undefined;
  let spelledRows = 0;
  let lastRow = -1;
  let lastCol = -1;
  return {
    spellRow: () => {
      spelledRows += 1;
      if (spelledRows > LIMITS.rows) refuseTooLarge('rows', LIMITS.rows);
    },
    addCell: (cell) => {
      const { row, col } = cell.ref;
      if (cell.value.kind === 'blank' && cell.formula === undefined) return;
      if (row >= SHEET_LIMITS.rows || col >= SHEET_LIMITS.cols) refuseDamaged('structure');
      budget.keep(cell);
      cells.push(cell);
      if (row > lastRow) lastRow = row;
      if (col > lastCol) lastCol = col;
    },
    addMerge: (range) => {
      if (range.top === range.bottom && range.left === range.right) return;
      merges.push(range);
      if (merges.length > LIMITS.mergeWork) refuseTooLarge('cells', LIMITS.mergeWork);
    },
    hideRows: (first, last) => {
      rows.push([first, last]);
    },
    hideCols: (first, last) => {
      cols.push([first, last]);
    },
    hideRowsExcept: (shown) => {
      shownRows = shown;
    },
    build: () => {
      checkMergeWork(cells, merges, lastRow);
      const hiddenRows = numbersIn(rows, lastRow);
      if (shownRows !== undefined) addMissing(hiddenRows, shownRows, lastRow);
      const hiddenCols = numbersIn(cols, lastCol);
      return withoutDoubles(createGrid({ ...head, cells, merges, hiddenRows, hiddenCols }));
    },
  };
}

/** Hidden rows or columns within the used range: beyond it, hiding hides nothing. */
function numbersIn(spans: readonly Span[], most: number): Set<number> {
  const numbers = new Set<number>();
  let work = 0;
  for (const [first, last] of spans) {
    for (let index = Math.max(first, 0); index <= Math.min(last, most); index += 1) {
      numbers.add(index);
      work += 1;
      if (work > LIMITS.cells) refuseTooLarge('rows', LIMITS.cells);
    }
  }
  return numbers;
}

function addMissing(hidden: Set<number>, shown: ReadonlySet<number>, most: number): void {
  for (let row = 0; row <= most; row += 1) if (!shown.has(row)) hidden.add(row);
}

/** Grids match every cell with the merged ranges of its row; thousands of either would take minutes. */
function checkMergeWork(
  cells: readonly Cell[],
  merges: readonly CellRange[],
  lastRow: number,
): void {
  let rows = 0;
  for (const { top, bottom } of merges) rows += Math.max(0, Math.min(bottom, lastRow) - top + 1);
  if (rows + cells.length * merges.length <= LIMITS.mergeWork) return;
  const perRow = new Map<number, number>();
  let work = 0;
  const spend = (amount: number): void => {
    work += amount;
    if (work > LIMITS.mergeWork) refuseTooLarge('cells', LIMITS.mergeWork);
  };
  for (const { top, bottom } of merges) {
    for (let row = top; row <= Math.min(bottom, lastRow); row += 1) {
      perRow.set(row, (perRow.get(row) ?? 0) + 1);
      spend(1);
    }
  }
  for (const { ref } of cells) spend(perRow.get(ref.row) ?? 0);
}

/** A cell written twice has two values, and nobody can say which one holds. */
function withoutDoubles(grid: Grid): Grid {
  for (const { cells } of grid.rows) {
    let last = -1;
    for (const { ref } of cells) {
      if (ref.col === last) refuseDamaged('structure', grid.name);
      last = ref.col;
    }
  }
  return grid;
}

/** A cell's value as text, or blank when there is none. */
export function toTextValue(text: string): CellValue {
  return text === '' ? { kind: 'blank' } : { kind: 'text', text };
}
