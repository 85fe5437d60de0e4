import type { ConsolidationWords } from '../../app/consolidation-words';
import type { ReturnNoteWords } from '../../app/return-notes';
import { useTexts } from '../shared/texts-context';
import type { ConsolidatePaneWords } from '../text/consolidate-pane-words';
import { CONSOLIDATE_PANE_WORDS as PANE_EN } from '../text/en-us/consolidate-pane';
import { CONSOLIDATION_WORDS as SHEETS_EN } from '../text/en-us/consolidation';
import { RETURN_NOTE_WORDS as NOTES_EN } from '../text/en-us/return-notes';
import { CONSOLIDATE_PANE_WORDS as PANE_ZH } from '../text/zh-cn/consolidate-pane';
import { CONSOLIDATION_WORDS as SHEETS_ZH } from '../text/zh-cn/consolidation';
import { RETURN_NOTE_WORDS as NOTES_ZH } from '../text/zh-cn/return-notes';

/** The wording of this part of the pane, loaded with it: nobody else needs it. */
export interface ConsolidateWords {
  readonly pane: ConsolidatePaneWords;
  readonly sheets: ConsolidationWords;
  readonly notes: ReturnNoteWords;
}

const WORDS: Readonly<Record<'zh-CN' | 'en-US', ConsolidateWords>> = {
  'zh-CN': { pane: PANE_ZH, sheets: SHEETS_ZH, notes: NOTES_ZH },
  'en-US': { pane: PANE_EN, sheets: SHEETS_EN, notes: NOTES_EN },
};

/** The wording of this part of the pane in the user's language. */
export function useWords(): ConsolidateWords {
  return WORDS[useTexts().language];
}
