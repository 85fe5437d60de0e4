import { BooleanNumber, ICommandService } from '@univerjs/core';
import {
  type ISelectionWithStyle,
  SelectRangeCommand,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import { ScrollToRangeOperation } from '@univerjs/sheets-ui';
import type { CellPlace, HostFault } from '../../app/host';
import type { CellRef } from '../../domain/grid/cell-ref';
import type { CellRange } from '../../domain/grid/cell-range';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { keepKeyboard } from './edited-cell';
import { type Program, execute, findSheet } from './program';

/** Brings a sheet to the front, selects a range on it and scrolls there. */
export function selectRange(
  program: Program,
  name: string,
  { top, left, bottom, right }: CellRange,
): Result<void, HostFault> {
  const sheet = findSheet(program, name);
  if (sheet === undefined) return fail({ code: 'sheet-absent', sheet: name });
  if (sheet.isSheetHidden() === BooleanNumber.TRUE)
    return fail({ code: 'sheet-hidden', sheet: name });
  const { unitId, workbook, univer } = program;
  keepKeyboard(univer);
  const subUnitId = sheet.getSheetId();
  if (workbook.getActiveSheet() !== sheet) {
    execute(program, SetWorksheetActiveOperation.id, { unitId, subUnitId });
  }
  const range = { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
  execute(program, SelectRangeCommand.id, { unitId, subUnit: subUnitId, range });
  // Where the range is in sight already, Univer says that it did nothing.
  univer.get(ICommandService).syncExecuteCommand(ScrollToRangeOperation.id, { range });
  return succeed(undefined);
}

/** The cell that is selected on the sheet in front; the first one where nobody selected any. */
export function readSelection({ univer, unitId, workbook }: Program): Result<CellPlace, HostFault> {
  const sheet = workbook.getActiveSheet();
  const selections = univer.get(SheetsSelectionsService).getWorkbookSelections(unitId);
  const last = selections.getSelectionsOfWorksheet(sheet.getSheetId()).at(-1);
  return succeed({ sheet: sheet.getName(), ref: firstOf(last) });
}

/** Of several cells the one that would be typed into. */
function firstOf(selection: ISelectionWithStyle | undefined): CellRef {
  if (selection === undefined) return { row: 0, col: 0 };
  const { primary, range } = selection;
  return primary === null || primary === undefined
    ? { row: range.startRow, col: range.startColumn }
    : { row: primary.actualRow, col: primary.actualColumn };
}
