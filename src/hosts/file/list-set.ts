import path from 'node:path';

import type { FileToReceive } from '../../app/receive-files';
import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import { fail } from '../../domain/kernel/result';
import { type FileKind, isStrayName, kindOfFileName } from '../../workbooks/file-kind';
import { LIMITS } from '../../workbooks/limits';
import { openArchive } from '../../workbooks/open-archive';
import { isFolder, listFiles } from './list-workbooks';
import { inflateInNode } from './node-inflate';
import { readBytes } from './read-bytes';

/**
 * The files that places stand for, each once, in the order given: a folder for all that lies in it and below, a
 * .zip for all that is packed in it. Pictures, documents and the like are files too, with the fault that says what
 * they are: somebody sent them in place of a form. What by its name is no report is listed and not read.
 *
 * @param without - files left out, as the result of an earlier run that lies in the folder
 */
export async function listSet(
  places: readonly string[],
  without: ReadonlySet<string> = new Set(),
): Promise<readonly FileToReceive[]> {
  const files = new Map<string, FileToReceive>();
  for (const place of places) {
    for (const file of await listPlace(place, without)) {
      if (!files.has(file.file)) files.set(file.file, file);
    }
  }
  return [...files.values()];
}

async function listPlace(
  place: string,
  without: ReadonlySet<string>,
): Promise<readonly FileToReceive[]> {
  if (!(await isFolder(place))) return listChosen(place);
  const listed = await listFiles(place);
  if (!listed.ok) return [faulty(shownPath(place), listed.fault)];
  const kept = listed.value.filter((file) => !without.has(file.place));
  if (kept.length === 0) return [foreign(shownPath(place), 'empty-folder')];
  const files = await Promise.all(kept.map((file) => listFile(file.place, file.kind)));
  return files.flat();
}

/** What was chosen by name is read whatever it is called. */
function listChosen(place: string): Promise<readonly FileToReceive[]> {
  const isArchive = kindOfFileName(shownPath(place).split('/').at(-1) ?? '').kind === 'archive';
  return listFile(place, { kind: isArchive ? 'archive' : 'workbook' });
}

async function listFile(place: string, kind: FileKind): Promise<readonly FileToReceive[]> {
  const file = shownPath(place);
  switch (kind.kind) {
    case 'workbook':
      return [{ file, place, load: () => readBytes(place) }];
    case 'archive':
      return listArchive(place);
    case 'foreign':
      return [isStrayName(file) ? faulty(file, { code: 'skipped' }) : foreign(file, kind.content)];
    case 'leftover':
      return [];
  }
}

async function listArchive(place: string): Promise<readonly FileToReceive[]> {
  const file = shownPath(place);
  const bytes = await readBytes(place, LIMITS.archiveBytes);
  if (!bytes.ok) return [faulty(file, bytes.fault)];
  const opened = openArchive(bytes.value, inflateInNode);
  if (!opened.ok) return [faulty(file, opened.fault)];
  if (opened.value.length === 0) return [foreign(file, 'empty-folder')];
  return opened.value.map(({ path, open }) => {
    const inside = `${file}/${path}`;
    const kind = kindOfFileName(path.slice(path.lastIndexOf('/') + 1));
    if (isStrayName(inside)) return faulty(inside, { code: 'skipped' });
    return kind.kind === 'foreign'
      ? foreign(inside, kind.content)
      : { file: inside, load: () => Promise.resolve(open()) };
  });
}

function foreign(
  file: string,
  content: Extract<WorkbookFault, { code: 'not-a-workbook' }>['content'],
): FileToReceive {
  return faulty(file, { code: 'not-a-workbook', content });
}

function faulty(file: string, fault: WorkbookFault): FileToReceive {
  return { file, load: () => Promise.resolve(fail(fault)) };
}

/** With `/` on every system. */
function shownPath(place: string): string {
  return place.split(path.sep).join('/');
}
