import { LIMITS, refuseTooLarge } from './limits';
import { refuseDamaged } from './refusal';
import { type ZipEntry, ZIP_DESCRIPTOR, ZIP_ENCRYPTED } from './zip-entry';

const END_SIGNATURE = 0x06_05_4b_50;
const CENTRAL_SIGNATURE = 0x02_01_4b_50;
const LOCAL_SIGNATURE = 0x04_03_4b_50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MOST_COMMENT = 0xff_ff;
/** Stands for "see the zip64 field". */
const ZIP64_MARK = 0xff_ff_ff_ff;
const ZIP64_FIELD = 0x00_01;
const ZIP64_END_SIGNATURE = 0x06_06_4b_50;
const ZIP64_LOCATOR_SIGNATURE = 0x07_06_4b_50;
const ZIP64_END_LENGTH = 56;
const ZIP64_LOCATOR_LENGTH = 20;

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

interface Located {
  readonly entry: ZipEntry;
  /** Where the entry's own header begins and where its data end. */
  readonly start: number;
  readonly end: number;
}

/** The entries of a zip file, after its directory and their own headers were found to agree. */
export function readCentralDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > LIMITS.parts) refuseTooLarge('parts', LIMITS.parts);
  const located: Located[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (at + CENTRAL_LENGTH > directory.end) refuseDamaged('structure');
    if (view.getUint32(at, true) !== CENTRAL_SIGNATURE) refuseDamaged('structure');
    located.push(readEntry(bytes, view, at));
    at += CENTRAL_LENGTH + variableLength(view, at);
  }
  if (at !== directory.end) refuseDamaged('structure');
  checkNoOverlap(located, directory.start);
  return located.map(({ entry }) => entry);
}

function variableLength(view: DataView, at: number): number {
  return (
    view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  );
}

/** The directory's place, from the record that must end the file; a file cut short has none. */
function findDirectory(view: DataView): Directory {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (view.getUint16(at + 20, true) === last - at) return directoryAt(view, at);
  }
  return refuseDamaged('truncated');
}

/** Writers of streams (POI) add a zip64 record to small files too; then it holds the truth. */
function directoryAt(view: DataView, at: number): Directory {
  const locator = at - ZIP64_LOCATOR_LENGTH;
  if (locator >= 0 && view.getUint32(locator, true) === ZIP64_LOCATOR_SIGNATURE) {
    return zip64DirectoryAt(view, readLarge(view, locator + 8), locator);
  }
  const isOnOneDisk =
    view.getUint32(at + 4, true) === 0 &&
    view.getUint16(at + 8, true) === view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (!isOnOneDisk || start + size !== at) refuseDamaged('structure');
  return { count: view.getUint16(at + 10, true), start, end: at };
}

function zip64DirectoryAt(view: DataView, at: number, locator: number): Directory {
  if (at + ZIP64_END_LENGTH > locator) refuseDamaged('structure');
  if (view.getUint32(at, true) !== ZIP64_END_SIGNATURE) refuseDamaged('structure');
  const start = readLarge(view, at + 48);
  if (start + readLarge(view, at + 40) !== at) refuseDamaged('structure');
  return { count: readLarge(view, at + 32), start, end: at };
}

/** A number of eight bytes. Rounding beyond 2^53 does no harm: such a number fails every check. */
function readLarge(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Located {
  const nameEnd = at + CENTRAL_LENGTH + view.getUint16(at + 28, true);
  const rawName = bytes.subarray(at + CENTRAL_LENGTH, nameEnd);
  const sizes = readSizes(view, at, nameEnd);
  const { start, size, compressedSize } = sizes;
  const header: Header = {
    name: decodeName(rawName),
    rawName,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    compressedSize,
  };
  const { name, flags, method, crc } = header;
  const data = checkLocalHeader(view, start, header);
  const compressed = bytes.subarray(data, data + compressedSize);
  if (compressed.length !== compressedSize) refuseDamaged('truncated', name);
  const entry: ZipEntry = {
    name,
    rawName,
    flags,
    method,
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc,
    size,
    compressed,
    versionNeeded: view.getUint16(at + 6, true),
    externalAttributes: view.getUint32(at + 38, true),
  };
  return { entry, start, end: data + compressedSize };
}

/** Longer names are no names of parts, and take the ordinary way. */
const LONGEST_NAME = 100;
const utf8 = new TextDecoder();

/** Most names are plain Latin letters, for which a decoder is slower than their codes. */
function decodeName(bytes: Uint8Array): string {
  if (bytes.length > LONGEST_NAME || bytes.some((byte) => byte >= 0x80)) return utf8.decode(bytes);
  return String.fromCharCode(...bytes);
}

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly start: number;
}

