import { readRosterText } from '../domain/consolidate/read-roster-text';
import { readRosterWorkbook } from '../domain/consolidate/read-roster-workbook';
import type { Roster } from '../domain/consolidate/roster';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import type { ChosenFile, FileContent } from '../ui/consolidate/file-work';
import { decodeText } from '../workbooks/decode-text';
import { inflate } from '../workbooks/inflate';
import { LIMITS } from '../workbooks/limits';
import { readWorkbook } from '../workbooks/read-workbook';

/** Reads 应报名单 from a chosen file: of a workbook its column of names, of a text a name a line. */
export async function readRoster({
  path,
  file,
}: ChosenFile): Promise<Result<Roster, WorkbookFault>> {
  const most = LIMITS.fileBytes;
  if (file.size !== undefined && file.size > most)
    return fail({ code: 'too-large', limit: 'file-bytes', most });
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  if (/\.txt$/iu.test(path)) return fromText(bytes.value);
  const opened = readWorkbook(bytes.value, { fileName: path, inflate });
  return opened.ok ? succeed(readRosterWorkbook(opened.value.workbook)) : opened;
}

async function bytesOf(file: FileContent): Promise<Result<Uint8Array, WorkbookFault>> {
  try {
    return succeed(new Uint8Array(await file.arrayBuffer()));
  } catch {
    // The file was moved, or lies in a cloud that is not at hand.
    return fail({ code: 'unreadable', damage: 'not-found', part: undefined });
  }
}

function fromText(bytes: Uint8Array): Result<Roster, WorkbookFault> {
  const text = decodeText(bytes);
  return text === undefined
    ? fail({ code: 'not-a-workbook', content: 'unknown' })
    : succeed(readRosterText(text));
}
