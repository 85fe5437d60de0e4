import type { CellRange } from '../grid/cell-range';
import { type CellRef, SHEET_LIMITS } from '../grid/cell-ref';
import type { Cell, Grid } from '../grid/grid';
import { type GridView, lastRowOf, textOfCell } from '../grid/grid-view';
import { isUsedAlike, lastColOf } from './find-columns';
import type { LiveForm } from './live-form';
import type { PrintedSheet } from './understand-sheet';
import { voiceOfText } from './voice-of-text';

/**
 * All of a sheet that its forms are found by: texts in their places, merged ranges, and how many figures the columns
 * of a form have. Neither the figures themselves nor the name of a unit are part of it.
 */
export interface SheetPrint {
  /** In the order of the sheet. */
  readonly texts: readonly PrintedText[];
  readonly merges: readonly CellRange[];
  readonly lastRow: number;
  readonly forms: readonly FormPrint[];
  /** Keys of cells in which labels of rows are looked for: there even a number is a text. */
  readonly labelled: ReadonlySet<number>;
}

interface PrintedText {
  readonly ref: CellRef;
  readonly text: string;
  /** Whether any other answer may stand in its place. */
  readonly isAnswer: boolean;
}

/** The rows of a form, in which figures are counted by column. */
interface FormPrint {
  readonly live: LiveForm;
  /** Figures that texts of the print count for. */
  readonly printed: Figures;
}

/** How many figures there are, by column. */
type Figures = ReadonlyMap<number, number>;

/** A form may be found by this much text. Beyond it stand lists, of which no two are alike. */
const MOST_TEXTS = 3000;

/**
 * The print of a sheet that was understood.
 *
 * @returns `undefined` where figures are part of it, so that no other sheet is sure to be alike
 */
export function printOf(view: GridView, sheet: PrintedSheet): SheetPrint | undefined {
  if (sheet.hasNumbersForCodes) return undefined;
  const lives = sheet.forms.map(({ live }) => live);
  const labelled = new Set(lives.flatMap((live) => labelCells(view, live)));
  const texts: PrintedText[] = [];
  const values: Cell[] = [];
  for (const { cells } of view.grid.rows) {
    for (const cell of cells) {
      if (!isPrint(cell, labelled)) values.push(cell);
      else texts.push(printedText(view, cell, lives));
    }
    if (texts.length > MOST_TEXTS) return undefined;
  }
  return {
    texts,
    merges: view.grid.merges,
    lastRow: view.lastRow,
    labelled,
    forms: lives.map((live) => ({ live, printed: figuresOfPrint(live, values) })),
  };
}

function keyOf({ row, col }: CellRef): number {
  return row * SHEET_LIMITS.cols + col;
}

/** The cells whose texts are looked at as labels, seen through merged ranges. */
function labelCells(view: GridView, { block, columns, extent }: LiveForm): readonly number[] {
  const keys: number[] = [];
  for (let row = block.firstRow - 1; row <= extent.seen; row += 1) {
    for (const col of columns.labels) {
      keys.push(keyOf({ row, col }), keyOf(view.anchorOf({ row, col })));
    }
  }
  return keys;
}

function isPrint(cell: Cell, labelled: ReadonlySet<number>): boolean {
  return (
    labelled.has(keyOf(cell.ref)) ||
    (cell.value.kind === 'text' && voiceOfText(cell.value.text) !== 'figure')
  );
}

function textOf(cell: Cell): string {
  return cell.value.kind === 'text' ? cell.value.text : textOfCell(cell);
}

function printedText(view: GridView, cell: Cell, lives: readonly LiveForm[]): PrintedText {
  const text = textOf(cell);
  const { ref } = cell;
  const area = view.mergeAt(ref) ?? { top: ref.row, bottom: ref.row };
  const isAnswer =
    voiceOfText(text) !== 'print' && lives.every((live) => standsOutside(live, area));
  return { ref, text, isAnswer };
}

/** Whether rows hold no item of a form; with units in a column of their own any text may make one. */
function standsOutside(
  { columns, extent }: LiveForm,
  rows: Pick<CellRange, 'top' | 'bottom'>,
): boolean {
  if (rows.top > extent.seen || rows.bottom < extent.first - 1) return true;
  return columns.unit === undefined && (rows.bottom < extent.first || rows.top > extent.last);
}

/** Figures that a form's columns have beside those that are no part of the print. */
function figuresOfPrint(live: LiveForm, values: readonly Cell[]): Figures {
  const counted = countFigures(live, values);
  return new Map(
    live.uses.map(({ col, figures }): [number, number] => [col, figures - (counted.get(col) ?? 0)]),
  );
}

/** How many of these cells stand in the rows and columns of a form, by column. */
function countFigures({ block }: LiveForm, values: readonly Cell[]): Map<number, number> {
  const counts = new Map<number, number>();
  const lastCol = lastColOf(block);
  for (const { ref } of values) {
    const { row, col } = ref;
    if (row < block.firstRow || row > block.lastRow) continue;
    if (col >= block.firstCol && col <= lastCol) counts.set(col, (counts.get(col) ?? 0) + 1);
  }
  return counts;
}

/**
 * Whether a sheet is printed alike, so that its forms are the same in the same places.
 *
 * Every text stands where it stands there, but for answers in the place of answers. All else are figures: they stand
 * where no label is looked for, and a column with other figures still holds what it held.
 */
export function isPrintedAlike(print: SheetPrint, grid: Grid): boolean {
  if (print.lastRow !== lastRowOf(grid) || !isMergedAlike(print.merges, grid.merges)) return false;
  const values = valuesBeside(print, grid);
  return values !== undefined && print.forms.every((form) => isFilledAlike(form, values));
}

/** The cells of a sheet with the texts of a print that are none of its texts; `undefined` where it has others. */
function valuesBeside(print: SheetPrint, grid: Grid): readonly Cell[] | undefined {
  const values: Cell[] = [];
  let next = 0;
  for (const { cells } of grid.rows) {
    for (const cell of cells) {
      const printed = print.texts[next];
      if (printed === undefined || !isAt(printed, cell)) {
        if (isPrint(cell, print.labelled)) return undefined;
        values.push(cell);
      } else {
        if (!saysTheSame(printed, textOf(cell))) return undefined;
        next += 1;
      }
    }
  }
  return next === print.texts.length ? values : undefined;
}

function isAt({ ref }: PrintedText, cell: Cell): boolean {
  return ref.row === cell.ref.row && ref.col === cell.ref.col;
}

function saysTheSame({ text, isAnswer }: PrintedText, other: string): boolean {
  return text === other || (isAnswer && voiceOfText(other) !== 'print');
}

function isMergedAlike(merges: readonly CellRange[], others: readonly CellRange[]): boolean {
  if (merges === others) return true;
  if (merges.length !== others.length) return false;
  for (let at = 0; at < merges.length; at += 1) {
    const one = merges[at];
    const other = others[at];
    if (one === undefined || other === undefined || !isSameRange(one, other)) return false;
  }
  return true;
}

function isSameRange(one: CellRange, other: CellRange): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}

/** Whether the columns of a form still hold what they held, and no other has anything. */
function isFilledAlike({ live, printed }: FormPrint, values: readonly Cell[]): boolean {
  const counts = countFigures(live, values);
  for (const use of live.uses) {
    const figures = (printed.get(use.col) ?? 0) + (counts.get(use.col) ?? 0);
    if (!isUsedAlike(use, figures, live.block)) return false;
    counts.delete(use.col);
  }
  return counts.size === 0;
}
