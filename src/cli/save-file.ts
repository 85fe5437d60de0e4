import path from 'node:path';

import { isFolder } from '../hosts/file/list-workbooks';
import { type FileFault, isSameFile, writeBytes } from '../hosts/file/write-bytes';

/** Where a result goes. */
export interface Target {
  readonly file: string;
  /** Whether a file of that name may be lost. */
  readonly force: boolean;
}

function fileFaultText(fault: FileFault, file: string): string {
  switch (fault.code) {
    case 'exists':
      return `${file} 已经存在；要覆盖请加 --force`;
    case 'no-folder':
      return `${file} 所在的文件夹不存在`;
    case 'no-permission':
      return `${file} 不能写：没有权限，或正被别的程序打开`;
    case 'disk-full':
      return `${file} 没有写成：磁盘已满`;
    case 'write-failed':
      return `${file} 没有写成：${fault.cause instanceof Error ? fault.cause.message : '原因不明'}`;
  }
}

/** Why a target cannot be right, known before any work is done; `undefined` when it can. */
export async function targetProblem(
  target: Target,
  rules: { readonly extension: string; readonly source: string | undefined },
): Promise<string | undefined> {
  const { extension, source } = rules;
  if (!target.file.toLowerCase().endsWith(extension)) {
    return `结果是 ${extension} 文件，-o 后面的文件名要以 ${extension} 结尾：${target.file}`;
  }
  if (source !== undefined && (await isSameFile(source, target.file))) {
    return `结果不能写回原文件 ${source}；请用 -o 另起一个文件名`;
  }
  return undefined;
}

/** Why a target cannot be written as things are, known before long work is done; `undefined` when it seems to do. */
export async function placeProblem({ file, force }: Target): Promise<string | undefined> {
  if (!(await isFolder(path.dirname(file)))) return fileFaultText({ code: 'no-folder' }, file);
  if (await isFolder(file)) return `${file} 是文件夹；-o 后面要写文件名`;
  const isThere = await isSameFile(file, file);
  return isThere && !force ? fileFaultText({ code: 'exists' }, file) : undefined;
}

/** Writes a result; the reason in words when it could not be written, else `undefined`. */
export async function saveFile(target: Target, bytes: Uint8Array): Promise<string | undefined> {
  const written = await writeBytes(target.file, bytes, { replace: target.force });
  return written.ok ? undefined : fileFaultText(written.fault, target.file);
}
