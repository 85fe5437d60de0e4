import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail } from '../domain/kernel/result';
import type { OpenedBook } from '../workbooks/book/open-book';

/** A file that a worker is to open. */
export interface OpenRequest {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What the worker says: that it is there, and what became of the file. */
export type OpenAnswer =
  | { readonly kind: 'begun' }
  | { readonly kind: 'done'; readonly opened: Result<OpenedBook, WorkbookFault> };

/** The largest file within the limits takes some 5 seconds here, and an old PC is several times slower. */
const MOST_MILLISECONDS = 60_000;
const BROKEN: WorkbookFault = { code: 'unreadable', damage: 'structure', part: undefined };
const TOO_LONG: WorkbookFault = { code: 'too-large', limit: 'time', most: MOST_MILLISECONDS };

/**
 * Opens a file beside the page, which stays alive meanwhile. Each file has a worker of its own: what it needed of
 * memory is given back, and one that is too much for it harms no other.
 *
 * Throws where the worker does not load: a page that was left open while another version took its place.
 */
export function openInWorker(request: OpenRequest): Promise<Result<OpenedBook, WorkbookFault>> {
  const worker = new Worker(new URL('./open-worker.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    let hasBegun = false;
    const end = (opened: Result<OpenedBook, WorkbookFault>): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(opened);
    };
    const timer = setTimeout(() => end(fail(TOO_LONG)), MOST_MILLISECONDS);
    worker.addEventListener('message', ({ data }: MessageEvent<OpenAnswer>) => {
      if (data.kind === 'done') end(data.opened);
      else hasBegun = true;
    });
    worker.addEventListener('error', ({ message }) => {
      if (hasBegun) end(fail(BROKEN));
      else {
        clearTimeout(timer);
        reject(new Error(`The worker does not load: ${message}`));
      }
    });
    worker.postMessage(request, [request.bytes.buffer]);
  });
}
