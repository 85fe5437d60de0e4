import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../../domain/kernel/result';

/** Ends of the names of files that may hold a form. Files named otherwise are read when given by name. */
const WORKBOOK_EXTENSIONS: readonly string[] = ['.xlsx', '.xlsm', '.xls', '.et', '.ods', '.csv'];

/** Excel and WPS leave such a file beside each open workbook. */
const LOCK_FILE = '~$';

/** By name as people count: 附件2 before 附件10. */
const byName = new Intl.Collator('zh-CN', { numeric: true });

function isWorkbookName(name: string): boolean {
  const extension = path.extname(name).toLowerCase();
  return !name.startsWith(LOCK_FILE) && WORKBOOK_EXTENSIONS.includes(extension);
}

/** Whether the place is a folder that can be walked. */
export async function isFolder(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch {
    return false;
  }
}

function compareNames(one: string, other: string): number {
  const order = byName.compare(one, other);
  if (order !== 0) return order;
  return one < other ? -1 : 1;
}

async function walk(folder: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => compareNames(one.name, other.name));
  const found: string[] = [];
  for (const entry of entries) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await walk(place)));
    else if (!entry.isSymbolicLink() && isWorkbookName(entry.name)) found.push(place);
  }
  return found;
}

/**
 * The workbooks in a folder and the folders below it, by name; lock files and hidden entries are left
 * out. Links are not followed, so that a link to a folder above cannot lead in circles. A folder that
 * may not be read is a fault, since workbooks in it would be missed in silence.
 */
export async function listWorkbooks(
  folder: string,
): Promise<Result<readonly string[], WorkbookFault>> {
  try {
    return succeed(await walk(folder));
  } catch {
    return fail({ code: 'unreadable', damage: 'no-permission', part: undefined });
  }
}
