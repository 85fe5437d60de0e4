import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { isFolder, listWorkbooks } from '../hosts/file/list-workbooks';

/** A file to be checked, or a place in which there is nothing to check. */
export interface Input {
  readonly file: string;
  readonly fault: WorkbookFault | undefined;
}

async function walkFolder(folder: string): Promise<readonly Input[]> {
  const listed = await listWorkbooks(folder);
  if (!listed.ok) return [{ file: folder, fault: listed.fault }];
  if (listed.value.length === 0) {
    return [{ file: folder, fault: { code: 'not-a-workbook', content: 'empty-folder' } }];
  }
  return listed.value.map((file) => ({ file, fault: undefined }));
}

/** The files that arguments stand for, in the order given, each once; a folder stands for the workbooks in it. */
export async function findInputs(places: readonly string[]): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>();
  for (const place of places) {
    const found = (await isFolder(place))
      ? await walkFolder(place)
      : [{ file: place, fault: undefined }];
    for (const input of found) if (!inputs.has(input.file)) inputs.set(input.file, input);
  }
  return [...inputs.values()];
}
