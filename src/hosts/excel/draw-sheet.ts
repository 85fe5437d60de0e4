import type { CellRange } from '../../domain/grid/cell-range';
import { formatRange } from '../../domain/grid/cell-range';
import { formatA1 } from '../../domain/grid/cell-ref';
import { assertNever } from '../../domain/kernel/assert-never';
import { groupBy } from '../../domain/kernel/group-by';
import type { PlannedCell, PlannedContent, SheetPlan } from '../../domain/layout/sheet-plan';
import { LOOKS, type Look } from '../../workbooks/write-looks';
import { toAddressLists } from './address-lists';
import { type CellInput, queueInputs } from './cell-input';
import { queueLook } from './queue-look';

/** Draws a plan on an empty sheet: contents in one block, looks in one call for each kind of cell. */
export function queueDrawing(sheet: Excel.Worksheet, plan: SheetPlan): void {
  queueContents(sheet, plan.cells);
  for (const merge of plan.merges) sheet.getRange(formatRange(merge)).merge();
  queueLooks(sheet, plan);
  plan.widths.forEach((width, col) => {
    sheet.getRangeByIndexes(0, col, 1, 1).format.columnWidth = widthInPoints(width);
  });
  for (const [row, height] of plan.heights) {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  }
  for (const { ref, options } of plan.choices) {
    sheet.getRange(formatA1(ref)).dataValidation.rule = {
      list: { inCellDropDown: true, source: options.join(',') },
    };
  }
}

/** Pixels of a digit in 宋体 11, the font our widths count in, and of the space around the text of a cell. */
const DIGIT = 8;
const PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** Excel counts widths of files in digits and those of its commands in points. @see ECMA-376 part 1 §18.3.1.13 */
function widthInPoints(digits: number): number {
  return Math.floor(digits * DIGIT + PADDING) * POINTS_PER_PIXEL;
}

function queueContents(sheet: Excel.Worksheet, cells: readonly PlannedCell[]): void {
  const rows = Math.max(0, ...cells.map(({ ref }) => ref.row + 1));
  const cols = Math.max(0, ...cells.map(({ ref }) => ref.col + 1));
  if (rows === 0) return;
  const lines = Array.from({ length: rows }, () => Array<CellInput | null>(cols).fill(null));
  for (const { ref, content, style } of cells) {
    const line = lines[ref.row];
    if (line !== undefined) line[ref.col] = plannedInput(content, LOOKS[style].format);
  }
  queueInputs(sheet.getRangeByIndexes(0, 0, rows, cols), lines, { keepsFormats: true });
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
    const ranges = alike.map(({ ref }) => mergeAt.get(formatA1(ref)) ?? oneCell(ref));
    for (const addresses of toAddressLists(ranges)) {
      queueLook(sheet.getRanges(addresses).format, lookOf(alike[0]));
    }
  }
}

function oneCell({ row, col }: PlannedCell['ref']): CellRange {
  return { top: row, left: col, bottom: row, right: col };
}

function lookOf({ style, bold }: PlannedCell): Look {
  const look = LOOKS[style];
  return bold === true ? { ...look, bold } : look;
}
