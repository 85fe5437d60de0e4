// Without `node:`, the only form in which webpack sees that a worker is started.
// eslint-disable-next-line boundaries/external -- the rule knows Node's own modules by that prefix
import { Worker } from 'worker_threads';

import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import type { Result } from '../../domain/kernel/result';
import type { OpenedWorkbook } from '../../workbooks/read-workbook';
import type { ReadRequest } from './read-worker';
import { type ReadLimits, createWorkerSeat } from './worker-seat';

/** What a read in a worker ends with. */
export type ReadResult = Result<OpenedWorkbook, WorkbookFault>;

/** Reads workbooks apart from the program, so that no file can hang it or take its memory. */
export interface WorkbookReader {
  /** Reads one file; calls wait for one another. Never rejects. */
  readonly read: (request: ReadRequest) => Promise<ReadResult>;
  /** Ends the worker once it has answered; a later read starts a new one. */
  readonly close: () => Promise<void>;
}

/**
 * A reader with one worker that serves many files and is started anew after a file that broke a
 * limit.
 *
 * Faults, beside those of `readWorkbook`: `too-large` with `time` (milliseconds) or `memory`
 * (megabytes).
 */
export function createWorkbookReader(limits?: ReadLimits): WorkbookReader {
  const seat = createWorkerSeat<ReadRequest, ReadResult>(
    (options) => new Worker(new URL('./read-worker.ts', import.meta.url), options),
    limits,
  );
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: async (request) => {
      const answer = seat.ask(request);
      last = answer;
      const result = await answer;
      return result.ok ? result.value : result;
    },
    close: async () => {
      await last;
      await seat.close();
    },
  };
}
