import type { AppFault } from '../../app/app-fault';
import { type SheetsCheck, checkSheets } from '../../app/check-sheets';
import { holdsStill, mayConcern } from '../../app/content-changed';
import type { Host, HostChange } from '../../app/host';
import { markFindings } from '../../app/mark-findings';
import type { Result } from '../../domain/kernel/result';
import type { RegisteredTemplate } from '../../domain/templates/template';
import type { PaneFault } from '../shared/pane-fault';
import { runLimited } from '../shared/run-limited';
import { type Store, createStore } from '../shared/store';
import { type Checked, type CheckState, shownOf, withActive } from './check-state';

/** The check of the open workbook, for as long as the pane is open. */
export interface CheckSession extends Pick<Store<CheckState>, 'get' | 'subscribe'> {
  /** Reads the workbook, so that the forms are known; marks nothing. */
  readonly look: () => Promise<void>;
  /** Checks all forms and marks the wrong rows (逻辑检查). */
  readonly check: () => Promise<void>;
  /** Shows a check that was made elsewhere, whose marks lie in the sheets. */
  readonly show: (sheets: SheetsCheck) => void;
  /** Hears of a change in the workbook; `isLive`: checks again by itself. */
  readonly hear: (change: HostChange, isLive: boolean) => void;
}

/** The program with the open workbook, and what it is checked by. */
export interface CheckProgram {
  readonly host: Host;
  readonly catalogue: readonly RegisteredTemplate[];
}

/** Milliseconds without a further edit after which the sheets are looked at again. */
const CALM = 400;

/** Begins a session; nothing is read before `look`. */
export function createCheckSession({ host, catalogue }: CheckProgram): CheckSession {
  const store = createStore<CheckState>({ phase: 'reading' });
  let calm: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for: the answer to anything but the last is too late. */
  let asked = 0;

  const readAll = (): Promise<Result<SheetsCheck, PaneFault>> =>
    runLimited<SheetsCheck, AppFault>(() => checkSheets(host, catalogue, 'all'));

  const look = async (): Promise<void> => {
    const turn = (asked += 1);
    if (shownOf(store.get()) === undefined) store.set({ phase: 'reading' });
    const read = await readAll();
    if (turn === asked)
      store.set(read.ok ? { phase: 'ready', sheets: read.value } : failed(read, store.get()));
  };

  const check = async (): Promise<void> => {
    const turn = (asked += 1);
    store.set({ phase: 'checking', before: shownOf(store.get()) });
    const read = await readAll();
    if (turn !== asked) return;
    const next = read.ok ? await mark(host, read.value) : failed(read, store.get());
    if (turn === asked) store.set(next);
  };

  const show = (sheets: SheetsCheck): void => {
    asked += 1;
    store.set({ phase: 'checked', sheets, freshness: 'fresh', markFault: undefined });
  };

  const compare = async (checked: Checked): Promise<void> => {
    const read = await readAll();
    const state = store.get();
    if (state.phase !== 'checked' || state.sheets !== checked.sheets) return;
    store.set(compared(state, read));
  };

  const afterEdit = (isLive: boolean): void => {
    const state = store.get();
    if (state.phase === 'checking') waitForCalm(isLive);
    else if (state.phase !== 'checked') void look();
    else if (isLive) void check();
    else void compare(state);
  };

  const waitForCalm = (isLive: boolean): void => {
    clearTimeout(calm);
    calm = setTimeout(() => afterEdit(isLive), CALM);
  };

  const hear = (change: HostChange, isLive: boolean): void => {
    const sheets = shownOf(store.get())?.sheets;
    if (change.kind === 'sheet-activated') store.set(withActive(store.get(), change.sheet));
    if (sheets === undefined || isNews(change, sheets)) waitForCalm(isLive);
  };

  return { get: store.get, subscribe: store.subscribe, look, check, show, hear };
}

function failed({ fault }: { readonly fault: PaneFault }, state: CheckState): CheckState {
  return { phase: 'failed', fault, before: shownOf(state) };
}

/** A result holds though its rows cannot be marked. */
async function mark(host: Host, sheets: SheetsCheck): Promise<Checked> {
  const marked = await runLimited(() => markFindings(host, sheets));
  const markFault = marked.ok ? undefined : marked.fault;
  return { phase: 'checked', sheets, freshness: 'fresh', markFault };
}

/**
 * A result after an edit: where its sheets are still the same it takes in sheets added meanwhile; otherwise,
 * and where the sheets could not be read, it stays in sight as that of earlier sheets.
 */
function compared(checked: Checked, read: Result<SheetsCheck, PaneFault>): Checked {
  return read.ok && holdsStill(checked.sheets, read.value)
    ? { ...checked, sheets: read.value, freshness: 'fresh' }
    : { ...checked, freshness: 'changed' };
}

/** Whether the sheets must be read again: they may have changed, or one came to the front that was not read. */
function isNews(change: HostChange, sheets: SheetsCheck): boolean {
  if (change.kind !== 'sheet-activated') return mayConcern(change, sheets);
  return !sheets.workbook.sheets.some(({ name }) => name === change.sheet);
}
