import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetRangeValuesCommand,
  SetWorksheetActivateCommand,
} from '@univerjs/sheets';
import type { Person } from '../../hosts/contract/open-host';
import { protectSheet, unprotectSheet } from './protect-sheet';
import { runStep } from './run-step';
import { type OpenWorkbook, sheetIdOf } from './workbook-in';

/** Somebody who works in the spreadsheet of the workbench, through the commands of its own menus. */
export function createPerson(opened: OpenWorkbook): Person {
  const on = (sheet: string): { readonly subUnitId: string } => ({
    subUnitId: sheetIdOf(opened, sheet),
  });
  return {
    types: async (sheet, { row, col }, content) => {
      const isFormula = typeof content === 'string' && content.startsWith('=');
      await runStep(opened, SetRangeValuesCommand.id, {
        ...on(sheet),
        range: { startRow: row, endRow: row, startColumn: col, endColumn: col },
        value: isFormula ? { f: content } : { v: content },
      });
    },
    opens: (sheet) => runStep(opened, SetWorksheetActivateCommand.id, on(sheet)),
    addsSheet: (name) => runStep(opened, InsertSheetCommand.id, { sheet: { name } }),
    deletesSheet: (sheet) => runStep(opened, RemoveSheetCommand.id, on(sheet)),
    protects: (sheet) => {
      protectSheet(opened, sheet);
      return Promise.resolve();
    },
    unprotects: (sheet) => {
      unprotectSheet(opened, sheet);
      return Promise.resolve();
    },
  };
}
