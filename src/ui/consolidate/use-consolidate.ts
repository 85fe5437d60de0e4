import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { reportFinding } from '../../app/report-finding';
import { useAnnounce } from '../shared/Announcer';
import { useCatalogue } from '../shared/catalogue-context';
import { useHost } from '../shared/host-context';
import { useTexts } from '../shared/texts-context';
import { useSetStore } from './ConsolidateScope';
import { type ConsolidateSession, createConsolidateSession } from './consolidate-session';
import { useFileWork } from './file-work';
import type { SetState } from './set-state';
import { useWords } from './use-words';

/** The panel of consolidation: what it shows and what can be done. */
export interface Consolidate {
  readonly state: SetState;
  readonly session: ConsolidateSession;
}

/** State and actions of the panel of consolidation; what was read is said aloud. */
export function useConsolidate(): Consolidate {
  const store = useSetStore();
  const host = useHost();
  const catalogue = useCatalogue();
  const files = useFileWork();
  const { findingMessage, causeText } = useTexts();
  const [session] = useState(() => {
    const words = { finding: findingMessage, cause: causeText };
    return createConsolidateSession({
      ...{ store, host, catalogue, files },
      wordFinding: (finding, table) => reportFinding(finding, table, words),
    });
  });
  const state = useSyncExternalStore(store.subscribe, store.get);
  useOutcomeAloud(state);
  return { state, session };
}

/** Says how receiving ended. */
function useOutcomeAloud(state: SetState): void {
  const announce = useAnnounce();
  const { receiving } = useWords().pane;
  const before = useRef(state.phase);
  useEffect(() => {
    const wasReceiving = before.current === 'receiving';
    before.current = state.phase;
    if (!wasReceiving || state.phase === 'receiving' || state.phase === 'failed') return;
    announce(state.phase === 'received' ? doneText(state.set, receiving) : receiving.cancelled);
  }, [state, announce, receiving]);
}

function doneText(
  { received, consolidated }: Extract<SetState, { phase: 'received' }>['set'],
  { done }: ReturnType<typeof useWords>['pane']['receiving'],
): string {
  const placed = consolidated?.consolidation.placed ?? [];
  const included = placed.filter(({ standing }) => standing.status === 'included');
  return done(received.length, included.length);
}
