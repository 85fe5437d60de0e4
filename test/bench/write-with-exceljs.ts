import path from 'node:path';

import { formatRange } from '../../src/domain/grid/cell-range';
import type { PlannedContent, SheetPlan } from '../../src/domain/layout/sheet-plan';
import { BOLD_LOOKS, LOOKS, type Look } from '../../src/workbooks/write-looks';

/** As much of exceljs 4 as is used here; it is no part of the project and is installed elsewhere. */
interface ExcelJs {
  readonly Workbook: new () => {
    readonly addWorksheet: (name: string) => Worksheet;
    readonly xlsx: { readonly writeBuffer: () => Promise<{ readonly byteLength: number }> };
  };
}

interface Worksheet {
  readonly getCell: (row: number, col: number) => { value: unknown; style: unknown };
  readonly getColumn: (col: number) => { width: number };
  readonly getRow: (row: number) => { height: number };
  readonly mergeCells: (range: string) => void;
  views: unknown;
  pageSetup: unknown;
}

/** Folder of the package `exceljs`, where somebody wants to be compared with it. */
export const EXCELJS = process.env['NUANBIAO_EXCELJS'];

/** Makes the same workbook of the same plans with exceljs, looks, merges, widths and print included. */
export function createExcelJsWriter(): (plans: readonly SheetPlan[]) => Promise<number> {
  const { Workbook } = loadExcelJs(path.resolve(EXCELJS ?? 'exceljs'));
  const styles = new Map<Look, unknown>();
  return async (plans) => {
    const book = new Workbook();
    for (const plan of plans) drawSheet(book.addWorksheet(plan.name), plan, styles);
    const { byteLength } = await book.xlsx.writeBuffer();
    return byteLength;
  };
}

/** Node's own, in place of the one that would look into the bundle of the bench. */
declare const __non_webpack_require__: (file: string) => ExcelJs;

function loadExcelJs(folder: string): ExcelJs {
  return __non_webpack_require__(folder);
}

function drawSheet(sheet: Worksheet, plan: SheetPlan, styles: Map<Look, unknown>): void {
  plan.widths.forEach((width, col) => {
    sheet.getColumn(col + 1).width = width;
  });
  for (const { ref, content, style, bold } of plan.cells) {
    const look = (bold === true ? BOLD_LOOKS : LOOKS)[style];
    const drawn = styles.get(look) ?? styleOf(look);
    styles.set(look, drawn);
    const cell = sheet.getCell(ref.row + 1, ref.col + 1);
    cell.value = valueOf(content);
    cell.style = drawn;
  }
  for (const merge of plan.merges) sheet.mergeCells(formatRange(merge));
  for (const [row, height] of plan.heights) sheet.getRow(row + 1).height = height;
  const { frozen, print } = plan;
  if (frozen !== undefined) {
    sheet.views = [{ state: 'frozen', xSplit: frozen.cols, ySplit: frozen.rows }];
  }
  const { orientation, pagesHigh, pagesWide = 1 } = print;
  sheet.pageSetup = {
    paperSize: print.paper === 'A4' ? 9 : 8,
    orientation,
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: pagesHigh,
  };
}

function valueOf(content: PlannedContent): unknown {
  switch (content.kind) {
    case 'blank':
      return null;
    case 'text':
      return content.text;
    case 'figure':
      return Number(content.figure);
    case 'formula':
      return { formula: content.formula, result: Number(content.cached) };
  }
}

function styleOf({ font, size, bold, across, wraps, indent, border, format }: Look): unknown {
  const thin = { style: 'thin' };
  const box = { left: thin, right: thin, top: thin, bottom: thin };
  const borders = { box, below: { bottom: thin }, none: {} };
  return {
    numFmt: format,
    font: { name: font, size, bold, charset: 134 },
    alignment: { horizontal: across, vertical: 'middle', wrapText: wraps, indent },
    border: borders[border],
  };
}
