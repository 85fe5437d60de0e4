import type { WorkbookFault } from '../domain/grid/workbook-fault';
import type { Result } from '../domain/kernel/result';
import { crc32 } from './crc32';
import type { Inflate } from './inflate';
import { LIMITS, refuseTooLarge } from './limits';
import { catchRefusals, refuse, refuseDamaged } from './refusal';
import { isSoundPart, recallPart } from './remember-parts';
import { readCoreDirectory } from './wasm/read-core-directory';
import { type PlacedPart, placePart } from './wasm/place-part';
import { type PackedPart, ZIP_DEFLATED, ZIP_ENCRYPTED, ZIP_STORED } from './zip-entry';
import { readCentralDirectory } from './zip-directory';

/** A package in which a part is checked against its promised sizes and CRC-32 before anybody reads it. */
export interface ZipArchive {
  /** In the order of the central directory. */
  readonly entries: readonly PackedPart[];
  /**
   * Unpacked bytes of a part by its name, whatever the case of its letters; `undefined` when it is not there. Refuses a
   * damaged one.
   */
  readonly findPart: (name: string) => Uint8Array | undefined;
  /** The same part where WebAssembly reads it; `undefined` when it cannot, or the part is not there or is damaged. */
  readonly placePart: (name: string) => PlacedPart | undefined;
  /** Checks all entries that nobody asked for; refuses the first damaged one. */
  readonly checkOthers: () => void;
}

/**
 * Opens a zip file whose parts are unpacked when they are asked for: checks the directory against the entries' own
 * headers, no two entries alike or overlapping, methods 0 and 8 only, and the limits before anything is unpacked.
 * Refuses; whoever reads on must ask for `checkOthers` in the end, so that no damage goes unseen.
 *
 * @see APPNOTE.TXT 6.3.9 of PKWARE, §4.3
 */
export function openZipToRead(bytes: Uint8Array, inflate: Inflate): ZipArchive {
  const entries = readCoreDirectory(bytes) ?? readDirectory(bytes);
  const byName = nameEntries(entries);
  const parts = new Map<PackedPart, Uint8Array>();
  const checked = new Set<PackedPart>();
  const open = (entry: PackedPart): Uint8Array => {
    const known = parts.get(entry);
    if (known !== undefined) return known;
    const part = recallPart(entry, (packed) => unpackEntry(packed, inflate));
    parts.set(entry, part);
    checked.add(entry);
    return part;
  };
  const verify = (entry: PackedPart): boolean =>
    placePart(entry) !== undefined || unpackEntry(entry, inflate).length === entry.size;
  return {
    entries,
    findPart: (name) => {
      const entry = byName.get(partKey(name));
      return entry && open(entry);
    },
    placePart: (name) => {
      const entry = byName.get(partKey(name));
      const placed = entry && placePart(entry);
      if (placed !== undefined && entry !== undefined) checked.add(entry);
      return placed;
    },
    checkOthers: () => {
      for (const entry of entries) if (!checked.has(entry)) isSoundPart(entry, verify);
    },
  };
}

/** The entries of a file whose directory is not as usual as WebAssembly asks for. */
function readDirectory(bytes: Uint8Array): readonly PackedPart[] {
  const entries = readCentralDirectory(bytes);
  for (const entry of entries) {
    if ((entry.flags & ZIP_ENCRYPTED) !== 0) refuse({ code: 'encrypted' });
    checkMethod(entry);
  }
  checkSizes(entries);
  return entries;
}

/**
 * Opens a zip file and verifies all of it before anybody sees a byte.
 *
 * Faults: `unreadable` (`truncated`, `structure`, `size-mismatch`, `checksum`, with the part),
 * `encrypted`, `too-large`.
 */
export function openZip(bytes: Uint8Array, inflate: Inflate): Result<ZipArchive, WorkbookFault> {
  return catchRefusals(() => {
    const archive = openZipToRead(bytes, inflate);
    archive.checkOthers();
    return archive;
  });
}

function nameEntries(entries: readonly PackedPart[]): ReadonlyMap<string, PackedPart> {
  const byName = new Map<string, PackedPart>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (byName.has(key)) refuseDamaged('structure', entry.name);
    byName.set(key, entry);
  }
  return byName;
}

/** A name that is its own key, as most are. */
const PLAIN_NAME = /^[a-z0-9_.[\]][a-z0-9_./[\]]*$/u;

/** Names of parts are compared without regard to case (ECMA-376 part 2, §6.2.2.3); some writers use backslashes. */
function partKey(name: string): string {
  if (PLAIN_NAME.test(name)) return name;
  return name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase();
}

function checkMethod(entry: PackedPart): void {
  if (entry.method !== ZIP_STORED && entry.method !== ZIP_DEFLATED) {
    refuseDamaged('structure', entry.name);
  }
  if (entry.method === ZIP_STORED && entry.size !== entry.compressed.length) {
    refuseDamaged('size-mismatch', entry.name);
  }
}

function checkSizes(entries: readonly PackedPart[]): void {
  let total = 0;
  for (const entry of entries) {
    total += entry.size;
    if (entry.size > LIMITS.partBytes) refuseTooLarge('inflated-bytes', LIMITS.partBytes);
    if (total > LIMITS.inflatedBytes) refuseTooLarge('inflated-bytes', LIMITS.inflatedBytes);
  }
}

/** The bytes of one entry, verified against its promised size and CRC-32; refuses what does not keep them. */
export function unpackEntry(entry: PackedPart, inflate: Inflate): Uint8Array {
  checkMethod(entry);
  const { compressed, size, name } = entry;
  const part = entry.method === ZIP_STORED ? compressed : inflate(compressed, size);
  if (part?.length !== size) return refuseDamaged('size-mismatch', name);
  if ((inflate.crc32 ?? crc32)(part) !== entry.crc) return refuseDamaged('checksum', name);
  return part;
}
