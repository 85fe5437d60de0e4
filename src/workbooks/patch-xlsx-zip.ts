import { deflateSync } from 'fflate';

import { crc32 } from './crc32';
import { joinBytes } from './join-bytes';
import { ZIP_DEFLATED, ZIP_DESCRIPTOR } from './zip-entry';
import {
  type CentralRecord,
  type ZipEnd,
  CENTRAL_LENGTH,
  LOCAL_LENGTH,
  findZipEnd,
  readCentralRecords,
  withoutZip64,
  writeLarge,
} from './patch-xlsx-zip-records';

/**
 * A copy of a zip file in which some entries hold other bytes and everything else stays to the byte: the
 * order of entries, their compressed data, names, times, attributes, extra fields, comments, even gaps.
 * Only the offsets behind a changed entry move. A changed entry keeps its name, time and method.
 *
 * @param zip - a file that `openZip` accepted; nothing is verified again here
 * @param replacements - new unpacked bytes by the entry's name as written
 */
export function replaceEntries(
  zip: Uint8Array,
  replacements: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  const end = findZipEnd(zip);
  const records = readCentralRecords(zip, end);
  const pieces = new Pieces();
  const moved = new Map<CentralRecord, MovedEntry>();
  let copied = 0;
  for (const record of [...records].sort((one, other) => one.localStart - other.localStart)) {
    pieces.add(zip.subarray(copied, record.localStart));
    const part = replacements.get(record.name);
    const start = pieces.length;
    const packed = part === undefined ? undefined : packEntry(zip, record, part);
    if (packed !== undefined) pieces.add(packed.header, packed.data);
    moved.set(record, { start, packed });
    copied = packed === undefined ? record.localStart : endOfEntry(zip, record);
  }
  pieces.add(zip.subarray(copied, end.directoryStart));
  const directoryStart = pieces.length;
  for (const record of records) pieces.add(movedRecord(zip, record, moved.get(record)));
  pieces.add(movedEnd(zip, end, { start: directoryStart, size: pieces.length - directoryStart }));
  return pieces.join();
}

interface MovedEntry {
  readonly start: number;
  readonly packed: PackedEntry | undefined;
}

interface PackedEntry {
  readonly header: Uint8Array;
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** Parts of the new file, put together once at the end. */
class Pieces {
  length = 0;
  private readonly pieces: Uint8Array[] = [];

  add(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      this.pieces.push(piece);
      this.length += piece.length;
    }
  }

  join(): Uint8Array {
    return joinBytes(this.pieces);
  }
}

function packEntry(zip: Uint8Array, record: CentralRecord, part: Uint8Array): PackedEntry {
  const crc = crc32(part);
  const data = record.method === ZIP_DEFLATED ? deflateSync(part) : part;
  const sizes = { crc, size: part.length, compressedSize: data.length };
  return { header: newLocalHeader(zip, record, sizes), data, crc, size: part.length };
}

interface Sizes {
  readonly crc: number;
  readonly size: number;
  readonly compressedSize: number;
}

/** The entry's own header with the new sizes in it, so no descriptor needs to follow the data. */
function newLocalHeader(zip: Uint8Array, record: CentralRecord, sizes: Sizes): Uint8Array {
  const at = record.localStart;
  const old = viewOf(zip);
  const extraStart = at + LOCAL_LENGTH + old.getUint16(at + 26, true);
  const extraEnd = extraStart + old.getUint16(at + 28, true);
  const extra = withoutZip64(zip.subarray(extraStart, extraEnd));
  const header = new Uint8Array(extraStart - at + extra.length);
  header.set(zip.subarray(at, extraStart));
  header.set(extra, extraStart - at);
  const view = viewOf(header);
  view.setUint16(6, view.getUint16(6, true) & ~ZIP_DESCRIPTOR, true);
  writeSizes(view, 14, sizes);
  view.setUint16(28, extra.length, true);
  return header;
}

