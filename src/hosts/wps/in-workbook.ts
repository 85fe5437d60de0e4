import type { HostFault } from '../../app/host';
import { type Result, fail } from '../../domain/kernel/result';
import type { WpsApplication, WpsWorkbook } from './jsapi';
import type { Session } from './session';

/**
 * Does something in the workbook of this host and turns whatever WPS throws into a fault.
 *
 * WPS has one pane for all workbooks, and two of them may well have a sheet of one name: where another workbook came
 * to the front, nothing is done.
 */
export function inWorkbook<T>(
  session: Session,
  work: (book: WpsWorkbook) => Result<T, HostFault>,
): Promise<Result<T, HostFault>> {
  return withFaults(session, () => {
    const book = session.application.ActiveWorkbook ?? undefined;
    if (book === undefined) return fail({ code: 'workbook-switched' });
    const name = book.FullName;
    session.workbook ??= name;
    if (name !== session.workbook) return fail({ code: 'workbook-switched' });
    return work(book);
  });
}

/** Does something with what was just found in the workbook of this host, and turns whatever WPS throws into a fault. */
export function withFaults<T>(
  { application }: Session,
  work: () => Result<T, HostFault>,
): Promise<Result<T, HostFault>> {
  try {
    return Promise.resolve(work());
  } catch (cause) {
    return Promise.resolve(fail(faultOf(application, cause)));
  }
}

/** Nobody knows in which words WPS refuses; what it does at the moment is asked instead. */
function faultOf(application: WpsApplication, cause: unknown): HostFault {
  return isCellEdited(application) ? { code: 'cell-being-edited' } : { code: 'host-failed', cause };
}

/** While a cell is being edited WPS says so, or takes not even the assignment that changes nothing. */
function isCellEdited(application: WpsApplication): boolean {
  const shows = alertsOf(application);
  if (shows === undefined) return false;
  try {
    if (application.Ready === false) return true;
    application.DisplayAlerts = shows;
    return false;
  } catch {
    return true;
  }
}

/** `undefined` where WPS answers nothing at all. */
function alertsOf(application: WpsApplication): boolean | undefined {
  try {
    return application.DisplayAlerts;
  } catch {
    return undefined;
  }
}
