import type { HostFault } from '../../app/host';
import { assertNever } from '../../domain/kernel/assert-never';
import type { Notice, NoticeWords } from './pane-words';
import { toVisibleText } from './visible-text';

/** What the program threw, in its own words; '' when it said nothing. */
function detailOf(cause: unknown): string {
  return cause instanceof Error ? toVisibleText(cause.message) : '';
}

/** Why the spreadsheet program could not do what it was asked, and what to do about it. */
export function hostFaultNotice(fault: HostFault, notices: NoticeWords): Notice {
  switch (fault.code) {
    case 'sheet-protected':
      return notices.sheetProtected(toVisibleText(fault.sheet));
    case 'sheet-absent':
      return notices.sheetAbsent(toVisibleText(fault.sheet));
    case 'sheet-hidden':
      return notices.sheetHidden(toVisibleText(fault.sheet));
    case 'cell-being-edited':
      return notices.cellBeingEdited;
    case 'workbook-switched':
      return notices.workbookSwitched;
    case 'read-only':
      return notices.readOnly;
    case 'too-large':
      return notices.tooLarge;
    case 'nothing-to-undo':
      return notices.nothingToUndo;
    case 'not-supported':
      return notices.notSupported(fault.needs);
    case 'host-failed':
      return notices.hostFailed(detailOf(fault.cause));
    default:
      return assertNever(fault);
  }
}
