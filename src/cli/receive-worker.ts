import { parentPort } from 'node:worker_threads';

import { packReceived } from '../app/pack-received';
import { reportFinding } from '../app/report-finding';
import { receiveFault, receiveWorkbook } from '../app/receive-workbook';
import { inflateInNode } from '../hosts/file/node-inflate';
import { readCatalogue } from '../shipped/read-catalogue';
import { readWorkbook } from '../workbooks/read-workbook';
import { FINDING_WORDS } from './finding-words';

/** A file to be received in the worker; the answer is a `PackedReceived`. */
export interface ReceiveRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const catalogue = readCatalogue();

parentPort?.on('message', ({ file, bytes }: ReceiveRequest) => {
  const opened = readWorkbook(bytes, { fileName: file, inflate: inflateInNode });
  const received = opened.ok
    ? receiveWorkbook(opened.value.workbook, {
        file,
        catalogue,
        wordFinding: (finding, table) => reportFinding(finding, table, FINDING_WORDS),
      })
    : receiveFault(file, opened.fault);
  parentPort?.postMessage(packReceived(received, catalogue));
});
