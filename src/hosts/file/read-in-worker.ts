// Without `node:`, the only form in which webpack sees that a worker is started.
// eslint-disable-next-line boundaries/external -- the rule knows Node's own modules by that prefix
import { Worker } from 'worker_threads';

import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import { type Result, fail } from '../../domain/kernel/result';
import type { OpenedWorkbook } from '../../workbooks/read-workbook';
import type { ReadRequest } from './read-worker';

/** What a read in a worker ends with. */
export type ReadResult = Result<OpenedWorkbook, WorkbookFault>;

/** Reads workbooks apart from the program, so that no file can hang it or take its memory. */
export interface WorkbookReader {
  /** Reads one file; calls wait for one another. Never rejects. */
  readonly read: (request: ReadRequest) => Promise<ReadResult>;
  /** Ends the worker; a later read starts a new one. */
  readonly close: () => Promise<void>;
}

/** What a worker may take for one file. */
export interface ReadLimits {
  /** The slowest honest file, a list of 100 000 names, takes some 3 seconds on an old PC. */
  readonly milliseconds: number;
  /** The largest honest workbook takes half of this. */
  readonly heapMegabytes: number;
}

const LIMITS: ReadLimits = { milliseconds: 20_000, heapMegabytes: 350 };
/** Room for values that die young, besides the heap; Node's own choice for a worker is smaller. */
const YOUNG_MEGABYTES = 48;

/**
 * A reader with one worker that serves many files and is started anew after a file that broke a
 * limit.
 *
 * Faults, beside those of `readWorkbook`: `too-large` with `time` (milliseconds) or `memory`
 * (megabytes).
 */
export function createWorkbookReader(limits: ReadLimits = LIMITS): WorkbookReader {
  let worker: Worker | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  const readNext = async (request: ReadRequest): Promise<ReadResult> => {
    worker ??= startWorker(limits);
    const answer = await ask(worker, request, limits);
    if (answer.isWorkerLost) {
      await worker.terminate();
      worker = undefined;
    }
    return answer.result;
  };
  return {
    read: (request) => {
      const reading = queue.then(() => readNext(request));
      queue = reading;
      return reading;
    },
    close: async () => {
      await queue;
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function startWorker(limits: ReadLimits): Worker {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    resourceLimits: {
      maxOldGenerationSizeMb: limits.heapMegabytes,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  });
  // An idle worker must not keep the program from ending.
  worker.unref();
  return worker;
}

interface Answer {
  readonly result: ReadResult;
  readonly isWorkerLost: boolean;
}

function ask(worker: Worker, request: ReadRequest, limits: ReadLimits): Promise<Answer> {
  return new Promise((resolve) => {
    const finish = (answer: Answer): void => {
      clearTimeout(timer);
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      worker.unref();
      resolve(answer);
    };
    const lose = (fault: WorkbookFault): void => {
      finish({ result: fail(fault), isWorkerLost: true });
    };
    const tooMuchMemory = (): void => {
      lose({ code: 'too-large', limit: 'memory', most: limits.heapMegabytes });
    };
    const timer = setTimeout(() => {
      lose({ code: 'too-large', limit: 'time', most: limits.milliseconds });
    }, limits.milliseconds);
    worker.ref();
    worker.on('message', (result: ReadResult) => {
      finish({ result, isWorkerLost: false });
    });
    worker.on('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuchMemory();
      else lose({ code: 'unreadable', damage: 'structure', part: undefined });
    });
    worker.on('exit', tooMuchMemory);
    worker.postMessage(request);
  });
}
