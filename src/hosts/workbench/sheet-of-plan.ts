import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorksheetData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellRange } from '../../domain/grid/cell-range';
import { assertNever } from '../../domain/kernel/assert-never';
import type { PlannedCell, PlannedContent, SheetPlan } from '../../domain/layout/sheet-plan';
import { BOLD_LOOKS, LOOKS, type Look } from '../../workbooks/write-looks';
import { keepExtras } from './sheet-extras';
import { textCell } from './to-cell-data';

/** Pixels of a digit in 宋体 11, the font our widths count in, and of the space around the text of a cell. */
const DIGIT = 8;
const PADDING = 5;
const PIXELS_PER_POINT = 4 / 3;
/** Room below and beside a drawn sheet for what somebody may add. */
const ROOM = { rows: 100, cols: 20 };
const LEAST = { rows: 200, cols: 30 };
const BLACK = { rgb: '#000000' };

/** A planned sheet as Univer opens it; its id and name come from whoever adds it. */
export function toSheetSnapshot(plan: SheetPlan): Partial<IWorksheetData> {
  const { cells, merges, widths, heights, frozen, print, choices } = plan;
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) {
    const line = (cellData[cell.ref.row] ??= {});
    line[cell.ref.col] = { ...contentOf(cell.content), s: styleOf(lookOf(cell)) };
  }
  for (const merge of merges) spreadLook(cellData, merge);
  return {
    cellData,
    mergeData: merges.map(toRange),
    rowCount: Math.max(LEAST.rows, ROOM.rows + lastOf(cells, ({ ref }) => ref.row)),
    columnCount: Math.max(LEAST.cols, ROOM.cols + lastOf(cells, ({ ref }) => ref.col)),
    columnData: Object.fromEntries(
      widths.map((width, col) => [col, { w: Math.floor(width * DIGIT + PADDING) }]),
    ),
    rowData: Object.fromEntries(
      [...heights].map(([row, height]) => [
        row,
        { h: Math.round(height * PIXELS_PER_POINT), ia: BooleanNumber.FALSE },
      ]),
    ),
    ...(frozen === undefined ? {} : { freeze: toFreeze(frozen) }),
    ...keepExtras({ print, choices }),
  };
}

function lastOf(cells: readonly PlannedCell[], of: (cell: PlannedCell) => number): number {
  return cells.reduce((last, cell) => Math.max(last, of(cell)), 0);
}

function toRange({ top, left, bottom, right }: CellRange): IRange {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

function toFreeze({ rows, cols }: NonNullable<SheetPlan['frozen']>): IWorksheetData['freeze'] {
  return {
    xSplit: cols,
    ySplit: rows,
    startRow: rows === 0 ? -1 : rows,
    startColumn: cols === 0 ? -1 : cols,
  };
}

function contentOf(content: PlannedContent): ICellData {
  switch (content.kind) {
    case 'blank':
      return {};
    case 'text':
      return content.text === '' ? {} : textCell(content.text);
    case 'figure':
      return { v: Number(content.figure) };
    case 'formula':
      return { f: `=${content.formula}` };
    default:
      return assertNever(content);
  }
}

function lookOf({ style, bold }: PlannedCell): Look {
  return (bold === true ? BOLD_LOOKS : LOOKS)[style];
}

/** A merged range has the look of its first cell all over, so that its lines go all around. */
function spreadLook(
  cellData: Record<number, Record<number, ICellData>>,
  { top, left, bottom, right }: CellRange,
): void {
  const style = cellData[top]?.[left]?.s;
  if (style === undefined) return;
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) {
      const line = (cellData[row] ??= {});
      line[col] ??= { s: style };
    }
  }
}

const ACROSS = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  general: HorizontalAlign.UNSPECIFIED,
} as const;

/** Pixels of one step of indent. */
const INDENT = 10;

function styleOf(look: Look): IStyleData {
  const { across, indent } = look;
  return {
    ff: look.font,
    fs: look.size,
    ht: ACROSS[across],
    vt: VerticalAlign.MIDDLE,
    tb: look.wraps ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    bd: bordersOf(look.border),
    ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(look.format === 'General' ? {} : { n: { pattern: look.format } }),
    ...(indent === 0 ? {} : { pd: { [across === 'right' ? 'r' : 'l']: indent * INDENT } }),
  };
}

function bordersOf(border: Look['border']): IBorderData {
  const line = { s: BorderStyleTypes.THIN, cl: BLACK };
  switch (border) {
    case 'box':
      return { t: line, b: line, l: line, r: line };
    case 'below':
      return { b: line };
    case 'none':
      return {};
    default:
      return assertNever(border);
  }
}
