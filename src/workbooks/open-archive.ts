import type { WorkbookFault } from '../domain/grid/workbook-fault';
import type { Result } from '../domain/kernel/result';
import { decodeText } from './decode-text';
import { kindOfFileName } from './file-kind';
import type { Inflate } from './inflate';
import { LIMITS, refuseTooLarge } from './limits';
import { catchRefusals, refuse, valueOrRefuse } from './refusal';
import { unpackEntry } from './zip-archive';
import { readCentralDirectory } from './zip-directory';
import { type ZipEntry, ZIP_ENCRYPTED } from './zip-entry';

/** A file inside a .zip of files, or inside a .zip in it. */
export interface ArchivedFile {
  /** Path inside the archive with `/`, through an archive in it too: `东区/表.zip/表.xlsx`. */
  readonly path: string;
  /**
   * Unpacks and verifies it. Faults: `encrypted`, `too-large`, `unreadable`, of the archive around it too.
   */
  readonly open: () => Result<Uint8Array, WorkbookFault>;
}

/** Lists what an archive holds; an archive deeper than this is listed and not opened. */
const MOST_DEPTH = 2;
/** The copies that macOS puts into every archive of how its files look. */
const MAC_LEFTOVERS = '__MACOSX/';

interface ArchiveReader {
  readonly inflate: Inflate;
  /** Counts bytes that may be unpacked one day; refuses when they are too many. */
  readonly spend: (bytes: number) => void;
  /** Counts bytes of archives in the archive, which stay in memory; refuses when they are too many. */
  readonly keep: (bytes: number) => void;
}

/**
 * The files in a .zip that units send in or officers gather, folders and archives in it included; lock files,
 * hidden files and leftovers of macOS are left out. Nothing is unpacked before it is opened, but for archives in it.
 *
 * Faults: those of a zip file that is broken or larger than any set of forms. An archive inside that cannot be
 * listed is a file whose `open` gives the fault.
 */
export function openArchive(
  bytes: Uint8Array,
  inflate: Inflate,
): Result<readonly ArchivedFile[], WorkbookFault> {
  return catchRefusals(() => {
    const spend = createMeter(LIMITS.archiveInflatedBytes);
    const keep = createMeter(LIMITS.archiveBytes);
    return listFiles(bytes, { inflate, spend, keep }, 1);
  });
}

function createMeter(most: number): (bytes: number) => void {
  let spent = 0;
  return (bytes) => {
    spent += bytes;
    if (spent > most) refuseTooLarge('inflated-bytes', most);
  };
}

function listFiles(
  bytes: Uint8Array,
  reader: ArchiveReader,
  depth: number,
): readonly ArchivedFile[] {
  return readCentralDirectory(bytes).flatMap((entry) => {
    const path = pathOf(entry);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const { kind } = kindOfFileName(name);
    if (name === '' || kind === 'leftover' || path.startsWith(MAC_LEFTOVERS)) return [];
    reader.spend(entry.size);
    const file = { path, open: () => catchRefusals(() => openEntry(entry, reader)) };
    return kind === 'archive' && depth < MOST_DEPTH ? listArchive(file, reader, depth + 1) : [file];
  });
}

/** The files of an archive inside an archive, under its name. */
function listArchive(
  { path, open }: ArchivedFile,
  reader: ArchiveReader,
  depth: number,
): readonly ArchivedFile[] {
  const listed = catchRefusals(() => {
    const bytes = valueOrRefuse(open());
    reader.keep(bytes.length);
    return listFiles(bytes, reader, depth);
  });
  if (!listed.ok) return [{ path, open: () => listed }];
  return listed.value.map((file) => ({ ...file, path: `${path}/${file.path}` }));
}

/** A copy of its own, so that handing it to a worker does not take the archive along. */
function openEntry(entry: ZipEntry, { inflate }: ArchiveReader): Uint8Array {
  if (entry.size > LIMITS.fileBytes) refuseTooLarge('file-bytes', LIMITS.fileBytes);
  if ((entry.flags & ZIP_ENCRYPTED) !== 0) refuse({ code: 'encrypted' });
  return new Uint8Array(unpackEntry(entry, inflate));
}

/** Names are UTF-8 (APPNOTE.TXT 6.3.9, §4.4.4, bit 11) … */
const UTF8_NAMES = 0x800;

/** … or, from Windows and WPS in Chinese without that bit, GBK. A path never leads out of the archive. */
function pathOf({ name, rawName, flags }: ZipEntry): string {
  const text = (flags & UTF8_NAMES) === 0 ? (decodeText(rawName) ?? name) : name;
  const path = text.replaceAll('\\', '/');
  const steps = path.split('/').filter((step) => step !== '.' && step !== '..');
  // A folder ends with a slash, and so has an empty name.
  return steps.filter((step, index) => step !== '' || index === steps.length - 1).join('/');
}
