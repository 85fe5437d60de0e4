import { randomUUID } from 'node:crypto';
import { rename, rm, stat, writeFile } from 'node:fs/promises';

import { type Result, fail, succeed } from '../../domain/kernel/result';
import { isSystemFault } from './system-fault';

/** Why a file could not be written. */
export type FileFault =
  | { readonly code: 'exists' }
  | { readonly code: 'no-folder' }
  | { readonly code: 'no-permission' }
  | { readonly code: 'disk-full' }
  | { readonly code: 'write-failed'; readonly cause: unknown };

function toFileFault(thrown: unknown): FileFault {
  if (isSystemFault(thrown, ['EEXIST'])) return { code: 'exists' };
  if (isSystemFault(thrown, ['ENOENT', 'ENOTDIR'])) return { code: 'no-folder' };
  if (isSystemFault(thrown, ['ENOSPC', 'EDQUOT'])) return { code: 'disk-full' };
  if (isSystemFault(thrown, ['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EISDIR'])) {
    return { code: 'no-permission' };
  }
  return { code: 'write-failed', cause: thrown };
}

/** Whether two paths lead to one file, whatever way they are spelt; a missing file is no other. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([stat(one), stat(other)]);
    return first.dev === second.dev && first.ino === second.ino;
  } catch {
    return false;
  }
}

/**
 * Writes a file as a whole or not at all: a full disk leaves neither half a file nor a damaged old one.
 *
 * @param options - `replace`: whether a file of that name may be lost; otherwise fault `exists`
 */
export async function writeBytes(
  file: string,
  bytes: Uint8Array,
  options: { readonly replace: boolean },
): Promise<Result<undefined, FileFault>> {
  const place = options.replace ? `${file}.${randomUUID()}.tmp` : file;
  try {
    await writeFile(place, bytes, { flag: 'wx' });
  } catch (thrown) {
    const fault = toFileFault(thrown);
    if (fault.code !== 'exists') await rm(place, { force: true }).catch(() => undefined);
    return fail(fault);
  }
  try {
    if (options.replace) await rename(place, file);
    return succeed(undefined);
  } catch (thrown) {
    await rm(place, { force: true });
    return fail(toFileFault(thrown));
  }
}
