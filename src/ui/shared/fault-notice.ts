import type { Notice } from '../text/pane-words';
import type { Texts } from '../text/texts';
import type { Broken } from './run-limited';
import type { PaneFault } from './pane-fault';

/** What to tell the user about a fault, and what to do about it; a bug of ours is told with its details. */
export function faultNotice(fault: Exclude<PaneFault, Broken>, texts: Texts): Notice {
  switch (fault.code) {
    case 'timed-out':
      return texts.pane.notices.noAnswer;
    case 'sheet-edited':
      return texts.pane.notices.sheetEdited(fault.sheet);
    case 'content-changed':
      return texts.pane.notices.planOutdated;
    case 'setting-unreadable':
      return texts.pane.notices.settingUnreadable;
    case 'sheet-protected':
    case 'sheet-absent':
    case 'sheet-hidden':
    case 'cell-being-edited':
    case 'workbook-switched':
    case 'read-only':
    case 'too-large':
    case 'nothing-to-undo':
    case 'not-supported':
    case 'host-failed':
      return texts.hostFaultNotice(fault);
  }
}
