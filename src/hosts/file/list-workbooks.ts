import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { type FileKind, kindOfFileName } from '../../workbooks/file-kind';

/** By name as people count: 附件2 before 附件10. */
const byName = new Intl.Collator('zh-CN', { numeric: true });

/** Whether a file of this name may hold a form; lock files do not. */
export function isWorkbookName(name: string): boolean {
  return kindOfFileName(name).kind === 'workbook';
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

/** A file found in a folder, and what its name says it is. */
export interface ListedFile {
  readonly place: string;
  readonly kind: Exclude<FileKind, { readonly kind: 'leftover' }>;
}

async function walk(folder: string): Promise<readonly ListedFile[]> {
  const entries = (await readdir(folder, { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => compareNames(one.name, other.name));
  const found: ListedFile[] = [];
  for (const entry of entries) {
    const place = path.join(folder, entry.name);
    const kind = kindOfFileName(entry.name);
    if (entry.isDirectory()) found.push(...(await walk(place)));
    else if (!entry.isSymbolicLink() && kind.kind !== 'leftover') found.push({ place, kind });
  }
  return found;
}

/**
 * The files in a folder and the folders below it, by name; lock files and hidden entries are left out.
 * Links are not followed, so that a link to a folder above cannot lead in circles. A folder that
 * may not be read is a fault, since workbooks in it would be missed in silence.
 */
export async function listFiles(
  folder: string,
): Promise<Result<readonly ListedFile[], WorkbookFault>> {
  try {
    return succeed(await walk(folder));
  } catch {
    return fail({ code: 'unreadable', damage: 'no-permission', part: undefined });
  }
}

/** The workbooks among them. */
export async function listWorkbooks(
  folder: string,
): Promise<Result<readonly string[], WorkbookFault>> {
  const listed = await listFiles(folder);
  if (!listed.ok) return listed;
  const workbooks = listed.value.filter(({ kind }) => kind.kind === 'workbook');
  return succeed(workbooks.map(({ place }) => place));
}
