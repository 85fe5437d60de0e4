import type { Host, HostChange, StopWatching } from '../../app/host';
import { runLimited } from './run-limited';

/** Hears of a change in the workbook. */
export type ChangeListener = (change: HostChange) => void;

/** Tells all parts of the pane of changes, with one watch of the host between them. */
export interface WorkbookChanges {
  /** Hears of changes until the answer is called. */
  readonly subscribe: (listener: ChangeListener) => () => void;
  /** Ends the watch. */
  readonly stop: () => Promise<void>;
}

/** Watches the workbook from the first listener on. A host that cannot watch tells of nothing. */
export function createWorkbookChanges(host: Host): WorkbookChanges {
  const listeners = new Set<ChangeListener>();
  let watch: Promise<StopWatching | undefined> | undefined;
  const start = async (): Promise<StopWatching | undefined> => {
    const watched = await runLimited(() =>
      host.watch((change) => {
        for (const listener of [...listeners]) listener(change);
      }),
    );
    return watched.ok ? watched.value : undefined;
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      watch ??= start();
      return () => listeners.delete(listener);
    },
    stop: async () => {
      const stop = await watch;
      watch = undefined;
      await stop?.();
    },
  };
}
