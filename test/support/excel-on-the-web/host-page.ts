import { drawSketch } from '../excel/draw-sketch';
import { playWorkbook } from '../excel/play-workbook';
import { REFUSALS, SimulatedExcel } from '../excel/simulated-excel';
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

const played: PlayedExcel = {
  open: (packed, program) => {
    const drawn = drawSketch(unpackSketch(packed));
    const excel = new SimulatedExcel(drawn, { apiVersion: program.excelApi });
    opened = { excel, addIn: openAddIn(excel, program) };
  },
  showPane: (url) => current().addIn.showPane(url),
  press: (commandsUrl, functionName) => current().addIn.press(commandsUrl, functionName),
  crossOut: () => current().addIn.crossOut(),
  ...playWorkbook(workbook),
  refuse: (how) => current().excel.refuse(REFUSALS[how]),
  obey: () => current().excel.obey(),
  trips: () => current().excel.requests,
};
window.excel = played;
