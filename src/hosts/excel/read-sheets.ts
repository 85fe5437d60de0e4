import type { HostFault, OpenSheets } from '../../app/host';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { type AskedSheets, askEachSheet } from './each-sheet';
import type { Session } from './session';
import { queueSheetList } from './sheet-list';
import { type ReadSheet, queueSheetRead } from './sheet-read';
import { type Trip, readTrip } from './trip';
import { type TripFailure, faultOfFailure } from './trip-failure';

/**
 * Reads the sheet in front or all of them in one `sync`; all of them takes one more when sheets came unnoticed
 * since the last look.
 *
 * Where Excel fails for no clear reason the sheets are read once more without their merged ranges, which it
 * cannot list when they are very many.
 */
export async function readSheets(
  session: Session,
  scope: 'active' | 'all',
): Promise<Result<OpenSheets, HostFault>> {
  const first = await readOnce(session, scope, { merges: true });
  const isUnclear = !first.ok && faultOfFailure(first.fault).code === 'host-failed';
  const read = isUnclear ? await readOnce(session, scope, { merges: false }) : first;
  if (!read.ok) return fail(faultOfFailure(read.fault));
  const { list, answers } = read.value;
  session.sheets = list.sheets;
  session.states = new Map(answers.map(({ state }) => [state.name, state]));
  return succeed(openSheets(read.value));
}

function readOnce(
  session: Session,
  scope: 'active' | 'all',
  ask: { readonly merges: boolean },
): Promise<Result<AskedSheets<ReadSheet>, TripFailure>> {
  const queue = (sheet: Excel.Worksheet): (() => ReadSheet) => queueSheetRead(sheet, ask);
  return freshTrip(session, (context) =>
    scope === 'active' ? readActive(context, queue) : askEachSheet(context, session, queue),
  );
}

/** Where a sheet that was there at the last look is gone unnoticed, the trip is made once more without a list. */
export async function freshTrip<T>(
  session: Session,
  trip: Trip<T>,
): Promise<Result<T, TripFailure>> {
  const answer = await readTrip(session.patience, trip);
  if (answer.ok || answer.fault.code !== 'ItemNotFound' || session.sheets.length === 0)
    return answer;
  session.sheets = [];
  return readTrip(session.patience, trip);
}

async function readActive<T>(
  context: Excel.RequestContext,
  queue: (sheet: Excel.Worksheet) => () => T,
): Promise<AskedSheets<T>> {
  const listOf = queueSheetList(context);
  const read = queue(context.workbook.worksheets.getActiveWorksheet());
  await context.sync();
  return { list: listOf(), answers: [read()] };
}

function openSheets({ list, answers }: AskedSheets<ReadSheet>): OpenSheets {
  const namesWhere = (holds: (sheet: ReadSheet) => boolean): ReadonlySet<string> =>
    new Set(answers.filter(holds).map(({ grid }) => grid.name));
  return {
    workbook: { sheets: answers.map(({ grid }) => grid) },
    active: list.active.name,
    protectedSheets: namesWhere(({ state }) => state.isProtected),
    markedSheets: namesWhere(({ state }) => state.markIds.length > 0),
    cutSheets: namesWhere(({ isCut }) => isCut),
  };
}
