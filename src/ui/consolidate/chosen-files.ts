import type { ChosenFile } from './file-work';

/** Files of a file input, with their paths where a folder was chosen. */
export function filesOfInput(files: Iterable<File>): readonly ChosenFile[] {
  return [...files].map((file) => ({
    path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
    file,
  }));
}

/** Files that were dropped, folders walked with all that is in them. */
export async function filesOfDrop(dropped: DataTransfer): Promise<readonly ChosenFile[]> {
  // The entries are only to be had before the event ends; their contents may come later.
  const entries = [...dropped.items].map((item) =>
    item.kind === 'file' ? item.webkitGetAsEntry() : null,
  );
  const known = entries.filter((entry) => entry !== null);
  if (known.length === 0) return filesOfInput(dropped.files);
  return (await Promise.all(known.map(filesOfEntry))).flat();
}

async function filesOfEntry(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File | undefined>((resolve) => {
      entry.file(resolve, () => resolve(undefined));
    });
    return file === undefined ? [] : [{ path: entry.fullPath.replace(/^\//u, ''), file }];
  }
  if (!isFolder(entry)) return [];
  const inside = await entriesOf(entry);
  return (await Promise.all(inside.map(filesOfEntry))).flat();
}

/** Browsers hand out a folder's entries a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]));
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
