import path from 'node:path';

import { readRosterText } from '../domain/consolidate/read-roster-text';
import { readRosterWorkbook } from '../domain/consolidate/read-roster-workbook';
import type { Roster } from '../domain/consolidate/roster';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { isOwnSheet } from '../domain/layout/own-sheet';
import { recogniseWorkbook } from '../domain/recognise/recognise-workbook';
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
export async function readRoster(file: string, session: Session): Promise<Result<Roster, string>> {
  const read = isWorkbookName(path.basename(file))
    ? await fromWorkbook(file, session)
    : await fromText(file);
  if (!read.ok) return fail(`应报名单 ${file} 不能用：${faultText(read.fault)}`);
  const roster = read.value;
  if (roster === 'form')
    return fail(`应报名单 ${file} 是一张统计表，不是名单；请检查是不是选错了文件`);
  return roster.names.length === 0
    ? fail(`应报名单 ${file} 里没有找到单位名称；请每行写一个单位，或用表头为“单位名称”的一栏`)
    : succeed(roster);
}

/** `form`: somebody's form instead of a list. A result of ours holds a form too, beside its list. */
async function fromWorkbook(
  file: string,
  { reader, catalogue }: Session,
): Promise<Result<Roster | 'form', WorkbookFault>> {
  const opened = await openFile(file, reader);
  if (!opened.ok) return opened;
  const { workbook } = opened.value;
  const isOurs = workbook.sheets.some(isOwnSheet);
  const isForm = !isOurs && recogniseWorkbook(workbook, catalogue).tables.length > 0;
  return succeed(isForm ? 'form' : readRosterWorkbook(workbook));
}

async function fromText(file: string): Promise<Result<Roster, WorkbookFault>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  return text === undefined
    ? fail({ code: 'not-a-workbook', content: 'unknown' })
    : succeed(readRosterText(text));
}
