import { toAddressLists } from '../../domain/grid/address-lists';
import { type CellRange, formatRange } from '../../domain/grid/cell-range';
import { formatA1, formatColumn } from '../../domain/grid/cell-ref';
import { toRectangles } from '../../domain/grid/rectangles';
import { groupBy } from '../../domain/kernel/group-by';
import { runsOfHeights } from '../../domain/layout/runs-of-heights';
import type { PlannedCell, SheetPlan } from '../../domain/layout/sheet-plan';
import { toCellInput, typedText } from '../../workbooks/cell-input';
import { LOOKS, type Look } from '../../workbooks/write-looks';
import { ALIGNMENTS, BELOW_AND_BETWEEN, CONTINUOUS, LIST_ENTRY } from './enumerations';
import type { WpsApplication, WpsRange, WpsSheet } from './jsapi';
import { LONGEST_LIST } from './longest-list';
import { putBlock } from './put-inputs';

/** Cells that are handed over at once. */
const MOST_CELLS = 20_000;

/** Draws a plan on a new sheet and shows it: contents in blocks, looks in one go for each kind of cell. */
export function drawSheet(application: WpsApplication, sheet: WpsSheet, plan: SheetPlan): void {
  const merged = new Map(
    plan.merges.map((merge) => [formatA1({ row: merge.top, col: merge.left }), merge]),
  );
  const byLook = groupBy(plan.cells, ({ style, bold }) => `${style}${bold === true ? '+' : ''}`);
  for (const alike of byLook.values()) {
    const [first] = alike;
    for (const cells of rangesOf(sheet, alike, merged)) dressCells(cells, lookOf(first));
  }
  // Formats first: cells for text would take formulas and figures in any other order.
  drawContents(sheet, plan.cells);
  for (const merge of plan.merges) sheet.Range(formatRange(merge)).Merge();
  drawSizes(sheet, plan);
  for (const { ref, options } of plan.choices) {
    const { type, alert, operator } = LIST_ENTRY;
    sheet.Range(formatA1(ref)).Validation.Add(type, alert, operator, options.join(','));
  }
  sheet.Activate();
  if (plan.frozen !== undefined) freeze(application, plan.frozen);
}

/** A merged range has the look of its first cell all over, so that its lines go all around. */
function rangesOf(
  sheet: WpsSheet,
  alike: readonly PlannedCell[],
  merged: ReadonlyMap<string, CellRange>,
): readonly WpsRange[] {
  const refs = alike.map(({ ref }) => ref);
  const wide = refs.flatMap((ref) => merged.get(formatA1(ref)) ?? []);
  const alone = refs.filter((ref) => !merged.has(formatA1(ref)));
  const lists = toAddressLists([...wide, ...toRectangles(alone)], LONGEST_LIST);
  return lists.map((addresses) => sheet.Range(addresses));
}

function lookOf({ style, bold }: PlannedCell): Look {
  const look = LOOKS[style];
  return bold === true ? { ...look, bold } : look;
}

function dressCells(cells: WpsRange, look: Look): void {
  const target = cells;
  const { Font: letters, Borders: lines } = cells;
  letters.Name = look.font;
  letters.Size = look.size;
  if (look.bold) letters.Bold = true;
  target.NumberFormat = look.format;
  target.HorizontalAlignment = ALIGNMENTS[look.across];
  target.VerticalAlignment = ALIGNMENTS.center;
  if (look.wraps) target.WrapText = true;
  if (look.indent > 0) target.IndentLevel = look.indent;
  if (look.border === 'box') lines.LineStyle = CONTINUOUS;
  if (look.border === 'below') {
    for (const side of BELOW_AND_BETWEEN) lines.Item(side).LineStyle = CONTINUOUS;
  }
}

function drawContents(sheet: WpsSheet, cells: readonly PlannedCell[]): void {
  const cols = cells.reduce((width, { ref }) => Math.max(width, ref.col + 1), 1);
  const height = Math.max(1, Math.floor(MOST_CELLS / cols));
  for (const [block, some] of groupBy(cells, ({ ref }) => Math.floor(ref.row / height))) {
    const byCell = new Map(some.map((cell) => [formatA1(cell.ref), cell]));
    const bottom = some.reduce((row, { ref }) => Math.max(row, ref.row), 0);
    const range = { top: block * height, left: 0, bottom, right: cols - 1 };
    putBlock(sheet.Range(formatRange(range)), range, (ref) => typedOf(byCell.get(formatA1(ref))));
  }
}

function typedOf(cell: PlannedCell | undefined): string | number | boolean {
  if (cell === undefined) return '';
  const { format } = LOOKS[cell.style];
  const { input, isText } = toCellInput(cell.content, format);
  return isText ? typedText(String(input), format) : input;
}

function drawSizes(sheet: WpsSheet, { widths, heights }: SheetPlan): void {
  widths.forEach((width, col) => {
    const column = formatColumn(col);
    sheet.Range(`${column}:${column}`).ColumnWidth = width;
  });
  for (const { first, count, height } of runsOfHeights(heights)) {
    sheet.Range(`${String(first + 1)}:${String(first + count)}`).RowHeight = height;
  }
}

function freeze(
  { ActiveWindow: window }: WpsApplication,
  { rows, cols }: NonNullable<SheetPlan['frozen']>,
): void {
  window.SplitRow = rows;
  window.SplitColumn = cols;
  window.FreezePanes = true;
}
