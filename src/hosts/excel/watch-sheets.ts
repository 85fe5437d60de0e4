import type { HostChange, HostFault, StopWatching } from '../../app/host';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { explainFailure } from './explain-failure';
import type { EventHandler, Session } from './session';
import { queueSheetList } from './sheet-list';
import { closingTrip, readTrip } from './trip';

/**
 * Tells of edited cells, of another sheet in front, and of sheets added or deleted, until stopped.
 *
 * However many watch, Excel is asked once. It names sheets by id; the names are those of the last look, and a
 * sheet not seen yet is looked up. The first look comes with the watching itself, so that all sheets can then
 * be read in one trip.
 */
export async function watchSheets(
  session: Session,
  onChange: (change: HostChange) => void,
): Promise<Result<StopWatching, HostFault>> {
  // The same function may be given twice, to be stopped once.
  const watcher = (change: HostChange): void => onChange(change);
  session.watchers.add(watcher);
  session.handlers ??= readTrip(session.patience, (context) => addHandlers(context, session));
  const added = await session.handlers;
  if (!added.ok) {
    session.watchers.delete(watcher);
    session.handlers = undefined;
    return fail(await explainFailure(added.fault, [], session.patience));
  }
  return succeed(async () => {
    session.watchers.delete(watcher);
    if (session.watchers.size > 0 || session.handlers === undefined) return;
    session.handlers = undefined;
    await removeHandlers(added.value);
  });
}

async function addHandlers(
  context: Excel.RequestContext,
  session: Session,
): Promise<readonly EventHandler[]> {
  const { worksheets } = context.workbook;
  const handlers = [
    worksheets.onChanged.add(({ worksheetId }) =>
      tellOfSheet(session, worksheetId, 'cells-changed'),
    ),
    worksheets.onActivated.add(({ worksheetId }) =>
      tellOfSheet(session, worksheetId, 'sheet-activated'),
    ),
    worksheets.onAdded.add(() => tellOfSheets(session)),
    worksheets.onDeleted.add(() => tellOfSheets(session)),
  ];
  const listOf = queueSheetList(context);
  await context.sync();
  session.sheets = listOf().sheets;
  return handlers;
}

async function tellOfSheet(
  session: Session,
  id: string,
  kind: 'cells-changed' | 'sheet-activated',
): Promise<void> {
  const isKnown = session.sheets.some((sheet) => sheet.id === id);
  if (!isKnown) await refreshList(session);
  const sheet = session.sheets.find((one) => one.id === id);
  if (sheet !== undefined) tell(session, { kind, sheet: sheet.name });
}

async function tellOfSheets(session: Session): Promise<void> {
  await refreshList(session);
  tell(session, { kind: 'sheets-changed' });
}

function tell({ watchers }: Session, change: HostChange): void {
  for (const watcher of watchers) watcher(change);
}

/** Looks at the list of sheets again; where Excel does not answer, the old list stays until the next read. */
async function refreshList(session: Session): Promise<void> {
  const list = await readTrip(session.patience, async (context) => {
    const listOf = queueSheetList(context);
    await context.sync();
    return listOf();
  });
  if (list.ok) session.sheets = list.value.sheets;
}

/** Handlers can only be removed in the context that added them. */
async function removeHandlers(handlers: readonly EventHandler[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  await closingTrip(first.context, () => {
    for (const handler of handlers) handler.remove();
  });
}
