import type { Cell, Grid } from '../../../src/domain/grid/grid';
import type { HostSketch } from '../../hosts/contract/open-host';
import type { SimulatedCell } from './simulated-cell';
import type { SimulatedSheet } from './simulated-sheet';
import { SimulatedWorkbook } from './simulated-workbook';

/** The workbook a test begins with, as Excel would have it open. */
export function drawSketch(sketch: HostSketch): SimulatedWorkbook {
  const workbook = new SimulatedWorkbook();
  for (const grid of sketch.workbook.sheets) drawGrid(workbook.addSheet(grid.name), grid);
  for (const { sheet, ref, fill, numberFormat } of sketch.painted) {
    const on = workbook.sheetOrThrow(sheet);
    on.put(ref, { ...on.at(ref), format: numberFormat, look: { 'fill.color': fill } });
  }
  for (const { sheet, range, formula } of sketch.ownRules) {
    const id = workbook.nextId();
    const look = { fill: '#C6E0B4' };
    workbook.sheetOrThrow(sheet).rules.push({ id, kind: 'Custom', ranges: [range], formula, look });
  }
  for (const name of sketch.protectedSheets) {
    workbook.sheetOrThrow(name).protection = { allowFormatCells: false };
  }
  workbook.activate(workbook.sheetOrThrow(sketch.active));
  return workbook;
}

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

function drawGrid(sheet: SimulatedSheet, grid: Grid): void {
  sheet.visibility = VISIBILITIES[grid.visibility];
  sheet.merges = [...grid.merges];
  grid.hiddenRows.forEach((row) => sheet.hiddenRows.add(row));
  grid.hiddenCols.forEach((col) => sheet.hiddenCols.add(col));
  for (const { cells } of grid.rows) for (const cell of cells) sheet.put(cell.ref, drawnCell(cell));
}

function drawnCell({ value, formula }: Cell): SimulatedCell {
  const cell = { format: 'General', look: {}, isError: false };
  const typed = formula === undefined ? undefined : `=${formula}`;
  switch (value.kind) {
    case 'number':
      return { ...cell, formula: typed, value: value.number };
    case 'text':
      return { ...cell, formula: typed, value: value.text };
    case 'logical':
      return { ...cell, formula: typed, value: value.logical };
    case 'date':
      return { ...cell, formula: typed, value: value.serial, format: 'yyyy/m/d' };
    case 'error':
      return { ...cell, formula: typed, value: value.error, isError: true };
    case 'blank':
    case 'not-calculated':
      return { ...cell, formula: typed, value: '' };
  }
}
