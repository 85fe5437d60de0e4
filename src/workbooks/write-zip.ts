import { crc32 } from './crc32';
import { type Deflate, deflateInScript } from './deflate';
import { encodeText } from './encode-text';
import { joinBytes } from './join-bytes';
import { ZIP_DEFLATED } from './zip-entry';

/** A part of a package to be written. */
export interface NewPart {
  readonly name: string;
  /** In pieces. */
  readonly text: Iterable<string>;
}

const LOCAL_SIGNATURE = 0x04_03_4b_50;
const CENTRAL_SIGNATURE = 0x02_01_4b_50;
const END_SIGNATURE = 0x06_05_4b_50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
/** Version 2.0: deflate and folders. */
const VERSION = 20;
/** Names are UTF-8 (APPNOTE.TXT 6.3.9, §4.4.4, bit 11). */
const UTF8_NAMES = 0x800;
/** 1980-01-01 as DOS writes it, the first day it knows: a clock would make every file differ. */
const FIRST_DAY = 0x21;

/** A zip file of the parts in their order. The same parts always give the same bytes. */
export function packZip(parts: Iterable<NewPart>): Uint8Array {
  return joinEntries(
    Array.from(parts, ({ name, text }) => packEntry({ name, bytes: encodeText(text) })),
  );
}

/** The same, packed by `deflate`, which may work on a part while the next one is written. */
export async function packZipWith(parts: Iterable<NewPart>, deflate: Deflate): Promise<Uint8Array> {
  const packed: Promise<PackedEntry>[] = [];
  for (const { name, text } of parts) {
    packed.push(packEntryWith({ name, bytes: encodeText(text) }, deflate));
  }
  return joinEntries(await Promise.all(packed));
}

/** A zip file of entries that are packed already, in their order. */
export function joinEntries(entries: readonly PackedEntry[]): Uint8Array {
  const locals = entries.map(localEntry);
  let offset = 0;
  const directory = entries.map((entry, index) => {
    const record = centralRecord(entry, offset);
    offset += locals[index]?.length ?? 0;
    return record;
  });
  return joinBytes([...locals, ...directory, endRecord(directory, offset)]);
}

/** An entry of a zip file as it stands in it. */
export interface PackedEntry {
  readonly name: Uint8Array;
  readonly isUtf8: boolean;
  readonly method: number;
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
}

/** What goes into an entry. */
interface Unpacked {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Packs the bytes of one part. */
export function packEntry(part: Unpacked): PackedEntry {
  return entryOf(part, { data: deflateInScript(part.bytes), crc: crc32(part.bytes) });
}

async function packEntryWith(part: Unpacked, deflate: Deflate): Promise<PackedEntry> {
  const packing = deflate(part.bytes);
  const crc = (deflate.crc32 ?? crc32)(part.bytes);
  return entryOf(part, { data: await packing, crc });
}

function entryOf(
  { name, bytes }: Unpacked,
  packed: Pick<PackedEntry, 'data' | 'crc'>,
): PackedEntry {
  return {
    name: new TextEncoder().encode(name),
    isUtf8: true,
    method: ZIP_DEFLATED,
    size: bytes.length,
    ...packed,
  };
}

function localEntry(part: PackedEntry): Uint8Array {
  const header = new Uint8Array(LOCAL_LENGTH);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL_SIGNATURE, true);
  writeCommon(view, 4, part);
  return joinBytes([header, part.name, part.data]);
}

function centralRecord(part: PackedEntry, offset: number): Uint8Array {
  const header = new Uint8Array(CENTRAL_LENGTH);
  const view = new DataView(header.buffer);
  view.setUint32(0, CENTRAL_SIGNATURE, true);
  view.setUint16(4, VERSION, true);
  writeCommon(view, 6, part);
  view.setUint32(42, offset, true);
  return joinBytes([header, part.name]);
}

/** The fields that an entry's own header and its directory record share, in the same order. */
function writeCommon(view: DataView, at: number, part: PackedEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, part.isUtf8 ? UTF8_NAMES : 0, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.data.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
}

function endRecord(directory: readonly Uint8Array[], start: number): Uint8Array {
  const record = new Uint8Array(END_LENGTH);
  const view = new DataView(record.buffer);
  view.setUint32(0, END_SIGNATURE, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(
    12,
    directory.reduce((sum, entry) => sum + entry.length, 0),
    true,
  );
  view.setUint32(16, start, true);
  return record;
}
