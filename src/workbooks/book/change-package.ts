import { replaceEntries } from '../patch-xlsx-zip';
import { readCentralDirectory } from '../zip-directory';
import type { ZipEntry } from '../zip-entry';
import { joinEntries, packEntry } from '../write-zip';

/** What becomes of the entries of a package, by their names as written. */
export interface PackageChange {
  readonly changed: ReadonlyMap<string, string>;
  readonly added: ReadonlyMap<string, string>;
  readonly removed: ReadonlySet<string>;
}

const UTF8_NAMES = 0x800;

/**
 * A copy of a package with some parts changed, added or removed; all others keep their packed bytes and their order.
 * Where none comes or goes the whole file stays to the byte but for the parts that change.
 *
 * @param bytes - a package that was opened and verified
 */
export function changePackage(
  bytes: Uint8Array,
  { changed, added, removed }: PackageChange,
): Uint8Array {
  const encoder = new TextEncoder();
  const packed = (name: string, text: string): ReturnType<typeof packEntry> =>
    packEntry({ name, bytes: encoder.encode(text) });
  if (added.size === 0 && removed.size === 0) {
    const parts = [...changed].map(([name, text]) => [name, encoder.encode(text)] as const);
    return parts.length === 0 ? bytes : replaceEntries(bytes, new Map(parts));
  }
  const kept = readCentralDirectory(bytes)
    .filter(({ name }) => !removed.has(name))
    .map((entry) => {
      const text = changed.get(entry.name);
      return text === undefined ? packedAlready(entry) : packed(entry.name, text);
    });
  return joinEntries([...kept, ...[...added].map(([name, text]) => packed(name, text))]);
}

function packedAlready(entry: ZipEntry): ReturnType<typeof packEntry> {
  const { rawName, flags, method, compressed, crc, size } = entry;
  const isUtf8 = (flags & UTF8_NAMES) !== 0;
  return { name: rawName, isUtf8, method, data: compressed, crc, size };
}
