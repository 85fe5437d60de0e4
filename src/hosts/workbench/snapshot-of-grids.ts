import { BooleanNumber, CellValueType, type ICellData, type IWorkbookData } from '@univerjs/core';
import type { Cell, Grid, Workbook } from '../../domain/grid/grid';
import { textCell } from './to-cell-data';

/** A workbook as read, without looks, as Univer opens it. */
export function snapshotOfGrids(workbook: Workbook): Partial<IWorkbookData> {
  const sheets = workbook.sheets.map((grid, at) => sheetOf(grid, `sheet${String(at)}`));
  return {
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function sheetOf(
  grid: Grid,
  id: string,
): NonNullable<IWorkbookData['sheets'][string]> & { id: string } {
  const cells = grid.rows.flatMap((row) => row.cells);
  return {
    id,
    name: grid.name,
    hidden: grid.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    mergeData: grid.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startColumn: left,
      endRow: bottom,
      endColumn: right,
    })),
    rowCount: 200,
    columnCount: 30,
    cellData: Object.fromEntries(
      grid.rows.map(({ row }) => [
        row,
        Object.fromEntries(
          cells.filter(({ ref }) => ref.row === row).map((cell) => [cell.ref.col, dataOf(cell)]),
        ),
      ]),
    ),
  };
}

function dataOf({ value, formula }: Cell): ICellData {
  const f = formula === undefined ? {} : { f: `=${formula}` };
  switch (value.kind) {
    case 'number':
      return { ...f, v: value.number, t: CellValueType.NUMBER };
    case 'date':
      return { ...f, v: value.serial, t: CellValueType.NUMBER, s: { n: { pattern: 'yyyy/m/d' } } };
    case 'text':
      return { ...f, ...textCell(value.text) };
    case 'logical':
      return { ...f, v: value.logical ? 1 : 0, t: CellValueType.BOOLEAN };
    case 'error':
      return { ...f, v: value.error, t: CellValueType.STRING };
    case 'blank':
    case 'not-calculated':
      return f;
  }
}
