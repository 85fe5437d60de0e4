import type { Grid, Workbook } from '../domain/grid/grid';
import { type Result, succeed } from '../domain/kernel/result';
import { isOwnSheet } from '../domain/layout/own-sheet';
import type { AppFault } from './app-fault';
import type { Host } from './host';

/**
 * Reads the open workbook with the sheets of earlier results to their last cell: 分户明细 has more columns and rows
 * than any form, and is all that a figure can be traced by.
 */
export async function readResults(host: Host): Promise<Result<Workbook, AppFault>> {
  const read = await host.readSheets('all');
  if (!read.ok) return read;
  const { workbook, cutSheets } = read.value;
  const sheets: Grid[] = [];
  for (const grid of workbook.sheets) {
    const isCut = cutSheets.has(grid.name) && isOwnSheet(grid);
    const whole = isCut ? await host.readWhole(grid.name) : succeed(grid);
    if (!whole.ok) return whole;
    sheets.push(whole.value);
  }
  return succeed({ sheets });
}
