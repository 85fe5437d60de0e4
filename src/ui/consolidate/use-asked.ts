import { useState } from 'react';
import type { Result } from '../../domain/kernel/result';
import { useAnnounce } from '../shared/Announcer';
import type { PaneFault } from '../shared/pane-fault';
import { runLimited } from '../shared/run-limited';
import type { Notice } from '../text/pane-words';

/** How something the user asked of the open workbook went. */
export type AskedState<T> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running' }
  | { readonly phase: 'answered'; readonly answer: T }
  /** The workbook does not hold what is needed. */
  | { readonly phase: 'nothing' }
  | { readonly phase: 'failed'; readonly fault: PaneFault };

/** What can be asked, and the answer. */
export interface Asked<T> {
  readonly state: AskedState<T>;
  readonly ask: () => void;
}

/** How an answer is got and said aloud. */
interface Asking<T> {
  /** `undefined` where the workbook does not hold what is needed. */
  readonly work: () => Promise<Result<T | undefined, Exclude<PaneFault, { code: 'timed-out' }>>>;
  readonly say: (answer: T) => string;
  readonly none: Notice;
}

/** Something that is worked out from the open workbook when the user asks for it. */
export function useAsked<T>({ work, say, none }: Asking<T>): Asked<T> {
  const announce = useAnnounce();
  const [state, setState] = useState<AskedState<T>>({ phase: 'idle' });
  const ask = async (): Promise<void> => {
    setState({ phase: 'running' });
    const got = await runLimited(work);
    if (!got.ok) {
      setState({ phase: 'failed', fault: got.fault });
      return;
    }
    const answer = got.value;
    announce(answer === undefined ? none.title : say(answer));
    setState(answer === undefined ? { phase: 'nothing' } : { phase: 'answered', answer });
  };
  return { state, ask: () => void ask() };
}
