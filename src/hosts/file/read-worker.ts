import { parentPort } from 'node:worker_threads';

import { readWorkbook } from '../../workbooks/read-workbook';
import { inflateInNode } from './node-inflate';

/** A file to be read in the worker; the answer is a result of `OpenedWorkbook`. */
export interface ReadRequest {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

parentPort?.on('message', ({ fileName, bytes }: ReadRequest) => {
  parentPort?.postMessage(readWorkbook(bytes, { fileName, inflate: inflateInNode }));
});
