import { refuseDamaged } from './refusal';

/** Fixed length of a directory record, and of an entry's own header. */
export const CENTRAL_LENGTH = 46;
/** Fixed length of the header before an entry's data. */
export const LOCAL_LENGTH = 30;

const END_SIGNATURE = 0x06_05_4b_50;
const END_LENGTH = 22;
const ZIP64_LOCATOR_SIGNATURE = 0x07_06_4b_50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_MARK = 0xff_ff_ff_ff;
const ZIP64_FIELD = 0x00_01;

/** Where a zip file's directory stands and where the records that end the file begin. */
export interface ZipEnd {
  readonly directoryStart: number;
  /** The first byte after the directory: the zip64 record if there is one, else the end record. */
  readonly directoryEnd: number;
  readonly count: number;
  readonly isZip64: boolean;
  /** Place of the zip64 locator; without meaning when there is none. */
  readonly locatorStart: number;
  readonly endStart: number;
}

/** A record of the directory by its place in the file. */
export interface CentralRecord {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly start: number;
  readonly end: number;
  readonly compressedSize: number;
  /** Where the entry's own header stands. */
  readonly localStart: number;
  /** Where the file keeps `localStart` in eight bytes; `undefined` where it keeps it in four. */
  readonly largeStartAt: number | undefined;
}

/** Finds the directory of a zip file that was verified before. */
export function findZipEnd(zip: Uint8Array): ZipEnd {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const last = zip.length - END_LENGTH;
  for (let at = last; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    if (view.getUint16(at + 20, true) !== last - at) continue;
    return endAt(view, at);
  }
  return refuseDamaged('truncated');
}

function endAt(view: DataView, at: number): ZipEnd {
  const locator = at - ZIP64_LOCATOR_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) {
    return {
      directoryStart: view.getUint32(at + 16, true),
      directoryEnd: at,
      count: view.getUint16(at + 10, true),
      isZip64: false,
      locatorStart: 0,
      endStart: at,
    };
  }
  const record = readLarge(view, locator + 8);
  return {
    directoryStart: readLarge(view, record + 48),
    directoryEnd: record,
    count: readLarge(view, record + 32),
    isZip64: true,
    locatorStart: locator,
    endStart: at,
  };
}

/** Records of the directory in their order. */
export function readCentralRecords(zip: Uint8Array, end: ZipEnd): readonly CentralRecord[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const records: CentralRecord[] = [];
  let start = end.directoryStart;
  for (let index = 0; index < end.count; index += 1) {
    const record = readRecord(zip, view, start);
    records.push(record);
    start = record.end;
  }
  return records;
}

function readRecord(zip: Uint8Array, view: DataView, start: number): CentralRecord {
  const nameEnd = start + CENTRAL_LENGTH + view.getUint16(start + 28, true);
  const extraEnd = nameEnd + view.getUint16(start + 30, true);
  const large = findLarge(view, { start, nameEnd, extraEnd });
  return {
    name: new TextDecoder().decode(zip.subarray(start + CENTRAL_LENGTH, nameEnd)),
    method: view.getUint16(start + 10, true),
    crc: view.getUint32(start + 16, true),
    start,
    end: extraEnd + view.getUint16(start + 32, true),
    compressedSize: numberAt(view, start + 20, large.compressedSizeAt),
    localStart: numberAt(view, start + 42, large.startAt),
    largeStartAt: large.startAt,
  };
}

function numberAt(view: DataView, plainAt: number, largeAt: number | undefined): number {
  return largeAt === undefined ? view.getUint32(plainAt, true) : readLarge(view, largeAt);
}

interface RecordPlaces {
  readonly start: number;
  readonly nameEnd: number;
  readonly extraEnd: number;
}

/** Where a record keeps numbers of eight bytes: only those marked, in this order (APPNOTE §4.5.3). */
function findLarge(
  view: DataView,
  places: RecordPlaces,
): { readonly compressedSizeAt: number | undefined; readonly startAt: number | undefined } {
  const field = zip64FieldAt(view, places.nameEnd, places.extraEnd);
  const isMarked = (offset: number): boolean =>
    view.getUint32(places.start + offset, true) === ZIP64_MARK;
  if (field === undefined) return { compressedSizeAt: undefined, startAt: undefined };
  const compressedSizeAt = field + (isMarked(24) ? 8 : 0);
  const startAt = compressedSizeAt + (isMarked(20) ? 8 : 0);
  return {
    compressedSizeAt: isMarked(20) ? compressedSizeAt : undefined,
    startAt: isMarked(42) ? startAt : undefined,
  };
}

function zip64FieldAt(view: DataView, from: number, to: number): number | undefined {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === ZIP64_FIELD) return at + 4;
  }
  return undefined;
}

/** Extra fields without those of zip64. */
export function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const kept: number[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== ZIP64_FIELD) kept.push(...extra.subarray(at, next));
    at = next;
  }
  return Uint8Array.from([...kept, ...extra.subarray(at)]);
}

function readLarge(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Writes a number in eight bytes. */
export function writeLarge(view: DataView, at: number, number: number): void {
  view.setUint32(at, number % 2 ** 32, true);
  view.setUint32(at + 4, Math.floor(number / 2 ** 32), true);
}
