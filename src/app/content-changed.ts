import type { CellValue } from '../domain/grid/cell-value';
import type { Cell, Grid } from '../domain/grid/grid';
import { type Result, succeed } from '../domain/kernel/result';
import type { AppFault } from './app-fault';
import type { Host, HostChange, OpenSheets } from './host';

/**
 * Whether a change in the program may make a result wrong that was got from these sheets (内容已改动).
 *
 * Another sheet in front, and edits on sheets that were not read, never do. The others only may: programs tell of
 * our own writes and marks as well, and some tell of edits that changed nothing, so `hasContentChanged` looks.
 */
export function mayConcern(change: HostChange, { workbook }: OpenSheets): boolean {
  switch (change.kind) {
    case 'sheet-activated':
      return false;
    case 'cells-changed':
      return workbook.sheets.some(({ name }) => name === change.sheet);
    case 'sheets-changed':
      return true;
  }
}

/**
 * Reads the sheets again, in one trip, and says whether one of those a result was got from has another content.
 */
export async function hasContentChanged(
  host: Host,
  before: OpenSheets,
): Promise<Result<boolean, AppFault>> {
  const now = await host.readSheets('all');
  return now.ok ? succeed(!holdsStill(before, now.value)) : now;
}

type ReadSheets = Pick<OpenSheets, 'workbook'>;

/**
 * Whether every sheet that was read before is still there with the same content.
 *
 * Marks, formats and sheets added meanwhile change nothing; an edit that was taken back changed nothing either.
 */
export function holdsStill(before: ReadSheets, now: ReadSheets): boolean {
  const sheets = new Map(now.workbook.sheets.map((grid) => [grid.name, grid]));
  return before.workbook.sheets.every((grid) => {
    const found = sheets.get(grid.name);
    return found !== undefined && isSameContent(grid, found);
  });
}

/** Whether two readings of a sheet hold the same: values, formulas, merges, what is hidden. */
function isSameContent(one: Grid, other: Grid): boolean {
  return (
    one.visibility === other.visibility &&
    isSameSet(one.hiddenRows, other.hiddenRows) &&
    isSameSet(one.hiddenCols, other.hiddenCols) &&
    isSameSet(rangeKeys(one), rangeKeys(other)) &&
    isSameCells(one, other)
  );
}

function isSameSet<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size === other.size && [...one].every((entry) => other.has(entry));
}

function rangeKeys({ merges }: Grid): ReadonlySet<string> {
  return new Set(merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()));
}

/**
 * Whether two readings of a sheet hold the same of what was typed or written: constants and formulas. Results
 * of formulas change by themselves.
 */
export function isSameInput(one: Grid, other: Grid): boolean {
  return isSameSet(inputKeys(one), inputKeys(other));
}

function inputKeys({ rows }: Grid): ReadonlySet<string> {
  const cells = rows.flatMap((row) => row.cells);
  const filled = cells.filter(
    ({ formula, value }) => formula !== undefined || value.kind !== 'blank',
  );
  return new Set(
    filled.map(({ ref, formula, value }) =>
      JSON.stringify([ref.row, ref.col, formula === undefined ? value : `=${formula}`]),
    ),
  );
}

/** The cells of a grid stand in reading order, so they are compared one by one. */
function isSameCells(one: Grid, other: Grid): boolean {
  const cells = one.rows.flatMap((row) => row.cells);
  const others = other.rows.flatMap((row) => row.cells);
  return (
    cells.length === others.length &&
    cells.every((cell, at) => {
      const twin = others[at];
      return twin !== undefined && isSameCell(cell, twin);
    })
  );
}

/** What the sheet shows hangs on a column's width as well, so only value and formula count. */
function isSameCell(one: Cell, other: Cell): boolean {
  return (
    one.ref.row === other.ref.row &&
    one.ref.col === other.ref.col &&
    one.formula === other.formula &&
    contentKey(one.value) === contentKey(other.value)
  );
}

function contentKey(value: CellValue): string {
  return JSON.stringify(value);
}
