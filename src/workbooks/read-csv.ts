import type { Workbook } from '../domain/grid/grid';
import type { CsvRows } from './parse-csv';
import { shownOf, toPlainValue } from './plain-value';
import { createBudget, createSheetBuilder } from './sheet-builder';

/** The rows of separated text as a workbook of one sheet, named as Excel names it: after the file. */
export function readCsv(rows: CsvRows, fileName: string): Workbook {
  const budget = createBudget();
  const name = sheetNameOf(fileName);
  const builder = createSheetBuilder({ name, visibility: 'visible' }, budget);
  rows.forEach((fields, row) => {
    builder.spellRow();
    fields.forEach((field, col) => {
      budget.spell();
      const value = toPlainValue(field);
      const shown = shownOf(field, value);
      builder.addCell({ ref: { row, col }, value, formula: undefined, shown });
    });
  });
  return { sheets: [builder.build()] };
}

/** Longest name of a sheet in Excel. */
const LONGEST_NAME = 31;

/** A file's name without its folder and extension. */
export function sheetNameOf(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return (dot > 0 ? base.slice(0, dot) : base).slice(0, LONGEST_NAME);
}
