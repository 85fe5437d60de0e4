// Without `node:`, the only form in which webpack sees that a worker is started.
// eslint-disable-next-line boundaries/external -- the rule knows Node's own modules by that prefix
import { Worker } from 'worker_threads';

import { availableParallelism } from 'node:os';

import type { PackedReceived } from '../app/pack-received';
import type { Desk } from '../app/receive-files';
import { clearUpAlone, tuneEngine } from '../hosts/file/tune-engine';
import { type ReadLimits, createWorkerSeat } from '../hosts/file/worker-seat';
import type { ReceiveRequest } from './receive-worker';

/** A worker that receives files for the command line. */
export function openReceiveDesk(limits?: ReadLimits): Desk {
  const seat = createWorkerSeat<ReceiveRequest, PackedReceived>(
    (options) => new Worker(new URL('./receive-worker.ts', import.meta.url), options),
    limits,
  );
  return {
    receive: (file, bytes) => seat.ask({ file, bytes }),
    receiveFrom: (file, place) => seat.ask({ file, place }),
    close: seat.close,
  };
}

/** Opens the desks of a large set, one at a call. */
export function createDeskOpener(): () => Desk {
  tuneEngine();
  let desks = 0;
  return () => {
    desks += 1;
    if (desks >= availableParallelism()) clearUpAlone();
    return openReceiveDesk();
  };
}
