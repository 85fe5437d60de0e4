import type { Session } from './session';

/**
 * Changes the workbook. Events that WPS sends meanwhile are of our own making; where it stops half-way, what was
 * done is taken back before the trouble goes on to the caller.
 */
export function whileWriting<T>(session: Session, takeBack: () => void, work: () => T): T {
  session.isWriting = true;
  try {
    return work();
  } catch (cause) {
    takeBackOrLeave(takeBack);
    throw cause;
  } finally {
    session.isWriting = false;
  }
}

/** What stopped the work may stop this as well; the first trouble is the one to tell. */
function takeBackOrLeave(takeBack: () => void): void {
  try {
    takeBack();
  } catch {
    // Nothing more can be done here.
  }
}
