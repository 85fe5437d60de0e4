import { readRosterText } from '../domain/consolidate/read-roster-text';
import { readRosterWorkbook } from '../domain/consolidate/read-roster-workbook';
import type { Roster } from '../domain/consolidate/roster';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import type { ChosenFile } from '../ui/consolidate/file-work';
import { decodeText } from '../workbooks/decode-text';
import { inflate } from '../workbooks/inflate';
import { LIMITS } from '../workbooks/limits';
import { readWorkbook } from '../workbooks/read-workbook';
import { bytesOfContent } from './bytes-of-content';

/** Reads 应报名单 from a chosen file: of a workbook its column of names, of a text a name a line. */
export async function readRoster({
  path,
  file,
}: ChosenFile): Promise<Result<Roster, WorkbookFault>> {
  const bytes = await bytesOfContent(file, LIMITS.fileBytes);
  if (!bytes.ok) return bytes;
  if (/\.txt$/iu.test(path)) return fromText(bytes.value);
  const opened = readWorkbook(bytes.value, { fileName: path, inflate });
  return opened.ok ? succeed(readRosterWorkbook(opened.value.workbook)) : opened;
}

function fromText(bytes: Uint8Array): Result<Roster, WorkbookFault> {
  const text = decodeText(bytes);
  return text === undefined
    ? fail({ code: 'not-a-workbook', content: 'unknown' })
    : succeed(readRosterText(text));
}
