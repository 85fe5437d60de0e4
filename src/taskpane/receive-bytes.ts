import { type PackedReceived, packReceived } from '../app/pack-received';
import { reportFinding } from '../app/report-finding';
import { receiveFault, receiveWorkbook } from '../app/receive-workbook';
import type { RegisteredTemplate } from '../domain/templates/template';
import { readCatalogue } from '../shipped/read-catalogue';
import { isEnglish } from '../ui/text/is-english';
import type { Texts } from '../ui/text/texts';
import { inflate } from '../workbooks/inflate';
import { readWorkbook } from '../workbooks/read-workbook';

/** A file to be received, and the language in which its findings are told. */
export interface ReceiveRequest {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly language: string;
}

let catalogue: readonly RegisteredTemplate[] | undefined;

/** Reads, recognises and checks one file where it runs: in a worker, or in the pane where workers are not allowed. */
export async function receiveBytes({
  file,
  bytes,
  language,
}: ReceiveRequest): Promise<PackedReceived> {
  catalogue ??= readCatalogue();
  const { findingMessage, causeText } = await loadTexts(language);
  const opened = readWorkbook(bytes, { fileName: file, inflate });
  if (!opened.ok) return packReceived(receiveFault(file, opened.fault), catalogue);
  const words = { finding: findingMessage, cause: causeText };
  const received = receiveWorkbook(opened.value.workbook, {
    file,
    catalogue,
    wordFinding: (finding, table) => reportFinding(finding, table, words),
  });
  return packReceived(received, catalogue);
}

async function loadTexts(language: string): Promise<Texts> {
  return isEnglish(language)
    ? (await import('../ui/text/en-us/texts')).enUs
    : (await import('../ui/text/zh-cn/texts')).zhCn;
}
