import { formatRange } from '../../../src/domain/grid/cell-range';
import { parseA1 } from '../../../src/domain/grid/cell-ref';
import type { CellRef } from '../../../src/domain/grid/cell-ref';
import { drawSketch } from '../excel/draw-sketch';
import { REFUSALS, SimulatedExcel } from '../excel/simulated-excel';
import type { SimulatedSheet } from '../excel/simulated-sheet';
import type { SimulatedWorkbook } from '../excel/simulated-workbook';
import { openAddIn, type AddIn } from './add-in';
import { type PlayedExcel, unpackSketch } from './played-excel';

let opened: { readonly excel: SimulatedExcel; readonly addIn: AddIn } | undefined;

function current(): { readonly excel: SimulatedExcel; readonly addIn: AddIn } {
  if (opened === undefined) throw new Error('No workbook is open');
  return opened;
}

function workbook(): SimulatedWorkbook {
  return current().excel.workbook;
}

function sheetOf(name: string): SimulatedSheet {
  return workbook().sheetOrThrow(name);
}

function refOf(address: string): CellRef {
  const ref = parseA1(address);
  if (ref === undefined) throw new Error(`${address} is no cell`);
  return ref;
}

const played: PlayedExcel = {
  open: (packed, program) => {
    const drawn = drawSketch(unpackSketch(packed));
    const excel = new SimulatedExcel(drawn, { apiVersion: program.excelApi });
    opened = { excel, addIn: openAddIn(excel, program) };
  },
  showPane: (url) => current().addIn.showPane(url),
  press: (commandsUrl, functionName) => current().addIn.press(commandsUrl, functionName),
  crossOut: () => current().addIn.crossOut(),
  type: (sheet, address, content) => workbook().type(sheetOf(sheet), refOf(address), content),
  activate: (sheet) => workbook().activate(sheetOf(sheet)),
  protect: (sheet) => {
    sheetOf(sheet).protection = { allowFormatCells: false };
  },
  unprotect: (sheet) => {
    sheetOf(sheet).protection = undefined;
  },
  refuse: (how) => current().excel.refuse(REFUSALS[how]),
  obey: () => current().excel.obey(),
  saved: () => workbook().saved(),
  selection: () => {
    const { sheet, range } = workbook().selection;
    return { sheet, address: formatRange(range) };
  },
  sheetNames: () => workbook().sheets.map(({ name }) => name),
  content: (sheet, address) => {
    const { formula, value } = sheetOf(sheet).at(refOf(address));
    return formula ?? value;
  },
  value: (sheet, address) => sheetOf(sheet).at(refOf(address)).value,
  selectCell: (sheet, address) => {
    const { row, col } = refOf(address);
    workbook().activate(sheetOf(sheet));
    workbook().select(sheetOf(sheet), { top: row, left: col, bottom: row, right: col });
  },
  rules: (sheet) =>
    sheetOf(sheet).rules.map(({ formula, ranges }) => [formula, ranges.map(formatRange).join()]),
  trips: () => current().excel.requests,
};
window.excel = played;
