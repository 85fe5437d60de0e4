import { formatAmount, amountOfNumber } from '../domain/figures/amount';
import type { CellValue } from '../domain/grid/cell-value';
import type { Cell, Grid, Workbook } from '../domain/grid/grid';
import { assertNever } from '../domain/kernel/assert-never';
import type { PlannedCell, PlannedContent, SheetPlan } from '../domain/layout/sheet-plan';

/** Width of a column in characters: as its longest text, within what stays readable on paper. */
const WIDTHS = { least: 8, most: 48 } as const;
/** A Chinese character takes two places. */
const WIDE_FROM = 0x2e80;

function plainText(value: CellValue, shown: string | undefined): string {
  switch (value.kind) {
    case 'blank':
    case 'not-calculated':
      return '';
    case 'number':
      return figureText(value.number);
    case 'text':
      return value.text;
    case 'logical':
      return value.logical ? 'TRUE' : 'FALSE';
    case 'date':
      return shown ?? String(value.serial);
    case 'error':
      return value.error;
    default:
      return assertNever(value);
  }
}

function figureText(number: number): string {
  const amount = amountOfNumber(number);
  return amount === undefined ? '' : formatAmount(amount);
}

function contentOf({ value, formula, shown }: Cell): PlannedContent {
  const text = plainText(value, shown);
  if (formula !== undefined) return { kind: 'formula', formula, cached: text };
  if (value.kind === 'number') return { kind: 'figure', figure: text };
  return { kind: 'text', text };
}

function plannedCell(cell: Cell): PlannedCell {
  const content = contentOf(cell);
  return { ref: cell.ref, content, style: 'text' };
}

function placesOf(text: string): number {
  let places = 0;
  for (const char of text) places += (char.codePointAt(0) ?? 0) >= WIDE_FROM ? 2 : 1;
  return places;
}

function widthsOf(grid: Grid): readonly number[] {
  const widths: number[] = [];
  const merged = new Set(grid.merges.map(({ top, left }) => `${String(top)},${String(left)}`));
  for (const { cells } of grid.rows) {
    for (const { ref, value, shown } of cells) {
      if (merged.has(`${String(ref.row)},${String(ref.col)}`)) continue;
      widths[ref.col] = Math.max(widths[ref.col] ?? 0, placesOf(plainText(value, shown)) + 1);
    }
  }
  const inReach = (width: number): number => Math.min(WIDTHS.most, Math.max(WIDTHS.least, width));
  return Array.from({ length: widths.length }, (_, col) => inReach(widths[col] ?? 0));
}

/**
 * Plans a workbook's sheets anew, for a format that cannot be changed in place: contents, formulas with
 * their results and merged cells. Looks, widths, print setup, hidden rows, comments and macros are lost.
 */
export function planCopy(workbook: Workbook): readonly SheetPlan[] {
  return workbook.sheets.map((grid) => ({
    name: grid.name,
    cells: grid.rows.flatMap(({ cells }) => cells.map(plannedCell)),
    merges: grid.merges,
    widths: widthsOf(grid),
    heights: new Map(),
    choices: [],
    print: { paper: 'A4', orientation: 'portrait', pagesHigh: 0, repeatRows: undefined },
  }));
}
