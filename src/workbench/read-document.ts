import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail } from '../domain/kernel/result';
import { openBook, type OpenedBook } from '../workbooks/book/open-book';
import { inflate } from '../workbooks/inflate';
import { LIMITS } from '../workbooks/limits';

/** Reads a file as the spreadsheet shows it. Faults are those of any file that is read. */
export async function readDocument(
  fileName: string,
  content: Blob,
): Promise<Result<OpenedBook, WorkbookFault>> {
  const most = LIMITS.fileBytes;
  if (content.size > most) return fail({ code: 'too-large', limit: 'file-bytes', most });
  try {
    return openBook(new Uint8Array(await content.arrayBuffer()), { fileName, inflate });
  } catch {
    // The file was moved, or lies in a cloud that is not at hand.
    return fail({ code: 'unreadable', damage: 'not-found', part: undefined });
  }
}
