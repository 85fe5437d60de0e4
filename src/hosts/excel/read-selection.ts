import type { CellPlace, HostFault } from '../../app/host';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { explainFailure } from './explain-failure';
import type { Session } from './session';
import { readTrip } from './trip';

/** Asks which cell is selected, in one trip; of several the one that would be typed into. */
export async function readSelection(session: Session): Promise<Result<CellPlace, HostFault>> {
  const read = await readTrip(session.patience, async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex, columnIndex');
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return { sheet: sheet.name, ref: { row: cell.rowIndex, col: cell.columnIndex } };
  });
  return read.ok
    ? succeed(read.value)
    : fail(await explainFailure(read.fault, [], session.patience));
}
