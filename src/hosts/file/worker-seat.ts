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

/**
 * A seat for a worker that posts one answer for each question, in their order. The clock of a question starts when
 * the one before it was answered; those behind a question that cost the worker are asked anew.
 */
export function createWorkerSeat<Q, A>(
  start: (options: WorkerOptions) => Worker,
  limits: ReadLimits = READ_LIMITS,
): WorkerSeat<Q, A> {
  const open: Open<Q, A>[] = [];
  const tooMuchMemory: WorkbookFault = {
    code: 'too-large',
    limit: 'memory',
    most: limits.heapMegabytes,
  };
  const tooLong: WorkbookFault = { code: 'too-large', limit: 'time', most: limits.milliseconds };
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;

  const watch = (): void => {
    clearTimeout(timer);
    // An idle worker must not keep the program from ending.
    if (open.length === 0) worker?.unref();
    else timer = setTimeout(() => void lose(tooLong), limits.milliseconds);
  };
  const answer = (result: Result<A, WorkbookFault>): void => {
    open.shift()?.resolve(result);
    watch();
  };
  const lose = async (fault: WorkbookFault): Promise<void> => {
    const lost = worker;
    worker = undefined;
    lost?.removeAllListeners();
    // Ending a worker may make it complain once more.
    lost?.on('error', () => undefined);
    open.shift()?.resolve(fail(fault));
    if (open.length > 0) {
      worker = seatWorker();
      for (const { question } of open) worker.postMessage(question);
    }
    watch();
    await lost?.terminate();
  };
  const seatWorker = (): Worker => {
    const started = start(resourceLimits(limits));
    started.on('message', (message: A) => answer(succeed(message)));
    started.on('error', (cause: NodeJS.ErrnoException) => {
      void lose(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuchMemory : BROKEN);
    });
    started.on('exit', () => void lose(tooMuchMemory));
    return started;
  };
  return {
    ask: (question) =>
      new Promise((resolve) => {
        worker ??= seatWorker();
        worker.ref();
        open.push({ question, resolve });
        worker.postMessage(question);
        if (open.length === 1) watch();
      }),
    close: async () => {
      for (const { resolve } of open.splice(0)) resolve(fail(BROKEN));
      await lose(BROKEN);
    },
  };
}
