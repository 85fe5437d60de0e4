import type { IWorkbookData } from '@univerjs/core';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { snapshotOfGrids } from '../hosts/workbench/snapshot-of-grids';
import { inflate } from '../workbooks/inflate';
import { LIMITS } from '../workbooks/limits';
import { readWorkbook } from '../workbooks/read-workbook';

/** Reads a file as the spreadsheet shows it. */
export async function readDocument(
  name: string,
  content: Blob,
): Promise<Result<Partial<IWorkbookData>, WorkbookFault>> {
  const most = LIMITS.fileBytes;
  if (content.size > most) return fail({ code: 'too-large', limit: 'file-bytes', most });
  const bytes = new Uint8Array(await content.arrayBuffer());
  const read = readWorkbook(bytes, { fileName: name, inflate });
  return read.ok ? succeed(snapshotOfGrids(read.value.workbook)) : read;
}
