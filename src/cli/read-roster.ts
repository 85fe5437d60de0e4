import path from 'node:path';

import { readRosterText } from '../domain/consolidate/read-roster-text';
import { readRosterWorkbook } from '../domain/consolidate/read-roster-workbook';
import type { Roster } from '../domain/consolidate/roster';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { isWorkbookName } from '../hosts/file/list-workbooks';
import { readBytes } from '../hosts/file/read-bytes';
import { faultText } from '../ui/text/zh-cn/faults';
import { decodeText } from '../workbooks/decode-text';
import { openFile } from './open-file';
import type { Session } from './session';

/**
 * Reads 应报名单: of a workbook its column of names, of any other text a name a line.
 *
 * Fault: why there is no roster, in words.
 */
export async function readRoster(
  file: string,
  { reader }: Session,
): Promise<Result<Roster, string>> {
  const read = isWorkbookName(path.basename(file))
    ? await fromWorkbook(file, reader)
    : await fromText(file);
  if (!read.ok) return fail(`应报名单 ${file} 不能用：${faultText(read.fault)}`);
  const roster = read.value;
  return roster.names.length === 0
    ? fail(`应报名单 ${file} 里没有找到单位名称；请每行写一个单位，或用表头为“单位名称”的一栏`)
    : succeed(roster);
}

async function fromWorkbook(
  file: string,
  reader: Session['reader'],
): Promise<Result<Roster, WorkbookFault>> {
  const opened = await openFile(file, reader);
  return opened.ok ? succeed(readRosterWorkbook(opened.value.workbook)) : opened;
}

async function fromText(file: string): Promise<Result<Roster, WorkbookFault>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  return text === undefined
    ? fail({ code: 'not-a-workbook', content: 'unknown' })
    : succeed(readRosterText(text));
}
