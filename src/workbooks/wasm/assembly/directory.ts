import { NAME } from './kinds';
import { COMPRESSED } from './memory-map';
import { NO_PIECE, findPiece } from './pieces';
import { add, clear, count, record } from './records';

// The directory of a zip file (APPNOTE.TXT 6.3.9 §4.3), which is held to the rules of `zip-directory.ts`.

const END_SIGNATURE: u32 = 0x06_05_4b_50;
const CENTRAL_SIGNATURE: u32 = 0x02_01_4b_50;
const LOCAL_SIGNATURE: u32 = 0x04_03_4b_50;
const ZIP64_LOCATOR_SIGNATURE: u32 = 0x07_06_4b_50;
const END_LENGTH: i32 = 22;
const CENTRAL_LENGTH: usize = 46;
const LOCAL_LENGTH: usize = 30;
const ZIP64_LOCATOR_LENGTH: usize = 20;
const ZIP64_MARK: u32 = 0xff_ff_ff_ff;
const ENCRYPTED: u32 = 0x1;
const DESCRIPTOR: u32 = 0x8;
const STORED: u32 = 0;
const DEFLATED: u32 = 8;
/** More than any form has. */
const MOST_ENTRIES: u32 = 256;
/** What all of them may unpack to, far below the limit of a workbook. */
const MOST_INFLATED: u64 = 0x4_00_00_00;

/** Where the data of entries must not lie: before this are those of the entries before, behind it is the directory. */
let free: usize = 0;
let directory: usize = 0;

/**
 * Reads the directory of a zip file of so many bytes, which lies where deflated bytes lie: a record for each entry, with
 * its name as a piece.
 *
 * @returns how many entries there are; -1 when anything is unusual, or wrong: who reads it in script says so
 */
export function readDirectory(length: i32): i32 {
  clear();
  const end = findEnd(length);
  if (end === 0) return -1;
  const entries = load<u16>(end, 10);
  const isOnOneDisk = load<u32>(end, 4) === 0 && load<u16>(end, 8) === entries;
  const size = load<u32>(end, 12);
  const start = load<u32>(end, 16);
  if (!isOnOneDisk || <u64>start + size !== <u64>(end - COMPRESSED)) return -1;
  if (entries > MOST_ENTRIES) return -1;
  directory = COMPRESSED + start;
  free = COMPRESSED;
  return readEntries(entries, end) ? count : -1;
}

/** The record that ends the file; 0 for a file cut short, and for one with records of zip64. */
function findEnd(length: i32): usize {
  const last = length - END_LENGTH;
  for (let offset = last; offset >= 0 && last - offset <= 0xff_ff; offset -= 1) {
    const place = COMPRESSED + <usize>offset;
    if (load<u32>(place) !== END_SIGNATURE) continue;
    if (<i32>load<u16>(place, 20) === last - offset) return isPlain(place) ? place : 0;
  }
  return 0;
}

function isPlain(end: usize): bool {
  const locator = end - ZIP64_LOCATOR_LENGTH;
  return locator < COMPRESSED || load<u32>(locator) !== ZIP64_LOCATOR_SIGNATURE;
}

function readEntries(entries: u32, end: usize): bool {
  let at = directory;
  let inflated: u64 = 0;
  for (let index: u32 = 0; index < entries; index += 1) {
    if (at + CENTRAL_LENGTH > end || load<u32>(at) !== CENTRAL_SIGNATURE) return false;
    const next = at + CENTRAL_LENGTH + load<u16>(at, 28) + load<u16>(at, 30) + load<u16>(at, 32);
    if (next > end || !readEntry(at)) return false;
    inflated += load<u32>(at, 24);
    if (inflated > MOST_INFLATED) return false;
    at = next;
  }
  return at === end;
}

function readEntry(at: usize): bool {
  if (!isUsual(at)) return false;
  const compressed = load<u32>(at, 20);
  const data = findContent(at, load<u32>(at, 42));
  if (data === 0 || data > directory || compressed > <u32>(directory - data)) return false;
  free = data + compressed;
  const name = at + CENTRAL_LENGTH;
  const piece = findPiece(NAME, name, name + load<u16>(at, 28));
  if (piece === NO_PIECE || !add(piece)) return false;
  store<u32>(record, load<u16>(at, 10), 4);
  store<u32>(record, load<u32>(at, 16), 8);
  store<u32>(record, load<u32>(at, 24), 12);
  store<u32>(record, <u32>(data - COMPRESSED), 16);
  store<u32>(record, compressed, 20);
  return true;
}

/** Open to all, deflated or stored whole, with sizes and a name that stand here. */
function isUsual(at: usize): bool {
  const method = <u32>load<u16>(at, 10);
  const size = load<u32>(at, 24);
  if (method !== DEFLATED && (method !== STORED || size !== load<u32>(at, 20))) return false;
  const name = at + CENTRAL_LENGTH;
  const isOpen = (load<u16>(at, 8) & ENCRYPTED) === 0;
  return isOpen && size !== ZIP64_MARK && isLatin(name, name + load<u16>(at, 28));
}

/** Where the data of an entry begin, whose own header says what the directory says; 0 when it does not. */
function findContent(at: usize, start: u32): usize {
  if (start > <u32>(directory - COMPRESSED)) return 0;
  const local = COMPRESSED + start;
  const nameLength = <usize>load<u16>(at, 28);
  if (local < free || local + LOCAL_LENGTH + nameLength > directory) return 0;
  const flags = <u32>load<u16>(local, 6);
  if ((flags & ENCRYPTED) !== 0 || !repeatsName(local, at)) return 0;
  if ((flags & DESCRIPTOR) === 0 && !repeatsSizes(local, at)) return 0;
  return local + LOCAL_LENGTH + nameLength + load<u16>(local, 28);
}

function repeatsName(local: usize, at: usize): bool {
  const length = load<u16>(at, 28);
  return (
    load<u32>(local) === LOCAL_SIGNATURE &&
    load<u16>(local, 8) === load<u16>(at, 10) &&
    load<u16>(local, 26) === length &&
    memory.compare(local + LOCAL_LENGTH, at + CENTRAL_LENGTH, length) === 0
  );
}

function repeatsSizes(local: usize, at: usize): bool {
  return (
    load<u32>(local, 14) === load<u32>(at, 16) &&
    load<u32>(local, 18) === load<u32>(at, 20) &&
    load<u32>(local, 22) === load<u32>(at, 24)
  );
}

/** Whether the name is plain letters, which are the same in every encoding. */
function isLatin(from: usize, to: usize): bool {
  for (let at = from; at < to; at += 1) {
    if (load<u8>(at) >= 0x80) return false;
  }
  return true;
}
