import { type FileToReceive, type ReceivingSet, receiveFiles } from '../app/receive-files';
import type { Received } from '../app/receive-workbook';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { fail } from '../domain/kernel/result';
import type { ChosenFile } from '../ui/consolidate/file-work';
import type { FileKind } from '../workbooks/file-kind';
import { bytesOfContent } from './bytes-of-content';
import { openReceiveDesk } from './receive-desk';

/** What is decided outside: language, templates, cancelling, progress. */
export type ReceivingChosen = Pick<ReceivingSet, 'catalogue' | 'signal' | 'onReceived'> & {
  /** Of Excel's own menus. */
  readonly language: string;
  /** Told how many files there are, once archives were looked into. */
  readonly onListed?: (count: number) => void;
};

/** Bytes of a chosen file come three times as fast with so many asked for at a time as one by one (measured in Chromium). */
const IN_FLIGHT = 32;

/**
 * Receives files that somebody chose or dropped, archives opened, beside the interface.
 *
 * @returns as `receiveFiles`: in the order of the files, `undefined` when it was cancelled
 */
export async function receiveChosen(
  chosen: readonly ChosenFile[],
  receiving: ReceivingChosen,
): Promise<readonly Received[] | undefined> {
  const files = await listChosen(chosen);
  receiving.onListed?.(files.length);
  return receiveFiles(files, {
    ...receiving,
    openDesk: () => openReceiveDesk(receiving.language),
    processors: navigator.hardwareConcurrency,
    inFlight: IN_FLIGHT,
  });
}

/** The readers are loaded when files are chosen, not with the pane. */
async function listChosen(chosen: readonly ChosenFile[]): Promise<readonly FileToReceive[]> {
  const [{ isStrayName, kindOfFileName }, { openArchive }, { inflate }, { LIMITS }] =
    await Promise.all([
      import('../workbooks/file-kind'),
      import('../workbooks/open-archive'),
      import('../workbooks/inflate'),
      import('../workbooks/limits'),
    ]);
  const kindOf = (path: string): FileKind => kindOfFileName(path.slice(path.lastIndexOf('/') + 1));
  const foreign = (file: string, kind: FileKind): FileToReceive | undefined => {
    if (kind.kind !== 'foreign') return undefined;
    // What lies beside reports in a folder or an archive; a file chosen by itself was meant.
    if (file.includes('/') && isStrayName(file)) return faulty(file, { code: 'skipped' });
    return faulty(file, { code: 'not-a-workbook', content: kind.content });
  };
  const listArchive = async ({ path, file }: ChosenFile): Promise<readonly FileToReceive[]> => {
    const bytes = await bytesOfContent(file, LIMITS.archiveBytes);
    const opened = bytes.ok ? openArchive(bytes.value, inflate) : bytes;
    if (!opened.ok) return [faulty(path, opened.fault)];
    return opened.value.map((inside) => {
      const shown = `${path}/${inside.path}`;
      const load = (): ReturnType<FileToReceive['load']> => Promise.resolve(inside.open());
      return foreign(shown, kindOf(inside.path)) ?? { file: shown, load };
    });
  };
  const lists = chosen.map(async (one): Promise<readonly FileToReceive[]> => {
    const kind = kindOf(one.path);
    if (kind.kind === 'leftover') return [];
    if (kind.kind === 'archive') return listArchive(one);
    const load = (): ReturnType<FileToReceive['load']> =>
      bytesOfContent(one.file, LIMITS.fileBytes);
    return [foreign(one.path, kind) ?? { file: one.path, load }];
  });
  return (await Promise.all(lists)).flat();
}

function faulty(file: string, fault: WorkbookFault): FileToReceive {
  return { file, load: () => Promise.resolve(fail(fault)) };
}
