import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail } from '../domain/kernel/result';
import type { OpenedBook } from '../workbooks/book/open-book';
import { LIMITS } from '../workbooks/limits';
import { openInWorker } from './open-in-worker';

/** Reads a file as the spreadsheet shows it. Faults are those of any file that is read. */
export async function readDocument(
  fileName: string,
  content: Blob,
): Promise<Result<OpenedBook, WorkbookFault>> {
  const most = LIMITS.fileBytes;
  if (content.size > most) return fail({ code: 'too-large', limit: 'file-bytes', most });
  const bytes = await bytesOf(content);
  // The file was moved, or lies in a cloud that is not at hand.
  if (bytes === undefined)
    return fail({ code: 'unreadable', damage: 'not-found', part: undefined });
  return openInWorker({ fileName, bytes });
}

async function bytesOf(content: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await content.arrayBuffer());
  } catch {
    return undefined;
  }
}
