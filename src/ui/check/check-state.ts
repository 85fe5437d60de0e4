import type { SheetsCheck } from '../../app/check-sheets';
import type { PaneFault } from '../shared/pane-fault';

/** The forms of the workbook are known; nobody asked yet whether they are right. */
export interface Ready {
  readonly phase: 'ready';
  readonly sheets: SheetsCheck;
}

/** A result, and whether the sheets are still what it was got from. */
export interface Checked {
  readonly phase: 'checked';
  readonly sheets: SheetsCheck;
  readonly freshness: 'fresh' | 'changed';
  /** Why the wrong rows could not be marked; the result holds all the same. */
  readonly markFault: PaneFault | undefined;
}

/** What the check's panel shows. */
export type CheckState =
  | { readonly phase: 'reading' }
  | Ready
  /** `before` stays in sight meanwhile. */
  | { readonly phase: 'checking'; readonly before: Ready | Checked | undefined }
  | Checked
  /** `before` stays in sight: it is still the last that is known. */
  | {
      readonly phase: 'failed';
      readonly fault: PaneFault;
      readonly before: Ready | Checked | undefined;
    };

/** What is in sight: a result, or the forms as they were read. */
export function shownOf(state: CheckState): Ready | Checked | undefined {
  if (state.phase === 'ready' || state.phase === 'checked') return state;
  return state.phase === 'reading' ? undefined : state.before;
}

/** The same state with another sheet in front. */
export function withActive(state: CheckState, active: string): CheckState {
  const shown = shownOf(state);
  if (shown === undefined) return state;
  const now = { ...shown, sheets: { ...shown.sheets, active } };
  return 'before' in state ? { ...state, before: now } : now;
}
