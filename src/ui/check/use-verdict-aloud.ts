import { useEffect, useEffectEvent } from 'react';
import { verdictOf } from '../text/verdicts';
import { useAnnounce } from '../shared/Announcer';
import { useTexts } from '../shared/texts-context';
import type { Check } from './use-check';

/** Says the verdict aloud when a check ends, and that the content changed when it did. */
export function useVerdictAloud({ state, table }: Check): void {
  const texts = useTexts();
  const announce = useAnnounce();
  const say = useEffectEvent((freshness: 'fresh' | 'changed') => {
    if (freshness === 'changed') announce(texts.pane.notices.contentChanged.title);
    else if (table === undefined) announce(texts.pane.notices.nothingOpen.title);
    else {
      const { summary } = table.result;
      const verdict = texts.verdictText(verdictOf(table.table, summary), summary);
      announce(`${verdict}. ${texts.summaryText(summary)}`);
    }
  });
  const sheets = state.phase === 'checked' ? state.sheets : undefined;
  const freshness = state.phase === 'checked' ? state.freshness : undefined;
  useEffect(() => {
    if (sheets !== undefined && freshness !== undefined) say(freshness);
  }, [sheets, freshness]);
}
