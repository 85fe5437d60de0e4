import { availableParallelism } from 'node:os';

import { type FileToReceive, receiveFiles } from '../app/receive-files';
import type { Received } from '../app/receive-workbook';
import { createDeskOpener } from './receive-desk';
import type { Session } from './session';

/** Files on their way at a time: enough that no worker waits between two messages, few enough for a small memory. */
const IN_FLIGHT = 32;

/** Reads, recognises and checks the files of a set in workers, and says how far it is. In the order given. */
export async function receiveSet(
  files: readonly FileToReceive[],
  { catalogue, progress }: Session,
): Promise<readonly Received[]> {
  let done = 0;
  const received = await receiveFiles(files, {
    catalogue,
    openDesk: createDeskOpener(),
    processors: availableParallelism(),
    inFlight: IN_FLIGHT,
    onReceived: () => {
      done += 1;
      progress.show('正在读取', done, files.length);
    },
  });
  // Only a signal cancels, and there is none: Ctrl-C ends the program, which has written nothing yet.
  return received ?? [];
}
