import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, rename, rm, stat, writeFile } from 'node:fs/promises';

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
 * Writes a file as a whole or not at all: neither a full disk nor Ctrl-C leaves half a file or a damaged old one.
 *
 * @param options - `replace`: whether a file of that name may be lost; otherwise fault `exists`
 */
export async function writeBytes(
  file: string,
  bytes: Uint8Array,
  options: { readonly replace: boolean },
): Promise<Result<undefined, FileFault>> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, bytes, { flag: 'wx' });
    await (options.replace ? rename(draft, file) : renameToNew(draft, file));
    return succeed(undefined);
  } catch (thrown) {
    return fail(toFileFault(thrown));
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Rejects with EEXIST when there is a file of that name; it is another name of the draft, or nothing. */
async function renameToNew(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file);
  } catch (thrown) {
    if (isSystemFault(thrown, ['EEXIST'])) throw thrown;
    // A drive that cannot give a file two names, as most USB sticks.
    await copyFile(draft, file, constants.COPYFILE_EXCL);
  }
}
