import type { PaneCommand, PaneProgram } from '../ui/shared/pane-program';
import { createStore } from '../ui/shared/store';
import type { WpsPaneApplication } from './wps-application';
import { takeCommand } from './wps-command';
import { diagnoseWps } from './wps-diagnosis';
import { findPane } from './wps-pane-handle';

/** Milliseconds between two looks at what the ribbon asks; a click feels answered at once. @see Nielsen, Usability Engineering, 1993, §5.5 */
const EVERY = 300;

/** WPS around the pane: which workbook is in front, and what its ribbon asks. */
export interface WpsProgram extends PaneProgram {
  /** Full name of the workbook in front; `undefined` while none is open. */
  readonly front: () => string | undefined;
  /** Hears when another workbook is in front until the answer is called. */
  readonly onFront: (listener: () => void) => () => void;
  /** Begins to look; gives what ends it. */
  readonly start: () => () => void;
}

/** Follows WPS by looking again and again: the ribbon's page cannot call the pane, and events are not sent by every build. */
export function createWpsProgram(application: WpsPaneApplication): WpsProgram {
  const front = createStore(frontOf(application));
  const listeners = new Set<(command: PaneCommand) => void>();
  let pending: PaneCommand | undefined;
  const look = (): void => {
    const taken = takeQuietly(application);
    pending = taken ?? pending;
    const now = frontOf(application);
    // The pane of another workbook must be there before it can be asked for anything.
    if (now !== front.get()) front.set(now);
    else if (pending !== undefined && listeners.size > 0) {
      const command = pending;
      pending = undefined;
      for (const listener of [...listeners]) listener(command);
    }
  };
  return {
    front: front.get,
    onFront: front.subscribe,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    collapse: () => {
      const pane = findPane(application);
      if (pane !== undefined) pane.Visible = false;
    },
    diagnose: () => diagnoseWps(application),
    start: () => {
      const timer = setInterval(look, EVERY);
      document.addEventListener('visibilitychange', look);
      return () => {
        clearInterval(timer);
        document.removeEventListener('visibilitychange', look);
      };
    },
  };
}

function takeQuietly(application: WpsPaneApplication): PaneCommand | undefined {
  try {
    const { PluginStorage: storage } = application;
    return storage === undefined || storage === null
      ? undefined
      : takeCommand(storage, Date.now())?.command;
  } catch {
    // WPS is busy; the next look comes soon.
    return undefined;
  }
}

function frontOf(application: WpsPaneApplication): string | undefined {
  try {
    return application.ActiveWorkbook?.FullName;
  } catch {
    return undefined;
  }
}
