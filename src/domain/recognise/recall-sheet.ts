import { type Grid, type MergeIndex, createMergeIndex } from '../grid/grid';
import { type GridView, createGridView, lastRowOf } from '../grid/grid-view';
import type { RegisteredTemplate } from '../templates/template';
import { type SheetPrint, isPrintedAlike, printOf } from './sheet-print';
import { type PrintedForm, type PrintedSheet, understandSheet } from './understand-sheet';

/** A sheet with the forms that are printed on it. */
export interface RecalledSheet {
  readonly view: GridView;
  readonly forms: readonly PrintedForm[];
}

/** A sheet that was understood, to know others by that are printed alike. */
interface Remembered {
  readonly print: SheetPrint;
  readonly merges: MergeIndex;
  readonly sheet: PrintedSheet;
}

/** Sheets that a memory keeps: those of some ten forms, each in a few arrangements. */
const MOST_SHEETS = 64;

/** By catalogue, as what is understood of a print depends on it. The last sheet that was met stands first. */
const memories = new WeakMap<readonly RegisteredTemplate[], Remembered[]>();

/**
 * The forms that are printed on a sheet. Thousands of workbooks are filled in on copies of one: what is understood of
 * the first is taken over for all that are printed alike, which gives the same as understanding each anew.
 */
export function recallSheet(grid: Grid, catalogue: readonly RegisteredTemplate[]): RecalledSheet {
  const memory = memories.get(catalogue) ?? [];
  memories.set(catalogue, memory);
  const at = memory.findIndex(({ print }) => isPrintedAlike(print, grid));
  const known = memory[at];
  if (known === undefined) return meetSheet(grid, catalogue, memory);
  if (at > 0) {
    memory.splice(at, 1);
    memory.unshift(known);
  }
  return { view: createGridView(grid, known.merges), forms: known.sheet.forms };
}

function meetSheet(
  grid: Grid,
  catalogue: readonly RegisteredTemplate[],
  memory: Remembered[],
): RecalledSheet {
  const merges = createMergeIndex(grid.merges, lastRowOf(grid));
  const view = createGridView(grid, merges);
  const sheet = understandSheet(view, catalogue);
  const print = printOf(view, sheet);
  if (print !== undefined) {
    memory.unshift({ print, merges, sheet });
    memory.splice(MOST_SHEETS);
  }
  return { view, forms: sheet.forms };
}
