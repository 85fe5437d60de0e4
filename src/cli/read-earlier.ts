import { findEarlierDetail } from '../app/find-earlier-detail';
import type { Detail } from '../domain/consolidate/detail';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { isSameFile } from '../hosts/file/write-bytes';
import { faultText } from '../ui/text/zh-cn/faults';
import { openFile } from './open-file';
import type { Session } from './session';

/** An earlier result, to be compared with. */
export interface Earlier {
  readonly file: string;
  readonly detail: Detail;
  /** Whether nobody named it: it stands where the new result goes. */
  readonly isReplaced: boolean;
}

/**
 * Reads the earlier result that was named.
 *
 * Fault: why it cannot be compared with, in words.
 */
export async function readEarlier(
  file: string,
  { reader }: Session,
): Promise<Result<Earlier, string>> {
  const opened = await openFile(file, reader);
  if (!opened.ok) return fail(`上次的汇总结果 ${file} 不能用：${faultText(opened.fault)}`);
  const detail = findEarlierDetail(opened.value.workbook);
  return detail === undefined
    ? fail(`${file} 不是汇总结果：里面没有“分户明细”`)
    : succeed({ file, detail, isReplaced: false });
}

/** What stands where the result is to go, when it is a result of ours; never a form that somebody sent. */
export async function readReplaced(file: string, session: Session): Promise<Earlier | undefined> {
  if (!(await isSameFile(file, file))) return undefined;
  const earlier = await readEarlier(file, session);
  return earlier.ok ? { ...earlier.value, isReplaced: true } : undefined;
}
