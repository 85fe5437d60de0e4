import { ICommandService, type IDisposable, toDisposable } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/sheets';
import type { HostChange, HostFault, StopWatching } from '../../app/host';
import { type Result, succeed } from '../../domain/kernel/result';
import { skip } from 'rxjs';
import type { Program } from './program';
import type { Session } from './session';
import { idIn, sheetIdsIn } from './step-places';

/** Changes of what cells hold, where they stand, or whether they are seen. */
export const OF_CELLS: ReadonlySet<string> = new Set(
  [
    SetRangeValuesMutation,
    MoveRangeMutation,
    ReorderRangeMutation,
    InsertRowMutation,
    RemoveRowMutation,
    MoveRowsMutation,
    SetRowHiddenMutation,
    SetRowVisibleMutation,
    InsertColMutation,
    RemoveColMutation,
    MoveColsMutation,
    SetColHiddenMutation,
    SetColVisibleMutation,
    AddWorksheetMergeMutation,
    RemoveWorksheetMergeMutation,
  ].map(({ id }) => id),
);

const OF_SHEETS: ReadonlySet<string> = new Set(
  [
    InsertSheetMutation,
    RemoveSheetMutation,
    SetWorksheetNameMutation,
    SetWorksheetOrderMutation,
    SetWorksheetHideMutation,
  ].map(({ id }) => id),
);

/**
 * Tells of edited cells, of another sheet in front, and of sheets added or deleted, until stopped.
 *
 * However many watch, Univer is listened to once. What formulas come to is no change of its own.
 */
export function watchSheets(
  program: Program,
  onChange: (change: HostChange) => void,
): Result<StopWatching, HostFault> {
  const { watchers, listening } = program;
  // The same function may be given twice, to be stopped once.
  const watcher = (change: HostChange): void => onChange(change);
  watchers.add(watcher);
  if (listening.length === 0) listening.push(...listen(program));
  return succeed(() => {
    watchers.delete(watcher);
    if (watchers.size === 0) for (const one of listening.splice(0)) one.dispose();
    return Promise.resolve();
  });
}

function listen(program: Program): readonly IDisposable[] {
  const { univer, unitId, workbook } = program;
  const commands = univer.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    if (idIn(params, 'unitId') !== unitId) return;
    if (OF_SHEETS.has(id)) tell(program, { kind: 'sheets-changed' });
    else if (OF_CELLS.has(id) && options?.['fromFormula'] !== true) {
      for (const name of sheetsIn(program, params)) {
        tell(program, { kind: 'cells-changed', sheet: name });
      }
    }
  });
  const fronts = workbook.activeSheet$.pipe(skip(1)).subscribe((sheet) => {
    if (sheet === null || sheet === undefined) return;
    tell(program, { kind: 'sheet-activated', sheet: sheet.getName() });
  });
  return [commands, toDisposable(fronts)];
}

/** Names of the sheets that a step of Univer changes. */
function sheetsIn({ workbook }: Program, params: unknown): readonly string[] {
  return sheetIdsIn(params).flatMap((id) => workbook.getSheetBySheetId(id)?.getName() ?? []);
}

function tell({ watchers }: Session, change: HostChange): void {
  for (const watcher of [...watchers]) watcher(change);
}
