import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { LIMITS } from '../../workbooks/limits';
import { isSystemFault } from './system-fault';

/**
 * The bytes of a file.
 *
 * @param most - bytes it may have
 *
 * Faults: `unreadable` when it is not there, may not be read or is no file; `too-large` before anything
 * is read.
 */
export async function readBytes(
  file: string,
  most: number = LIMITS.fileBytes,
): Promise<Result<Uint8Array, WorkbookFault>> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > most) return fail({ code: 'too-large', limit: 'file-bytes', most });
      return succeed(await handle.readFile());
    } finally {
      await handle.close();
    }
  } catch (cause) {
    return fail(faultOf(cause));
  }
}

/** Room for a file, taken over and over; a workbook with a form has some 15 kB. */
const room = new Uint8Array(262_144);

/**
 * The same while everything else waits, for workers, who have nothing else to do and are spared the way around.
 *
 * The bytes are good until the next call: the next file is read into the same memory.
 */
export function readBytesNow(
  file: string,
  most: number = LIMITS.fileBytes,
): Result<Uint8Array, WorkbookFault> {
  try {
    const handle = openSync(file, 'r');
    try {
      const { size } = fstatSync(handle);
      if (size > most) return fail({ code: 'too-large', limit: 'file-bytes', most });
      // Whatever says that it is empty may be a pipe, which ends when it ends.
      if (size === 0 || size > room.length) return succeed(readFileSync(handle));
      return succeed(room.subarray(0, fill(handle, size)));
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    return fail(faultOf(cause));
  }
}

/** Reads so many bytes into the room, or as many as there still are. */
function fill(handle: number, size: number): number {
  let length = 0;
  while (length < size) {
    const read = readSync(handle, room, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return length;
}

function faultOf(cause: unknown): WorkbookFault {
  const isMissing = isSystemFault(cause, ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);
  return {
    code: 'unreadable',
    damage: isMissing ? 'not-found' : 'no-permission',
    part: undefined,
  };
}
