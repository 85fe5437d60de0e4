import type { HostChange, HostFault, StopWatching } from '../../app/host';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { explainFailure } from './explain-failure';
import type { Session } from './session';
import { queueSheetList } from './sheet-list';
import { closingTrip, readTrip } from './trip';

type OnChange = (change: HostChange) => void;

/**
 * Tells of edited cells, of another sheet in front, and of sheets added or deleted, until stopped.
 *
 * Excel names sheets by id; the names are those of the last look, and a sheet not seen yet is looked up. The
 * first look comes with the watching itself, so that all sheets can then be read in one trip.
 */
export async function watchSheets(
  session: Session,
  onChange: OnChange,
): Promise<Result<StopWatching, HostFault>> {
  let watching = true;
  const tell: OnChange = (change) => {
    if (watching) onChange(change);
  };
  const started = await readTrip(session.patience, (context) => start(context, session, tell));
  if (!started.ok) return fail(await explainFailure(started.fault, [], session.patience));
  return succeed(async () => {
    if (!watching) return;
    watching = false;
    await stop(started.value);
  });
}

interface Registration {
  readonly remove: () => void;
  readonly context: OfficeExtension.ClientRequestContext;
}

async function start(
  context: Excel.RequestContext,
  session: Session,
  tell: OnChange,
): Promise<readonly Registration[]> {
  const { worksheets } = context.workbook;
  const named = (id: string, toChange: (sheet: string) => HostChange): Promise<void> =>
    tellOfSheet(session, { id, tell, toChange });
  const listed = async (): Promise<void> => {
    await refreshList(session);
    tell({ kind: 'sheets-changed' });
  };
  const registrations = [
    worksheets.onChanged.add(({ worksheetId }) =>
      named(worksheetId, (sheet) => ({ kind: 'cells-changed', sheet })),
    ),
    worksheets.onActivated.add(({ worksheetId }) =>
      named(worksheetId, (sheet) => ({ kind: 'sheet-activated', sheet })),
    ),
    worksheets.onAdded.add(listed),
    worksheets.onDeleted.add(listed),
  ];
  const listOf = queueSheetList(context);
  await context.sync();
  session.sheets = listOf().sheets;
  return registrations;
}

interface SheetNotice {
  readonly id: string;
  readonly tell: OnChange;
  readonly toChange: (sheet: string) => HostChange;
}

async function tellOfSheet(session: Session, { id, tell, toChange }: SheetNotice): Promise<void> {
  const isKnown = session.sheets.some((sheet) => sheet.id === id);
  if (!isKnown) await refreshList(session);
  const sheet = session.sheets.find((one) => one.id === id);
  if (sheet !== undefined) tell(toChange(sheet.name));
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
async function stop(registrations: readonly Registration[]): Promise<void> {
  const [first] = registrations;
  if (first === undefined) return;
  await closingTrip(first.context, () => {
    for (const registration of registrations) registration.remove();
  });
}
