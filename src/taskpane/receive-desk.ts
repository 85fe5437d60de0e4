import type { PackedReceived } from '../app/pack-received';
import type { Desk } from '../app/receive-files';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import type { ReceiveRequest } from './receive-bytes';

type Answer = Result<PackedReceived, WorkbookFault>;

interface Open {
  readonly request: ReceiveRequest;
  readonly resolve: (answer: Answer) => void;
}

/** The slowest honest file, a list of 100 000 names, takes some 3 seconds on an old PC. */
const MOST_MILLISECONDS = 30_000;
const BROKEN: WorkbookFault = { code: 'unreadable', damage: 'structure', part: undefined };
const TOO_LONG: WorkbookFault = { code: 'too-large', limit: 'time', most: MOST_MILLISECONDS };

/**
 * A desk of the pane: a worker that is replaced when a file was too much for it. Where workers are not allowed
 * (a page from a disk, an old WPS) the pane does the work itself, file by file, and stays usable in between.
 *
 * @param language - of Excel's own menus; findings are told in it
 */
export function openReceiveDesk(language: string): Desk {
  const open: Open[] = [];
  let worker: Worker | undefined;
  let hasAnswered = false;
  let isAlone = false;

  const watch = (): void => clock.set(open.length > 0 && !isAlone);
  const answer = (result: Answer): void => {
    open.shift()?.resolve(result);
    watch();
  };
  const lose = (fault: WorkbookFault): void => {
    worker?.terminate();
    worker = undefined;
    answer(fail(fault));
    for (const { request } of open) post(request);
  };
  const clock = createClock(() => lose(TOO_LONG));
  const seatWorker = (): Worker =>
    startWorker({
      answered: (received) => {
        hasAnswered = true;
        answer(succeed(received));
      },
      failed: () => (hasAnswered ? lose(BROKEN) : workAlone()),
    });
  /** The worker was never heard of: it is not allowed here. */
  const workAlone = (): void => {
    isAlone = true;
    worker?.terminate();
    watch();
    void answerHere(open, answer);
  };
  const post = (request: ReceiveRequest): void => {
    if (isAlone) return;
    try {
      worker ??= seatWorker();
      worker.postMessage(request);
    } catch {
      workAlone();
    }
  };
  const receive: Desk['receive'] = (file, bytes) =>
    new Promise((resolve) => {
      const request = { file, bytes, language };
      if (open.push({ request, resolve }) > 1) post(request);
      else {
        if (isAlone) void answerHere(open, answer);
        else post(request);
        watch();
      }
    });
  return {
    receive,
    close: () => {
      worker?.terminate();
      clock.set(false);
      return giveUp(open);
    },
  };
}

interface Clock {
  /** Starts it anew, or stops it. */
  readonly set: (runs: boolean) => void;
}

function createClock(onLate: () => void): Clock {
  let timer: number | undefined;
  return {
    set: (runs) => {
      window.clearTimeout(timer);
      if (runs) timer = window.setTimeout(onLate, MOST_MILLISECONDS);
    },
  };
}

/** Whoever still waits is told at once. */
function giveUp(open: Open[]): Promise<void> {
  for (const { resolve } of open.splice(0)) resolve(fail(BROKEN));
  return Promise.resolve();
}

interface WorkerEnds {
  readonly answered: (received: PackedReceived) => void;
  readonly failed: () => void;
}

function startWorker({ answered, failed }: WorkerEnds): Worker {
  const worker = new Worker(new URL('./receive-worker.ts', import.meta.url));
  worker.addEventListener('message', ({ data }: MessageEvent<PackedReceived>) => answered(data));
  worker.addEventListener('error', failed);
  return worker;
}

/** Answers what is open and what comes meanwhile, with a breath for the page before each file. */
async function answerHere(open: readonly Open[], answer: (result: Answer) => void): Promise<void> {
  const { receiveBytes } = await import('./receive-bytes');
  for (let next = open[0]; next !== undefined; next = open[0]) {
    await new Promise((resolve) => setTimeout(resolve));
    // Closed meanwhile.
    if (open[0] !== next) continue;
    answer(await resultOf(receiveBytes(next.request)));
  }
}

async function resultOf(receiving: Promise<PackedReceived>): Promise<Answer> {
  try {
    return succeed(await receiving);
  } catch {
    return fail(BROKEN);
  }
}
