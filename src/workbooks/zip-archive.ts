import type { WorkbookFault } from '../domain/grid/workbook-fault';
import type { Result } from '../domain/kernel/result';
import { crc32 } from './crc32';
import type { Inflate } from './inflate';
import { LIMITS, refuseTooLarge } from './limits';
import { catchRefusals, refuse, refuseDamaged } from './refusal';
import { recallPart } from './remember-parts';
import { type ZipEntry, ZIP_DEFLATED, ZIP_ENCRYPTED, ZIP_STORED } from './zip-entry';
import { readCentralDirectory } from './zip-directory';

/** A package whose every entry was checked against its promised sizes and CRC-32. */
export interface ZipArchive {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** Unpacked bytes of a part by its name, whatever the case of its letters; `undefined` when it is not there. */
  readonly findPart: (name: string) => Uint8Array | undefined;
}

/**
 * Opens a zip file and verifies all of it before anybody sees a byte: the directory against the
 * entries' own headers, no two entries alike or overlapping, methods 0 and 8 only, the
 * limits before anything is unpacked, and sizes and CRC-32 of everything unpacked.
 *
 * Faults: `unreadable` (`truncated`, `structure`, `size-mismatch`, `checksum`, with the part),
 * `encrypted`, `too-large`.
 *
 * @see APPNOTE.TXT 6.3.9 of PKWARE, §4.3
 */
export function openZip(bytes: Uint8Array, inflate: Inflate): Result<ZipArchive, WorkbookFault> {
  return catchRefusals(() => {
    const entries = readCentralDirectory(bytes);
    entries.forEach(checkMethod);
    checkSizes(entries);
    const unpack = (entry: ZipEntry): Uint8Array => unpackEntry(entry, inflate);
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries) {
      const key = partKey(entry.name);
      if (parts.has(key)) refuseDamaged('structure', entry.name);
      parts.set(key, recallPart(entry, unpack));
    }
    return { entries, findPart: (name) => parts.get(partKey(name)) };
  });
}

/** A name that is its own key, as most are. */
const PLAIN_NAME = /^[a-z0-9_.[\]][a-z0-9_./[\]]*$/u;

/** Names of parts are compared without regard to case (ECMA-376 part 2, §6.2.2.3); some writers use backslashes. */
function partKey(name: string): string {
  if (PLAIN_NAME.test(name)) return name;
  return name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase();
}

function checkMethod(entry: ZipEntry): void {
  if ((entry.flags & ZIP_ENCRYPTED) !== 0) refuse({ code: 'encrypted' });
  if (entry.method !== ZIP_STORED && entry.method !== ZIP_DEFLATED) {
    refuseDamaged('structure', entry.name);
  }
  if (entry.method === ZIP_STORED && entry.size !== entry.compressed.length) {
    refuseDamaged('size-mismatch', entry.name);
  }
}

function checkSizes(entries: readonly ZipEntry[]): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (entry.size > LIMITS.partBytes) refuseTooLarge('inflated-bytes', LIMITS.partBytes);
    if (total > LIMITS.inflatedBytes) refuseTooLarge('inflated-bytes', LIMITS.inflatedBytes);
  }
}

/** The bytes of one entry, verified against its promised size and CRC-32; refuses what does not keep them. */
export function unpackEntry(entry: ZipEntry, inflate: Inflate): Uint8Array {
  checkMethod(entry);
  const { compressed, size, name } = entry;
  const part = entry.method === ZIP_STORED ? compressed : inflate(compressed, size);
  if (part?.length !== size) return refuseDamaged('size-mismatch', name);
  if ((inflate.crc32 ?? crc32)(part) !== entry.crc) return refuseDamaged('checksum', name);
  return part;
}
