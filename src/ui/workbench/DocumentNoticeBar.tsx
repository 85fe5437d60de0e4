import type { ReactNode } from 'react';
import { NoticeBar } from '../shared/NoticeBar';
import type { Notice } from '../text/pane-words';
import type { WorkbenchWords } from '../text/workbench-words';
import type { DocumentNotice } from './document-work';
import { useWorkbenchWords } from './words-context';

interface DocumentNoticeBarProps {
  readonly notice: DocumentNotice;
  readonly onClose: () => void;
}

const INTENTS = {
  saved: 'success',
  locked: 'warning',
  refused: 'error',
  'not-saved': 'error',
  broken: 'error',
} as const;

/** What became of a file that was opened or saved. */
export function DocumentNoticeBar({ notice, onClose }: DocumentNoticeBarProps): ReactNode {
  const words = useWorkbenchWords();
  return (
    <NoticeBar
      intent={INTENTS[notice.kind]}
      notice={wordsOf(notice, words)}
      action={{ label: words.close, run: onClose }}
    />
  );
}

function wordsOf(notice: DocumentNotice, words: WorkbenchWords): Notice {
  switch (notice.kind) {
    case 'refused':
      return words.refused(notice.file, notice.fault);
    case 'saved':
      return {
        title: words.states.saved(notice.file),
        advice: notice.losses === undefined ? '' : words.savedAnew(notice.losses),
      };
    case 'locked':
      return words.locked(notice.sheet);
    case 'not-saved':
      return words.notSaved;
    case 'broken':
      return words.broken;
  }
}
