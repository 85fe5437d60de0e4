import type { HostFault, Mark } from '../../app/host';
import { groupBy } from '../../domain/kernel/group-by';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { askEachSheet } from './each-sheet';
import { explainFailure } from './explain-failure';
import { queueMarks, queueUnmarking } from './queue-marks';
import { freshTrip } from './read-sheets';
import type { Session, SheetState } from './session';
import { queueSheetState } from './sheet-state';
import { type Trip, readTrip, writeTrip } from './trip';
import type { TripFailure } from './trip-failure';

type States = ReadonlyMap<string, SheetState>;

/**
 * Lays marks on sheets in place of those that lie there, in one trip after a read of these sheets, else in two.
 *
 * What the read found is used once: marks may since be gone, moved or copied. Where one is gone that should
 * be taken off, the sheets are looked at again.
 */
export async function replaceMarks(
  session: Session,
  sheets: readonly string[],
  marks: readonly Mark[],
): Promise<Result<void, HostFault>> {
  const names = [...new Set([...sheets, ...marks.map(({ sheet }) => sheet)])];
  if (names.length === 0) return succeed(undefined);
  const read = takeStates(session, names);
  if (read !== undefined) {
    const laid = await layMarks(session, read, marks);
    if (laid.ok || laid.fault.code !== 'host-failed') return laid;
  }
  const found = await readTrip(session.patience, readStates(names));
  if (!found.ok) return fail(await explainFailure(found.fault, names, session.patience));
  return layMarks(session, found.value, marks);
}

/** Takes all our marks off all sheets: one trip finds them, one deletes them. */
export async function clearMarks(session: Session): Promise<Result<void, HostFault>> {
  const found = await freshTrip(session, (context) =>
    askEachSheet(context, session, queueSheetState),
  );
  if (!found.ok) return fail(await explainFailure(found.fault, [], session.patience));
  const { list, answers } = found.value;
  session.sheets = list.sheets;
  return layMarks(session, byName(answers), []);
}

/** What the last read found of the sheets; `undefined` when it did not see them all, or was used already. */
function takeStates(session: Session, names: readonly string[]): States | undefined {
  const { states } = session;
  session.states = new Map();
  const found = names.flatMap((name) => states.get(name) ?? []);
  if (found.length < names.length) return undefined;
  return new Map(found.map((state) => [state.name, state]));
}

function readStates(names: readonly string[]): Trip<States> {
  return async (context) => {
    const { worksheets } = context.workbook;
    const reads = names.map((name) => queueSheetState(worksheets.getItem(name)));
    await context.sync();
    return byName(reads.map((read) => read()));
  };
}

function byName(states: readonly SheetState[]): States {
  return new Map(states.map((state) => [state.name, state]));
}

async function layMarks(
  session: Session,
  states: States,
  marks: readonly Mark[],
): Promise<Result<void, HostFault>> {
  const bySheet = groupBy(marks, ({ sheet }) => sheet);
  const touched = [...states.values()].filter(
    ({ name, markIds }) => markIds.length > 0 || bySheet.has(name),
  );
  const closed = touched.find(({ takesMarks }) => !takesMarks);
  if (closed !== undefined) return fail({ code: 'sheet-protected', sheet: closed.name });
  if (touched.length === 0) return succeed(undefined);
  const laid = await writeTrip(async (context) => {
    const { worksheets } = context.workbook;
    // New ones first: where a sheet refuses them, the old ones still lie there.
    for (const { name } of touched) queueMarks(worksheets.getItem(name), bySheet.get(name) ?? []);
    for (const { name, markIds } of touched) queueUnmarking(worksheets.getItem(name), markIds);
    await context.sync();
  });
  if (laid.ok) return succeed(undefined);
  return fail(await takeBack(session, touched, laid.fault));
}

/**
 * Leaves every sheet with one whole set of marks after Excel stopped half-way, and says why it stopped: the
 * old ones where they all still lie there, else the new ones, which were all laid before any old one went.
 */
async function takeBack(
  session: Session,
  touched: readonly SheetState[],
  failure: TripFailure,
): Promise<HostFault> {
  const names = touched.map(({ name }) => name);
  const before = new Map(touched.map(({ name, markIds }) => [name, new Set(markIds)]));
  const now = await readTrip(session.patience, readStates(names));
  if (now.ok) {
    await writeTrip(async (context) => {
      for (const { name, markIds } of now.value.values()) {
        const old = before.get(name) ?? new Set<string>();
        const left = markIds.filter((id) => old.has(id));
        const laid = markIds.filter((id) => !old.has(id));
        const unwanted = left.length === old.size ? laid : left;
        queueUnmarking(context.workbook.worksheets.getItem(name), unwanted);
      }
      await context.sync();
    });
  }
  return explainFailure(failure, names, session.patience);
}
