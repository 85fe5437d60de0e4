import type { HostChange, HostFault, StopWatching } from '../../app/host';
import { type Result, succeed } from '../../domain/kernel/result';
import { createLookout } from './create-lookout';
import { hearEvents } from './hear-events';
import { inWorkbook } from './in-workbook';
import { type ProgramWatch, type Session, tell } from './session';

/**
 * Tells of edited cells, of another sheet in front, and of sheets added or deleted, until stopped.
 *
 * WPS tells of edits by events; builds differ in which they send, and none tells that a sheet is gone. So the workbook is
 * looked at now and then as well, which notices edits of the sheet in front.
 */
export function watchSheets(
  session: Session,
  onChange: (change: HostChange) => void,
): Promise<Result<StopWatching, HostFault>> {
  return inWorkbook(session, () => {
    // The same function may be given twice, to be stopped once.
    const watcher = (change: HostChange): void => onChange(change);
    session.watchers.add(watcher);
    session.watch ??= startWatch(session);
    return succeed(() => {
      session.watchers.delete(watcher);
      if (session.watchers.size === 0) {
        session.watch?.stop();
        session.watch = undefined;
      }
      return Promise.resolve();
    });
  });
}

function startWatch(session: Session): ProgramWatch {
  const { look, note, stop } = createLookout(session);
  const stopHearing = hearEvents(session, {
    onEdit: (sheet) => {
      // Another workbook may be edited as well, by a program.
      void inWorkbook(session, () => {
        if (sheet !== '') tell(session, { kind: 'cells-changed', sheet });
        note();
        return succeed(undefined);
      });
    },
    onSheets: look,
  });
  return {
    note,
    stop: () => {
      stopHearing();
      stop();
    },
  };
}