/** Sizes and place of an entry; those marked stand in its zip64 field, in this order (APPNOTE §4.5.3). */
function readSizes(view: DataView, at: number, extraStart: number): Sizes {
  let field = findZip64Field(view, extraStart, view.getUint16(at + 30, true));
  const read = (offset: number): number => {
    const plain = view.getUint32(at + offset, true);
    if (plain !== ZIP64_MARK) return plain;
    if (field === undefined || field.from + 8 > field.to) return refuseDamaged('structure');
    const large = readLarge(view, field.from);
    field = { from: field.from + 8, to: field.to };
    return large;
  };
  const size = read(24);
  const compressedSize = read(20);
  return { size, compressedSize, start: read(42) };
}

function findZip64Field(
  view: DataView,
  start: number,
  length: number,
): { readonly from: number; readonly to: number } | undefined {
  for (let at = start; at + 4 <= start + length;) {
    const to = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_FIELD && to <= start + length)
      return { from: at + 4, to };
    at = to;
  }
  return undefined;
}

/** What an entry's own header repeats. */
type Header = Pick<ZipEntry, 'name' | 'rawName' | 'flags' | 'method' | 'crc' | 'size'> & {
  readonly compressedSize: number;
};

/** Where an entry's data begin; its own header must say what the directory says. */
function checkLocalHeader(view: DataView, at: number, header: Header): number {
  const { name, rawName } = header;
  if (at + LOCAL_LENGTH + rawName.length > view.byteLength) refuseDamaged('truncated', name);
  const agrees =
    view.getUint32(at, true) === LOCAL_SIGNATURE &&
    (view.getUint16(at + 6, true) & ZIP_ENCRYPTED) === (header.flags & ZIP_ENCRYPTED) &&
    view.getUint16(at + 8, true) === header.method &&
    view.getUint16(at + 26, true) === rawName.length &&
    isNameAt(view, at + LOCAL_LENGTH, rawName);
  if (!agrees) refuseDamaged('structure', name);
  if ((view.getUint16(at + 6, true) & ZIP_DESCRIPTOR) === 0) checkLocalSizes(view, at, header);
  return at + LOCAL_LENGTH + rawName.length + view.getUint16(at + 28, true);
}

function isNameAt(view: DataView, at: number, name: Uint8Array): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (view.getUint8(at + index) !== name[index]) return false;
  }
  return true;
}

/** Streaming writers (POI) put the mark of zip64 here and plain sizes in the directory. */
function checkLocalSizes(view: DataView, at: number, header: Header): void {
  const isSame = (offset: number, size: number): boolean => {
    const local = view.getUint32(at + offset, true);
    return local === size || local === ZIP64_MARK;
  };
  const agrees =
    view.getUint32(at + 14, true) === header.crc &&
    isSame(18, header.compressedSize) &&
    isSame(22, header.size);
  if (!agrees) refuseDamaged('size-mismatch', header.name);
}

/** Entries that share bytes are how a small file unpacks to gigabytes; no writer makes them. */
function checkNoOverlap(located: readonly Located[], directoryStart: number): void {
  let free = 0;
  for (const { start, end, entry } of [...located].sort((a, b) => a.start - b.start)) {
    if (start < free || end > directoryStart) refuseDamaged('structure', entry.name);
    free = end;
  }
}
