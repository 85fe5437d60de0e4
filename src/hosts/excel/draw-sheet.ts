import { toAddressLists } from '../../domain/grid/address-lists';
import { formatRange } from '../../domain/grid/cell-range';
import { formatA1 } from '../../domain/grid/cell-ref';
import { toRectangles } from '../../domain/grid/rectangles';
import { assertNever } from '../../domain/kernel/assert-never';
import { groupBy } from '../../domain/kernel/group-by';
import { runsOfHeights } from '../../domain/layout/runs-of-heights';
import type { PlannedCell, PlannedContent, SheetPlan } from '../../domain/layout/sheet-plan';
import type { CellInput } from '../../workbooks/cell-input';
import { LOOKS, type Look } from '../../workbooks/write-looks';
import { queueInputs } from './cell-input';
import { LONGEST_LIST } from './longest-list';
import { queueLook } from './queue-look';

/** Draws a plan on a sheet that holds its contents: looks in one call for each kind of cell. */
export function queueDrawing(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const merge of plan.merges) sheet.getRange(formatRange(merge)).merge();
  queueLooks(sheet, plan);
  plan.widths.forEach((width, col) => {
    sheet.getRangeByIndexes(0, col, 1, 1).format.columnWidth = widthInPoints(width);
  });
  for (const { first, count, height } of runsOfHeights(plan.heights)) {
    sheet.getRangeByIndexes(first, 0, count, 1).format.rowHeight = height;
  }
  for (const { ref, options } of plan.choices) {
    sheet.getRange(formatA1(ref)).dataValidation.rule = {
      list: { inCellDropDown: true, source: options.join(',') },
    };
  }
  if (plan.frozen !== undefined) queueFrozen(sheet, plan.frozen);
}

function queueFrozen(
  { freezePanes }: Excel.Worksheet,
  { rows, cols }: NonNullable<SheetPlan['frozen']>,
): void {
  if (cols === 0) freezePanes.freezeRows(rows);
  else if (rows === 0) freezePanes.freezeColumns(cols);
  else freezePanes.freezeAt(formatRange({ top: 0, left: 0, bottom: rows - 1, right: cols - 1 }));
}

/** Pixels of a digit in 宋体 11, the font our widths count in, and of the space around the text of a cell. */
const DIGIT = 8;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Excel counts widths of files in digits and those of its commands in points. @see ECMA-376 part 1 §18.3.1.13 */
function widthInPoints(digits: number): number {
  return Math.floor(digits * DIGIT + PADDING) * POINTS_PER_PIXEL;
}

/**
 * Cells that one trip carries: Excel on the web takes 5 MB at once, and a cell of a list is told in about 60 bytes.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization
 */
const MOST_CELLS = 20_000;

/** Rows of a plan that fit in one trip each, from the top; at least one block. */
export function contentBlocks({ cells }: SheetPlan): readonly (readonly PlannedCell[])[] {
  const cols = widthOf(cells);
  const rows = Math.max(1, Math.floor(MOST_CELLS / Math.max(1, cols)));
  const blocks = groupBy(cells, ({ ref }) => Math.floor(ref.row / rows));
  return blocks.size === 0 ? [[]] : [...blocks.values()];
}

function widthOf(cells: readonly PlannedCell[]): number {
  return cells.reduce((width, { ref }) => Math.max(width, ref.col + 1), 0);
}

/** Puts the contents of some rows on a sheet, in one block. */
export function queueContents(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  const cols = widthOf(cells);
  if (cols === 0) return;
  const top = cells.reduce((row, { ref }) => Math.min(row, ref.row), Infinity);
  const bottom = cells.reduce((row, { ref }) => Math.max(row, ref.row), 0);
  const rows = bottom - top + 1;
  const lines = Array.from({ length: rows }, () => Array<CellInput | null>(cols).fill(null));
  for (const { ref, content, style } of cells) {
    const line = lines[ref.row - top];
    if (line !== undefined) line[ref.col] = plannedInput(content, LOOKS[style].format);
  }
  queueInputs(sheet.getRangeByIndexes(top, 0, rows, cols), lines, { keepsFormats: true });
}

function plannedInput(content: PlannedContent, format: string): CellInput {
  switch (content.kind) {
    case 'blank':
      return { input: '', isText: false, format };
    case 'text':
      return { input: content.text, isText: true, format };
    case 'figure':
      return { input: Number(content.figure), isText: false, format };
    case 'formula':
      return { input: `=${content.formula}`, isText: false, format };
    default:
      return assertNever(content);
  }
}

/** A merged range has the look of its first cell all over, so that its lines go all around. */
function queueLooks(sheet: Excel.Worksheet, { cells, merges }: SheetPlan): void {
  const mergeAt = new Map(
    merges.map((merge) => [formatA1({ row: merge.top, col: merge.left }), merge]),
  );
  const byLook = groupBy(cells, ({ style, bold }) => `${style}${bold === true ? '+' : ''}`);
  for (const alike of byLook.values()) {
    const merged = alike.flatMap(({ ref }) => mergeAt.get(formatA1(ref)) ?? []);
    const alone = alike.map(({ ref }) => ref).filter((ref) => !mergeAt.has(formatA1(ref)));
    for (const addresses of toAddressLists([...merged, ...toRectangles(alone)], LONGEST_LIST)) {
      queueLook(sheet.getRanges(addresses).format, lookOf(alike[0]));
    }
  }
}

function lookOf({ style, bold }: PlannedCell): Look {
  const look = LOOKS[style];
  return bold === true ? { ...look, bold } : look;
}
