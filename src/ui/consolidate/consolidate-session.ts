import { consolidateReceived } from '../../app/consolidate';
import type { Host } from '../../app/host';
import { receiveSheets } from '../../app/receive-sheets';
import type { Received, Receiving } from '../../app/receive-workbook';
import type { RegisteredTemplate } from '../../domain/templates/template';
import { runLimited } from '../shared/run-limited';
import type { Store } from '../shared/store';
import { choicesOf } from './decide';
import type { ChosenFile, FileWork } from './file-work';
import {
  type Decisions,
  type ReceivedSet,
  type SetState,
  EMPTY,
  UNDECIDED,
  setOf,
} from './set-state';

/** The set that is being consolidated, and what can be done with it. Nothing here writes to the workbook. */
export interface ConsolidateSession {
  /** Reads files, and adds them to the set; a file of the same path takes the place of the earlier one. */
  readonly receive: (chosen: readonly ChosenFile[]) => Promise<void>;
  /** Adds the forms of the open workbook to the set. */
  readonly receiveOpenSheets: (fileName: string) => Promise<void>;
  readonly decide: (change: (decisions: Decisions) => Decisions) => void;
  /** Forgets the set; what was written stays. */
  readonly startOver: () => void;
}

/** With what a set is received and consolidated. */
export interface SessionGround {
  readonly store: Store<SetState>;
  readonly host: Host;
  readonly catalogue: readonly RegisteredTemplate[];
  readonly files: FileWork;
  readonly wordFinding: Receiving['wordFinding'];
}

/** Milliseconds between two looks at the list while files come: a person sees it move, and the work goes on. */
const BREATH = 300;

/** The actions on a set. */
export function createConsolidateSession(ground: SessionGround): ConsolidateSession {
  const { store, host, catalogue, files, wordFinding } = ground;
  const keep = (received: readonly Received[], decisions: Decisions): void => {
    store.set({ phase: 'received', set: consolidated({ received, decisions }, catalogue) });
  };
  const add = (more: readonly Received[], before: ReceivedSet | undefined): void =>
    keep(withFiles(before?.received ?? [], more), before?.decisions ?? UNDECIDED);

  const receive = async (chosen: readonly ChosenFile[]): Promise<void> => {
    if (chosen.length === 0 || store.get().phase === 'receiving') return;
    const before = setOf(store.get());
    const abort = new AbortController();
    const came: Received[] = [];
    let total: number | undefined;
    let shown = 0;
    const show = (): void => {
      const received = [...came];
      store.set({ phase: 'receiving', received, total, before, cancel: () => abort.abort() });
      // The list is drawn by now: however slow that is, the files have most of the time.
      shown = Date.now();
    };
    show();
    try {
      const received = await files.receive(chosen, {
        signal: abort.signal,
        onListed: (count) => {
          total = count;
          show();
        },
        onReceived: (one) => {
          came.push(one);
          if (Date.now() - shown > BREATH) show();
        },
      });
      if (received !== undefined) add(received, before);
      else store.set(before === undefined ? EMPTY : { phase: 'received', set: before });
    } catch (error) {
      store.set({ phase: 'failed', fault: { code: 'broken', error }, before });
    }
  };

  const receiveOpenSheets = async (file: string): Promise<void> => {
    const before = setOf(store.get());
    const read = await runLimited(() => receiveSheets(host, { file, catalogue, wordFinding }));
    if (read.ok) add([read.value], before);
    else store.set({ phase: 'failed', fault: read.fault, before });
  };

  return {
    receive,
    receiveOpenSheets,
    decide: (change) => {
      const set = setOf(store.get());
      if (set !== undefined) keep(set.received, change(set.decisions));
    },
    startOver: () => store.set(EMPTY),
  };
}

function consolidated(
  { received, decisions }: Omit<ReceivedSet, 'consolidated'>,
  catalogue: readonly RegisteredTemplate[],
): ReceivedSet {
  const choices = choicesOf(decisions);
  const hasForms = received.some(({ forms }) => forms.length > 0);
  return {
    received,
    decisions,
    consolidated: hasForms ? consolidateReceived(received, { catalogue, choices }) : undefined,
  };
}

/** A file that came again stands where it stood. */
function withFiles(before: readonly Received[], more: readonly Received[]): readonly Received[] {
  const byFile = new Map(before.map((one) => [one.file, one]));
  for (const one of more) byFile.set(one.file, one);
  return [...byFile.values()];
}