function writeSizes(view: DataView, at: number, sizes: Sizes): void {
  view.setUint32(at, sizes.crc, true);
  view.setUint32(at + 4, sizes.compressedSize, true);
  view.setUint32(at + 8, sizes.size, true);
}

const DESCRIPTOR_SIGNATURE = 0x08_07_4b_50;

/** Place after an entry's data and the descriptor that may follow them (APPNOTE.TXT 6.3.9, §4.3.9). */
function endOfEntry(zip: Uint8Array, record: CentralRecord): number {
  const view = viewOf(zip);
  const at = record.localStart;
  const nameLength = view.getUint16(at + 26, true);
  const extraStart = at + LOCAL_LENGTH + nameLength;
  const extraLength = view.getUint16(at + 28, true);
  const end = extraStart + extraLength + record.compressedSize;
  if ((view.getUint16(at + 6, true) & ZIP_DESCRIPTOR) === 0) return end;
  const isLarge =
    withoutZip64(zip.subarray(extraStart, extraStart + extraLength)).length < extraLength;
  const sizesLength = isLarge ? 20 : 12;
  const signed = view.getUint32(end, true) === DESCRIPTOR_SIGNATURE;
  const crcAt = signed ? end + 4 : end;
  return view.getUint32(crcAt, true) === record.crc ? crcAt + sizesLength : end;
}

function movedRecord(
  zip: Uint8Array,
  record: CentralRecord,
  moved: MovedEntry | undefined,
): Uint8Array {
  const bytes = zip.slice(record.start, record.end);
  if (moved === undefined) return bytes;
  if (moved.packed !== undefined) return repackedRecord(bytes, moved.start, moved.packed);
  const view = viewOf(bytes);
  if (record.largeStartAt === undefined) view.setUint32(42, moved.start, true);
  else writeLarge(view, record.largeStartAt - record.start, moved.start);
  return bytes;
}

/** A directory record with plain sizes and place: whatever zip64 field it had is gone. */
function repackedRecord(bytes: Uint8Array, start: number, packed: PackedEntry): Uint8Array {
  const old = viewOf(bytes);
  const extraStart = CENTRAL_LENGTH + old.getUint16(28, true);
  const extraEnd = extraStart + old.getUint16(30, true);
  const extra = withoutZip64(bytes.subarray(extraStart, extraEnd));
  const record = new Uint8Array(bytes.length - (extraEnd - extraStart) + extra.length);
  record.set(bytes.subarray(0, extraStart));
  record.set(extra, extraStart);
  record.set(bytes.subarray(extraEnd), extraStart + extra.length);
  const view = viewOf(record);
  view.setUint16(8, view.getUint16(8, true) & ~ZIP_DESCRIPTOR, true);
  writeSizes(view, 16, {
    crc: packed.crc,
    size: packed.size,
    compressedSize: packed.data.length,
  });
  view.setUint16(30, extra.length, true);
  view.setUint32(42, start, true);
  return record;
}

/** The records that end the file, the comment included, pointing at the moved directory. */
function movedEnd(
  zip: Uint8Array,
  end: ZipEnd,
  directory: { readonly start: number; readonly size: number },
): Uint8Array {
  const bytes = zip.slice(end.directoryEnd);
  const view = viewOf(bytes);
  const plain = end.endStart - end.directoryEnd;
  if (end.isZip64) {
    writeLarge(view, 40, directory.size);
    writeLarge(view, 48, directory.start);
    writeLarge(view, end.locatorStart - end.directoryEnd + 8, directory.start + directory.size);
  }
  const isMarked = (at: number): boolean =>
    end.isZip64 && view.getUint32(at, true) === 0xff_ff_ff_ff;
  if (!isMarked(plain + 12)) view.setUint32(plain + 12, directory.size, true);
  if (!isMarked(plain + 16)) view.setUint32(plain + 16, directory.start, true);
  return bytes;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
