import { inflateInNode } from '../../src/hosts/file/node-inflate';
import type { Cell, Grid } from '../../src/domain/grid/grid';
import type { WorkbookFault } from '../../src/domain/grid/workbook-fault';
import { formatA1 } from '../../src/domain/grid/cell-ref';
import { type OpenedWorkbook, readWorkbook } from '../../src/workbooks/read-workbook';

/** The workbook in these bytes; throws the fault when there is none. */
export function openedOf(bytes: Uint8Array, fileName = 'form.xlsx'): OpenedWorkbook {
  const result = readWorkbook(bytes, { fileName, inflate: inflateInNode });
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

/** The fault these bytes end in, or `undefined` when they are read. */
export function faultOf(bytes: Uint8Array, fileName = 'form.xlsx'): WorkbookFault | undefined {
  const result = readWorkbook(bytes, { fileName, inflate: inflateInNode });
  return result.ok ? undefined : result.fault;
}

/** The first sheet of these bytes. */
export function firstSheetOf(bytes: Uint8Array, fileName?: string): Grid {
  const [sheet] = openedOf(bytes, fileName).workbook.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  return sheet;
}

/** The cells of a sheet by address, without their places. */
export function cellsOf(grid: Grid): Record<string, Omit<Cell, 'ref'>> {
  const cells = grid.rows.flatMap((row) => row.cells);
  return Object.fromEntries(
    cells.map(({ ref, value, formula, shown }) => [formatA1(ref), { value, formula, shown }]),
  );
}

/** A sheet's values by address, each as a short text: `12`, `"A"`, `date 44581`, `=SUM(A1:A2) 3`. */
export function valuesOf(grid: Grid): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cellsOf(grid)).map(([address, { value, formula }]) => [
      address,
      formula === undefined ? textOf(value) : `=${formula} ${textOf(value)}`,
    ]),
  );
}

function textOf(value: Cell['value']): string {
  switch (value.kind) {
    case 'number':
      return String(value.number);
    case 'text':
      return JSON.stringify(value.text);
    case 'logical':
      return String(value.logical);
    case 'date':
      return `date ${String(value.serial)}`;
    case 'error':
      return value.error;
    case 'blank':
    case 'not-calculated':
      return value.kind;
  }
}
