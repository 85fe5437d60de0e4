import type { CellPlace, HostFault } from '../../app/host';
import { type CellRange, formatRange } from '../../domain/grid/cell-range';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { VISIBILITIES } from './enumerations';
import { findSheet } from './find-sheet';
import { inWorkbook } from './in-workbook';
import type { Session } from './session';

/** Brings a sheet to the front and selects a range on it. */
export function selectRange(
  session: Session,
  name: string,
  range: CellRange,
): Promise<Result<void, HostFault>> {
  return inWorkbook(session, (book) => {
    const sheet = findSheet(book, name);
    if (!sheet.ok) return sheet;
    if (VISIBILITIES.get(sheet.value.Visible) !== 'visible') {
      return fail({ code: 'sheet-hidden', sheet: name });
    }
    sheet.value.Activate();
    sheet.value.Range(formatRange(range)).Select();
    return succeed(undefined);
  });
}

/** Asks which cell is selected; of several the one that would be typed into. */
export function readSelection(session: Session): Promise<Result<CellPlace, HostFault>> {
  return inWorkbook(session, (book) => {
    const { ActiveCell: cell } = session.application;
    const ref = { row: cell.Row - 1, col: cell.Column - 1 };
    return succeed({ sheet: book.ActiveSheet.Name, ref });
  });
}
