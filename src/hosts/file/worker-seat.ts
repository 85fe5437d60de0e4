// Without `node:`, as in the modules that start workers.
// eslint-disable-next-line boundaries/external -- the rule knows Node's own modules by that prefix
import type { Worker, WorkerOptions } from 'worker_threads';

import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../../domain/kernel/result';

/** What a worker may take for one file. */
export interface ReadLimits {
  /** The slowest honest file, a list of 100 000 names, takes some 3 seconds on an old PC. */
  readonly milliseconds: number;
  /** The largest honest workbook takes half of this. */
  readonly heapMegabytes: number;
}

/** Limits that leave honest files several times their room. */
export const READ_LIMITS: ReadLimits = { milliseconds: 20_000, heapMegabytes: 350 };
/** Room for values that die young, besides the heap; Node's own choice for a worker is smaller. */
const YOUNG_MEGABYTES = 24;

/** A worker that answers one question after another, and is replaced when a question was too much for it. */
export interface WorkerSeat<Q, A> {
  /** Faults: `too-large` with `time` (milliseconds) or `memory` (megabytes), `unreadable`. Never rejects. */
  readonly ask: (question: Q) => Promise<Result<A, WorkbookFault>>;
  /** Ends the worker at once; questions still open end as `unreadable`. A later question starts a new one. */
  readonly close: () => Promise<void>;
}

interface Open<Q, A> {
  readonly question: Q;
  readonly resolve: (answer: Result<A, WorkbookFault>) => void;
}

const BROKEN: WorkbookFault = { code: 'unreadable', damage: 'structure', part: undefined };

function resourceLimits({ heapMegabytes }: ReadLimits): WorkerOptions {
  return {
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  };
}

/** A worker, and how many questions it has worked out, which it counts in memory that both see. */
interface Seated {
  readonly worker: Worker;
  readonly done: Int32Array;
  asked: number;
  answered: number;
}

/**
 * A seat for a worker that answers its questions in their order (`answerQuestions`). Questions that come in one breath
 * go in one message. The clock of a question starts when the one before it was answered; those before and behind a
 * question that cost the worker are asked anew.
 */
export function createWorkerSeat<Q, A>(
  start: (options: WorkerOptions) => Worker,
  limits: ReadLimits = READ_LIMITS,
): WorkerSeat<Q, A> {
  const open: Open<Q, A>[] = [];
  const { tooMuchMemory, tooLong } = faultsOf(limits);
  let seated: Seated | undefined;
  let timer: NodeJS.Timeout | undefined;

  const postSoon = oncePerBreath(() => seated && postOpen(open, seated));
  const watch = (): void => {
    clearTimeout(timer);
    // An idle worker must not keep the program from ending.
    if (open.length === 0) seated?.worker.unref();
    else timer = setTimeout(() => void lose(tooLong), limits.milliseconds);
  };
  const take = (answers: readonly A[], from: Seated): void => {
    from.answered += answers.length;
    for (const answer of answers) open.shift()?.resolve(succeed(answer));
    watch();
  };
  const lose = async (fault: WorkbookFault): Promise<void> => {
    const lost = seated;
    seated = undefined;
    lost?.worker.removeAllListeners();
    // Ending a worker may make it complain once more.
    lost?.worker.on('error', () => undefined);
    takeGuilty(open, lost)?.resolve(fail(fault));
    if (open.length > 0) {
      seated = seatWorker();
      postOpen(open, seated);
    }
    watch();
    await lost?.worker.terminate();
  };
  const seatWorker = (): Seated => {
    const started = startCounting(start, limits);
    const { worker } = started;
    worker.on('message', (answers: readonly A[]) => take(answers, started));
    worker.on('error', (cause: NodeJS.ErrnoException) => {
      void lose(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory : BROKEN);
    });
    worker.on('exit', () => void lose(tooMuchMemory));
    return started;
  };
  return {
    ask: (question) =>
      new Promise((resolve) => {
        seated ??= seatWorker();
        seated.worker.ref();
        open.push({ question, resolve });
        postSoon();
        if (open.length === 1) watch();
      }),
    close: async () => {
      for (const { resolve } of open.splice(0)) resolve(fail(BROKEN));
      await lose(BROKEN);
    },
  };
}

/** Posts the questions that this worker was not asked yet. */
function postOpen<Q, A>(open: readonly Open<Q, A>[], seated: Seated): void {
  const questions = open.slice(seated.asked - seated.answered).map(({ question }) => question);
  if (questions.length === 0) return;
  seated.asked += questions.length;
  seated.worker.postMessage(questions);
}

/** Runs once for all calls that come before the program next waits. */
function oncePerBreath(run: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      run();
    });
  };
}

function faultsOf({ milliseconds, heapMegabytes }: ReadLimits): {
  readonly tooMuchMemory: WorkbookFault;
  readonly tooLong: WorkbookFault;
} {
  return {
    tooMuchMemory: { code: 'too-large', limit: 'memory', most: heapMegabytes },
    tooLong: { code: 'too-large', limit: 'time', most: milliseconds },
  };
}

/** Takes out the question that a lost worker was at. */
function takeGuilty<T>(open: T[], lost: Seated | undefined): T | undefined {
  const [guilty] = open.splice(lost === undefined ? 0 : workedOut(lost), 1);
  return guilty ?? open.shift();
}

function startCounting(start: (options: WorkerOptions) => Worker, limits: ReadLimits): Seated {
  const shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const worker = start({ ...resourceLimits(limits), workerData: shared });
  return { worker, done: new Int32Array(shared), asked: 0, answered: 0 };
}

/** Questions that were worked out and whose answers were not posted yet: the one behind them was at work. */
function workedOut({ done, answered }: Seated): number {
  return Atomics.load(done, 0) - answered;
}
