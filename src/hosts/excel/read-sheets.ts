import type { HostFault, OpenSheets } from '../../app/host';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import type { Session } from './session';
import { queueSheetList, type SheetList } from './sheet-list';
import { queueSheetRead, type ReadSheet } from './sheet-read';
import { readTrip } from './trip';
import { faultOfFailure } from './trip-failure';

/**
 * Reads the sheet in front or all of them in one `sync`.
 *
 * Sheets can only be asked for by name or id, so all of them takes one more `sync` when the list of sheets has
 * changed unnoticed since the last look: before the first one, and after a sheet was added while nobody watched.
 */
export async function readSheets(
  session: Session,
  scope: 'active' | 'all',
): Promise<Result<OpenSheets, HostFault>> {
  const read = await readTrip(session.patience, (context) => readOnce(context, session, scope));
  if (read.ok) return succeed(read.value);
  if (read.fault.code === 'ItemNotFound' && session.sheets.length > 0) {
    session.sheets = [];
    return readSheets(session, scope);
  }
  return fail(faultOfFailure(read.fault));
}

async function readOnce(
  context: Excel.RequestContext,
  session: Session,
  scope: 'active' | 'all',
): Promise<OpenSheets> {
  const { worksheets } = context.workbook;
  const queue = (id: string): (() => ReadSheet) => queueSheetRead(worksheets.getItem(id));
  const listOf = queueSheetList(context);
  const known = scope === 'all' ? session.sheets.map(({ id }) => id) : [];
  const reads =
    scope === 'all' ? known.map(queue) : [queueSheetRead(worksheets.getActiveWorksheet())];
  await context.sync();
  const list = listOf();
  const unseen = scope === 'all' ? list.sheets.filter(({ id }) => !known.includes(id)) : [];
  const rest = unseen.map(({ id }) => queue(id));
  if (rest.length > 0) await context.sync();
  const sheets = inOrder(
    list,
    [...reads, ...rest].map((read) => read()),
  );
  session.sheets = list.sheets;
  session.states = new Map(sheets.map(({ state }) => [state.name, state]));
  return openSheets(list, sheets);
}

function inOrder(list: SheetList, read: readonly ReadSheet[]): readonly ReadSheet[] {
  const byId = new Map(read.map((sheet) => [sheet.id, sheet]));
  return list.sheets.flatMap(({ id }) => byId.get(id) ?? []);
}

function openSheets({ active }: SheetList, sheets: readonly ReadSheet[]): OpenSheets {
  const namesWhere = (holds: (sheet: ReadSheet) => boolean): ReadonlySet<string> =>
    new Set(sheets.filter(holds).map(({ grid }) => grid.name));
  return {
    workbook: { sheets: sheets.map(({ grid }) => grid) },
    active: active.name,
    protectedSheets: namesWhere(({ state }) => state.isProtected),
    cutSheets: namesWhere(({ isCut }) => isCut),
  };
}
