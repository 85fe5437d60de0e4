import type { WorkbookFault } from '../domain/grid/workbook-fault';
import type { Result } from '../domain/kernel/result';
import { joinBytes } from './join-bytes';
import { catchRefusals, refuseDamaged } from './refusal';

/** An OLE2 file (the container of .xls, .et, .doc) whose every stream was found complete. */
export interface Ole2Archive {
  /** Names in its root, as written. */
  readonly names: readonly string[];
  /** Bytes of a stream in its root, whatever the case of its name; `undefined` when it is not there. */
  readonly findStream: (name: string) => Uint8Array | undefined;
}

const HEADER_LENGTH = 512;
const HEADER_TABLE_ENTRIES = 109;
const ENTRY_LENGTH = 128;
const MINI_SECTOR = 64;
/** Numbers from here on are no sectors: free, end of chain, table of tables. */
const LAST_SECTOR = 0xff_ff_ff_f9;
const END_OF_CHAIN = 0xff_ff_ff_fe;
const FREE = 0xff_ff_ff_ff;
const NO_ENTRY = 0xff_ff_ff_ff;
const STREAM = 2;
const ROOT = 5;

interface Container {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly sectorSize: number;
  /** Following sector of each sector. */
  readonly table: readonly number[];
}

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Opens an OLE2 file and follows the chain of every stream in its root: inside the file, without
 * loops, as long as promised. Such a file carries no checksum, so this is all that can be verified.
 *
 * Faults: `unreadable` with `truncated` or `structure`.
 *
 * @see [MS-CFB] 2.2–2.6
 */
export function openOle2(bytes: Uint8Array): Result<Ole2Archive, WorkbookFault> {
  return catchRefusals(() => {
    const container = readContainer(bytes);
    const directory = joinChain(container, container.view.getUint32(48, true));
    const entries = readEntries(directory);
    const root = entries[0];
    if (root?.kind !== ROOT) return refuseDamaged('structure');
    const children = childrenOf(entries, root.child);
    const streams = readStreams(container, root, children);
    return {
      names: children.map(({ name }) => name),
      findStream: (name) => streams.get(name.toLowerCase()),
    };
  });
}

function readContainer(bytes: Uint8Array): Container {
  if (bytes.length < HEADER_LENGTH) refuseDamaged('truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const isKnown = (shift === 9 || shift === 12) && view.getUint16(28, true) === 0xff_fe;
  if (!isKnown) refuseDamaged('structure');
  const container = { bytes, view, sectorSize: 2 ** shift, table: [] };
  const table = readTable(container);
  // Some writers end the table with END_OF_CHAIN where FREE is meant; a chain that ends behind the file is met later.
  const last = table.findLastIndex((next) => next !== FREE && next !== END_OF_CHAIN);
  if ((last + 1) * container.sectorSize >= bytes.length) refuseDamaged('truncated');
  return { ...container, table };
}

function mostSectors({ bytes, sectorSize }: Container): number {
  return Math.ceil(bytes.length / sectorSize);
}

/** The bytes of one sector; a short last one is possible, as some writers do not pad the file. */
function sectorAt({ bytes, sectorSize }: Container, sector: number): Uint8Array {
  const start = (sector + 1) * sectorSize;
  if (sector > LAST_SECTOR || start >= bytes.length) return refuseDamaged('truncated');
  return bytes.subarray(start, start + sectorSize);
}

function numbersIn(sector: Uint8Array): number[] {
  const view = new DataView(sector.buffer, sector.byteOffset, sector.byteLength);
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= sector.length; at += 4) numbers.push(view.getUint32(at, true));
  return numbers;
}

/** The table of following sectors, from the sectors that the header and its continuation list. */
function readTable(container: Container): readonly number[] {
  const { bytes, view } = container;
  const most = mostSectors(container);
  const places = numbersIn(bytes.subarray(76, 76 + HEADER_TABLE_ENTRIES * 4));
  let next = view.getUint32(68, true);
  for (let step = 0; next < LAST_SECTOR; step += 1) {
    if (step > most) refuseDamaged('structure');
    const listed = numbersIn(sectorAt(container, next));
    next = listed.pop() ?? END_OF_CHAIN;
    places.push(...listed);
  }
  const used = places.filter((sector) => sector < LAST_SECTOR);
  if (used.length > most || used.length < view.getUint32(44, true)) refuseDamaged('structure');
  return used.flatMap((sector) => numbersIn(sectorAt(container, sector)));
}

/** The sectors of a chain one after another; with a size, exactly that many bytes. */
function joinChain(container: Container, start: number, size?: number): Uint8Array {
  const sectors: Uint8Array[] = [];
  let length = 0;
  let sector = start;
  for (let step = 0; sector !== END_OF_CHAIN && length < (size ?? Infinity); step += 1) {
    if (step > mostSectors(container)) refuseDamaged('structure');
    const part = sectorAt(container, sector);
    sectors.push(part);
    length += part.length;
    sector = container.table[sector] ?? refuseDamaged('structure');
  }
  if (size !== undefined && length < size) refuseDamaged('truncated');
  return joinBytes(sectors).subarray(0, size ?? length);
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
    const nameLength = Math.max(0, Math.min(view.getUint16(at + 64, true), ENTRY_LENGTH / 2) - 2);
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength)),
      kind: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** Entries directly below a storage: a tree of siblings. Streams of embedded objects lie deeper and stay out. */
function childrenOf(entries: readonly Entry[], first: number): readonly Entry[] {
  const children: Entry[] = [];
  const seen = new Set<number>();
  const open = [first];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index === NO_ENTRY) continue;
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) return refuseDamaged('structure');
    seen.add(index);
    children.push(entry);
    open.push(entry.left, entry.right);
  }
  return children;
}

function readStreams(
  container: Container,
  root: Entry,
  children: readonly Entry[],
): ReadonlyMap<string, Uint8Array> {
  const { view } = container;
  const smallest = view.getUint32(56, true);
  const small = joinChain(container, root.start, root.size);
  const smallTable = numbersIn(joinChain(container, view.getUint32(60, true)));
  const streams = new Map<string, Uint8Array>();
  for (const { name, kind, start, size } of children) {
    if (kind !== STREAM) continue;
    const isSmall = size < smallest;
    const stream = isSmall
      ? joinSmall({ small, smallTable, start, size })
      : joinChain(container, start, size);
    streams.set(name.toLowerCase(), stream);
  }
  return streams;
}

interface SmallStream {
  readonly small: Uint8Array;
  readonly smallTable: readonly number[];
  readonly start: number;
  readonly size: number;
}

/** A stream below 4096 bytes lies in pieces of 64 inside the root's own stream. */
function joinSmall({ small, smallTable, start, size }: SmallStream): Uint8Array {
  const joined = new Uint8Array(size);
  let sector = start;
  for (let at = 0; at < size; at += MINI_SECTOR) {
    const from = sector * MINI_SECTOR;
    const piece = small.subarray(from, from + Math.min(MINI_SECTOR, size - at));
    if (piece.length < Math.min(MINI_SECTOR, size - at)) refuseDamaged('truncated');
    joined.set(piece, at);
    sector = smallTable[sector] ?? refuseDamaged('structure');
  }
  return joined;
}
