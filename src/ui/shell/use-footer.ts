import { useState } from 'react';
import type { AppFault } from '../../app/app-fault';
import type { Result } from '../../domain/kernel/result';
import { undoLast } from '../../app/undo-last';
import { useAnnounce } from '../shared/Announcer';
import { useHost } from '../shared/host-context';
import type { PaneFault } from '../shared/pane-fault';
import { runLimited } from '../shared/run-limited';
import { useTexts } from '../shared/texts-context';

/** How the last thing asked of the footer went. */
export type FooterState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running' }
  | { readonly phase: 'done'; readonly text: string }
  | { readonly phase: 'failed'; readonly fault: PaneFault };

/** What the footer shows and can do. */
export interface Footer {
  readonly state: FooterState;
  readonly undo: () => void;
  readonly clearMarks: () => void;
  /** Puts the message away. */
  readonly close: () => void;
}

/** State and actions of the footer. */
export function useFooter(): Footer {
  const host = useHost();
  const announce = useAnnounce();
  const { pane } = useTexts();
  const [state, setState] = useState<FooterState>({ phase: 'idle' });
  const run = async (work: () => Promise<Result<void, AppFault>>, said: string): Promise<void> => {
    setState({ phase: 'running' });
    const done = await runLimited(work);
    if (done.ok) announce(said);
    setState(done.ok ? { phase: 'done', text: said } : { phase: 'failed', fault: done.fault });
  };
  return {
    state,
    undo: () => void run(() => undoLast(host), pane.done.undone),
    clearMarks: () => void run(() => host.clearMarks(), pane.done.marksCleared),
    close: () => setState({ phase: 'idle' }),
  };
}
