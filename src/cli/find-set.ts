import { realpath } from 'node:fs/promises';
import path from 'node:path';

import type { FileToReceive } from '../app/receive-files';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { isFolder } from '../hosts/file/list-workbooks';
import { listSet } from '../hosts/file/list-set';
import { isSameFile } from '../hosts/file/write-bytes';

/** Files that may lie among those that were received and are none of them. */
export interface Besides {
  /** The workbook to be written: the result of an earlier run may stand there. */
  readonly output: string;
  /** Whether a result of ours stands there, and not a form that somebody sent. */
  readonly isOwnOutput: boolean;
  /** Others, as the roster. */
  readonly others: readonly string[];
}

/**
 * The files that arguments stand for, each once, by name, so that a set is the same in whatever order it is named.
 *
 * Fault: why the result must not be written there, in words: it would take the place of a file that was received.
 */
export async function findSet(
  places: readonly string[],
  { output, isOwnOutput, others }: Besides,
): Promise<Result<readonly FileToReceive[], string>> {
  const plain = places.map((place) => path.normalize(place));
  const earlier = await placesInside(plain, output);
  const isReplaced = earlier.length > 0 && (await isSameFile(output, output));
  if (isReplaced && !isOwnOutput) {
    return fail(`${output} 在要汇总的文件夹里，又不是以前的汇总结果，不能覆盖`);
  }
  const besides = await Promise.all(others.map((other) => placesInside(plain, other)));
  const files = await listSet(plain, new Set([...earlier, ...besides.flat()]));
  return succeed([...files].sort(compareFiles));
}

/** The file as a walk through those of the folders that it lies in comes upon it. */
async function placesInside(places: readonly string[], file: string): Promise<readonly string[]> {
  const target = path.join(await realPlace(path.dirname(file)), path.basename(file));
  const found: string[] = [];
  for (const place of places) {
    if (!(await isFolder(place))) continue;
    const inside = path.relative(await realPlace(place), target);
    if (!inside.startsWith('..') && !path.isAbsolute(inside)) found.push(path.join(place, inside));
  }
  return found;
}

async function realPlace(place: string): Promise<string> {
  return realpath(place).catch(() => path.resolve(place));
}

/** By name as people count: 附件2 before 附件10. */
const byName = new Intl.Collator('zh-CN', { numeric: true });

function compareFiles({ file: one }: FileToReceive, { file: other }: FileToReceive): number {
  const order = byName.compare(one, other);
  if (order !== 0) return order;
  return one < other ? -1 : 1;
}
