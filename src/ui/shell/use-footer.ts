import { useState } from 'react';
import type { AppFault } from '../../app/app-fault';
import { undoLast } from '../../app/undo-last';
import { type Result, succeed } from '../../domain/kernel/result';
import { useAnnounce } from '../shared/Announcer';
import { useCatalogue } from '../shared/catalogue-context';
import { faultNotice } from '../shared/fault-notice';
import { useHost } from '../shared/host-context';
import type { PaneFault } from '../shared/pane-fault';
import { usePaneCommand } from '../shared/pane-program';
import { runLimited } from '../shared/run-limited';
import { useShowCheck } from '../shared/show-check';
import { useTexts } from '../shared/texts-context';
import type { Notice } from '../text/pane-words';

/** How the last thing asked of the footer went. */
export type FooterState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running' }
  | { readonly phase: 'done'; readonly notice: Notice }
  /** Done but for the marks. */
  | { readonly phase: 'half-done'; readonly notice: Notice }
  /** The sheet that would go was changed by the user. */
  | { readonly phase: 'asking'; readonly notice: Notice }
  | { readonly phase: 'failed'; readonly fault: PaneFault };

/** What the footer shows and can do. */
export interface Footer {
  readonly state: FooterState;
  readonly undo: () => void;
  /** Takes back a sheet with what the user typed into it. */
  readonly undoAnyway: () => void;
  readonly clearMarks: () => void;
  /** Puts the message away. */
  readonly close: () => void;
}

type Outcome = Extract<FooterState, { readonly notice: Notice }>;

/** State and actions of the footer. */
export function useFooter(): Footer {
  const host = useHost();
  const catalogue = useCatalogue();
  const announce = useAnnounce();
  const showCheck = useShowCheck();
  const texts = useTexts();
  const { done, notices } = texts.pane;
  const [state, setState] = useState<FooterState>({ phase: 'idle' });
  const run = async (work: () => Promise<Result<Outcome, AppFault>>): Promise<void> => {
    setState({ phase: 'running' });
    const ended = await runLimited(work);
    if (ended.ok) announce(ended.value.notice.title);
    setState(ended.ok ? ended.value : { phase: 'failed', fault: ended.fault });
  };
  const undo = async (isSure: boolean): Promise<Result<Outcome, AppFault>> => {
    const undone = await undoLast(host, { catalogue, isSure });
    if (!undone.ok) {
      const { fault } = undone;
      if (fault.code !== 'sheet-edited') return undone;
      return succeed({ phase: 'asking', notice: faultNotice(fault, texts) });
    }
    const { checked, markFault } = undone.value;
    if (checked !== undefined) showCheck(checked);
    if (markFault === undefined) return succeed(plainly(done.undone));
    const notice = notices.undoneButMarks(faultNotice(markFault, texts).title);
    return succeed({ phase: 'half-done', notice });
  };
  const clearMarks = async (): Promise<Result<Outcome, AppFault>> => {
    const cleared = await host.clearMarks();
    return cleared.ok ? succeed(plainly(done.marksCleared)) : cleared;
  };
  usePaneCommand((command) => {
    if (command === 'clear') void run(clearMarks);
  });
  return {
    state,
    undo: () => void run(() => undo(false)),
    undoAnyway: () => void run(() => undo(true)),
    clearMarks: () => void run(clearMarks),
    close: () => setState({ phase: 'idle' }),
  };
}

function plainly(title: string): Outcome {
  return { phase: 'done', notice: { title, advice: '' } };
}
