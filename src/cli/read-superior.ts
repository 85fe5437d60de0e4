import type { Workbook } from '../domain/grid/grid';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { recogniseWorkbook } from '../domain/recognise/recognise-workbook';
import { faultText } from '../ui/text/zh-cn/faults';
import { openFile } from './open-file';
import type { Session } from './session';

/** A form filled in by hand, to be compared with. */
export interface Superior {
  readonly file: string;
  readonly workbook: Workbook;
}

/**
 * Reads the form filled in by hand.
 *
 * Fault: why there is nothing to compare with, in words.
 */
export async function readSuperior(
  file: string,
  { reader, catalogue }: Session,
): Promise<Result<Superior, string>> {
  const opened = await openFile(file, reader);
  if (!opened.ok) return fail(`汇总核对的 ${file} 不能用：${faultText(opened.fault)}`);
  const { workbook } = opened.value;
  const { tables, nearest } = recogniseWorkbook(workbook, catalogue);
  return tables.length === 0
    ? fail(`汇总核对的 ${file} 不能用：${faultText({ code: 'no-table', nearest })}`)
    : succeed({ file, workbook });
}
