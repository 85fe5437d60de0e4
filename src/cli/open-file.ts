import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, succeed } from '../domain/kernel/result';
import { readBytes } from '../hosts/file/read-bytes';
import type { WorkbookReader } from '../hosts/file/read-in-worker';
import type { OpenedWorkbook } from '../workbooks/read-workbook';

/** A workbook with the bytes it came from. */
export interface OpenedFile extends OpenedWorkbook {
  readonly bytes: Uint8Array;
}

/** Reads a workbook from the disk. */
export async function openFile(
  file: string,
  reader: WorkbookReader,
): Promise<Result<OpenedFile, WorkbookFault>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const opened = await reader.read({ fileName: file, bytes: bytes.value });
  return opened.ok ? succeed({ ...opened.value, bytes: bytes.value }) : opened;
}
