import type { WorkbookFault } from '../domain/grid/workbook-fault';
import type { Result } from '../domain/kernel/result';
import type { RegisteredTemplate } from '../domain/templates/template';
import { type PackedReceived, createUnpacker } from './pack-received';
import { type Received, receiveFault } from './receive-workbook';

/** A file of a chosen set, not yet read. */
export interface FileToReceive {
  /** Path inside the set with `/`, through archives too: `区县.zip/东区.xlsx`. */
  readonly file: string;
  /** Where it lies on this machine, for desks that read files by themselves; none inside an archive or a browser. */
  readonly place?: string;
  /** Gets the bytes when their turn comes, so that no more of them are in memory than are worked on. Never rejects. */
  readonly load: () => Promise<Result<Uint8Array, WorkbookFault>>;
}

/** Somebody who reads, recognises and checks files, one after another, beside the interface: a worker. */
export interface Desk {
  /** Takes a file even while others wait; a fault says why no answer came, as of a file that took too long. Never rejects. */
  readonly receive: (
    file: string,
    bytes: Uint8Array,
  ) => Promise<Result<PackedReceived, WorkbookFault>>;
  /** The same for a file that the desk reads by itself, where it can. */
  readonly receiveFrom?: (
    file: string,
    place: string,
  ) => Promise<Result<PackedReceived, WorkbookFault>>;
  readonly close: () => Promise<void>;
}

/** How a set is received. */
export interface ReceivingSet {
  readonly catalogue: readonly RegisteredTemplate[];
  readonly openDesk: () => Desk;
  /** Processors of the machine. */
  readonly processors: number;
  /** Files on their way at a time, over all desks. */
  readonly inFlight: number;
  readonly signal?: AbortSignal;
  /** Told of each file as it comes, in any order, with its number in the set. */
  readonly onReceived?: (received: Received, index: number) => void;
}

/** A second worker takes longer to start than it would save on fewer files (measured: 150 ms, 1 ms a file). */
const WORTH_ANOTHER_DESK = 60;
/**
 * A worker takes a second processor while the engine still compiles what it runs: two workers are no faster than one
 * on two processors, unless each has so many files (measured: 2 × 2,000 take as long as 4,000 by one).
 */
const WORTH_A_PROCESSOR = 2000;
/** The one that shows and adds up gets along beside them; more than these wait for the disk. */
const MOST_DESKS = 4;

/**
 * Reads, recognises and checks many files at once, beside the interface. A file that hangs, breaks or eats memory
 * loses its desk and is a fault of its own; the rest goes on.
 *
 * @returns what was received, in the order of the files; `undefined` when it was cancelled: nothing half-done is kept
 */
export async function receiveFiles(
  files: readonly FileToReceive[],
  set: ReceivingSet,
): Promise<readonly Received[] | undefined> {
  const desks = Array.from({ length: countDesks(files.length, set.processors) }, set.openDesk);
  const ahead = Math.max(1, Math.floor(set.inFlight / desks.length));
  const received: Received[] = [];
  const unpack = createUnpacker(set.catalogue);
  let next = 0;
  const serve = async (desk: Desk): Promise<void> => {
    for (; next < files.length && set.signal?.aborted !== true;) {
      const index = next;
      next += 1;
      const file = files[index];
      if (file === undefined) return;
      const answer = await receiveFile(file, desk, unpack);
      if (isCancelled(set)) return;
      received[index] = answer;
      set.onReceived?.(answer, index);
    }
  };
  const cancelled = whenCancelled(set.signal);
  try {
    const clerks = desks.flatMap((desk) => Array.from({ length: ahead }, () => serve(desk)));
    await Promise.race([Promise.all(clerks), cancelled.promise]);
  } finally {
    cancelled.forget();
    await Promise.all(desks.map((desk) => desk.close()));
  }
  return isCancelled(set) ? undefined : received;
}

/** Desks for so many files: one for few, never more than there are processors. */
function countDesks(files: number, processors: number): number {
  const withRoom = Math.min(Math.floor(processors / 2), Math.floor(files / WORTH_ANOTHER_DESK));
  const withoutRoom = Math.min(processors, Math.floor(files / WORTH_A_PROCESSOR));
  return Math.max(1, Math.min(MOST_DESKS, Math.max(withRoom, withoutRoom)));
}

function isCancelled({ signal }: ReceivingSet): boolean {
  return signal?.aborted === true;
}

async function receiveFile(
  file: FileToReceive,
  desk: Desk,
  unpack: (packed: PackedReceived) => Received,
): Promise<Received> {
  const answer = await askDesk(file, desk);
  return answer.ok ? unpack(answer.value) : receiveFault(file.file, answer.fault);
}

async function askDesk(
  { file, place, load }: FileToReceive,
  desk: Desk,
): Promise<Result<PackedReceived, WorkbookFault>> {
  if (place !== undefined && desk.receiveFrom !== undefined) return desk.receiveFrom(file, place);
  const bytes = await load();
  return bytes.ok ? desk.receive(file, bytes.value) : bytes;
}

/** A promise that comes true when the user cancels, and a way to stop waiting for it. */
function whenCancelled(signal: AbortSignal | undefined): {
  readonly promise: Promise<void>;
  readonly forget: () => void;
} {
  let forget = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    const cancel = (): void => {
      resolve();
    };
    signal?.addEventListener('abort', cancel);
    forget = () => signal?.removeEventListener('abort', cancel);
  });
  return { promise, forget };
}
