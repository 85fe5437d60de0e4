import type { Grid, Workbook } from '../domain/grid/grid';
import { SHEET_LIMITS } from '../domain/grid/cell-ref';
import { LIMITS, refuseTooLarge } from './limits';
import { shownOf, toPlainValue } from './plain-value';
import { refuse } from './refusal';
import { type HtmlTag, scanHtml } from './scan-html';
import {
  type ReadBudget,
  type SheetBuilder,
  createBudget,
  createSheetBuilder,
} from './sheet-builder';

/**
 * Reads the tables of a page, as statistical systems export them under the extension .xls: each
 * outermost table that holds something is a sheet. Numbers come from what is shown.
 */
export function readHtml(html: string): Workbook {
  if (html.length > LIMITS.markupBytes) refuseTooLarge('file-bytes', LIMITS.markupBytes);
  const budget = createBudget();
  const sheets: Grid[] = [];
  let table: HtmlTable | undefined;
  let nested = 0;
  scanHtml(html, {
    tag: (tag) => {
      if (tag.name !== 'table') {
        if (nested === 0) table?.tag(tag);
      } else if (!tag.isEnd && table === undefined) {
        table = createHtmlTable(`Sheet${String(sheets.length + 1)}`, budget);
      } else if (!tag.isEnd) nested += 1;
      else if (nested > 0) nested -= 1;
      else if (table !== undefined) {
        sheets.push(table.end());
        table = undefined;
        if (sheets.length > LIMITS.sheets) refuseTooLarge('sheets', LIMITS.sheets);
      }
    },
    text: (text) => table?.text(text),
  });
  // A table that is never closed was cut off.
  if (table !== undefined) refuse({ code: 'unreadable', damage: 'truncated', part: undefined });
  return { sheets: sheets.filter(({ rows }) => rows.length > 0) };
}

interface HtmlTable {
  readonly tag: (tag: HtmlTag) => void;
  readonly text: (text: string) => void;
  readonly end: () => Grid;
}

interface OpenCell {
  readonly row: number;
  readonly col: number;
  text: string;
}

function createHtmlTable(name: string, budget: ReadBudget): HtmlTable {
  const builder = createSheetBuilder({ name, visibility: 'visible' }, budget);
  // Row below the last one that a cell reaches, for each column.
  const reach: number[] = [];
  let row = -1;
  let col = 0;
  let cell: OpenCell | undefined;
  const closeCell = (): void => {
    if (cell !== undefined) addCell(builder, cell);
    cell = undefined;
  };
  const openCell = (tag: HtmlTag): void => {
    budget.spell();
    row = Math.max(row, 0);
    while ((reach[col] ?? 0) > row) col += 1;
    const bottom = row + spanOf(tag, 'rowspan', SHEET_LIMITS.rows - row) - 1;
    const right = col + spanOf(tag, 'colspan', SHEET_LIMITS.cols - col) - 1;
    builder.addMerge({ top: row, left: col, bottom, right });
    cell = { row, col, text: '' };
    for (; col <= right; col += 1) reach[col] = bottom + 1;
  };
  const openRow = (tag: HtmlTag): void => {
    builder.spellRow();
    row += 1;
    col = 0;
    if (isHidden(tag)) builder.hideRows(row, row);
  };
  return {
    tag: (tag) => {
      const isCell = tag.name === 'td' || tag.name === 'th';
      if (isCell || tag.name === 'tr') closeCell();
      if (tag.name === 'tr' && !tag.isEnd) openRow(tag);
      if (isCell && !tag.isEnd) openCell(tag);
      if (cell !== undefined && breaksLine(tag)) cell.text += '\n';
    },
    text: (text) => {
      if (cell !== undefined) cell.text += text.replaceAll(/[ \t\r\n]+/gu, ' ');
    },
    end: () => {
      closeCell();
      return builder.build();
    },
  };
}

function addCell(builder: SheetBuilder, { row, col, text }: OpenCell): void {
  const trimmed = text.trim().replaceAll(/ ?\n ?/gu, '\n');
  const value = toPlainValue(trimmed);
  builder.addCell({ ref: { row, col }, value, formula: undefined, shown: shownOf(trimmed, value) });
}

function breaksLine({ name, isEnd }: HtmlTag): boolean {
  return name === 'br' || (name === 'p' && isEnd) || (name === 'div' && isEnd);
}

function isHidden({ attributes }: HtmlTag): boolean {
  return /display\s*:\s*none/iu.test(attributes.get('style') ?? '');
}

function spanOf({ attributes }: HtmlTag, name: string, most: number): number {
  const span = Number(attributes.get(name) ?? '1');
  return Number.isInteger(span) && span > 0 ? Math.min(span, most) : 1;
}
