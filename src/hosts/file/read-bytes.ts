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
    const isMissing = isSystemFault(cause, ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);
    return fail({
      code: 'unreadable',
      damage: isMissing ? 'not-found' : 'no-permission',
      part: undefined,
    });
  }
}
