import { packReceived } from '../app/pack-received';
import { reportFinding } from '../app/report-finding';
import { type Received, receiveFault, receiveWorkbook } from '../app/receive-workbook';
import { succeed } from '../domain/kernel/result';
import { answerQuestions } from '../hosts/file/answer-questions';
import { inflateInNode } from '../hosts/file/node-inflate';
import { readBytesNow } from '../hosts/file/read-bytes';
import { readCatalogue } from '../shipped/read-catalogue';
import { readWorkbook } from '../workbooks/read-workbook';
import { FINDING_WORDS } from './finding-words';

/** A file to be received in the worker, its bytes or where it lies; the answer is a `PackedReceived`. */
export type ReceiveRequest = { readonly file: string } & (
  { readonly bytes: Uint8Array } | { readonly place: string }
);

const catalogue = readCatalogue();

answerQuestions({
  answerTo: (request: ReceiveRequest) => packReceived(receive(request), catalogue),
});

function receive(request: ReceiveRequest): Received {
  const { file } = request;
  const bytes = 'bytes' in request ? succeed(request.bytes) : readBytesNow(request.place);
  if (!bytes.ok) return receiveFault(file, bytes.fault);
  const opened = readWorkbook(bytes.value, { fileName: file, inflate: inflateInNode });
  if (!opened.ok) return receiveFault(file, opened.fault);
  return receiveWorkbook(opened.value.workbook, {
    file,
    catalogue,
    wordFinding: (finding, table) => reportFinding(finding, table, FINDING_WORDS),
  });
}
