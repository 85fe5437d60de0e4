import { TABLES } from './memory-map';

// Canonical Huffman codes (RFC 1951 §3.2.2). A code is looked up by its next bits in a table of what its short codes
// mean; the few long ones are found bit by bit.

const LONGEST: u32 = 15;
/** The most symbols of a code. */
const MOST_SYMBOLS: u32 = 288;
const MOST_TABLE_BITS: usize = 10;

// A code in memory: how many bits its table looks at, its alphabet; how many codes there are of each length;
// its symbols from the shortest code on; its table.
const HEAD_LENGTH: usize = 8;
const COUNTS_LENGTH: usize = 32;
const COUNTS: usize = HEAD_LENGTH;
const SYMBOLS: usize = COUNTS + COUNTS_LENGTH;
const TABLE: usize = SYMBOLS + 2 * <usize>MOST_SYMBOLS;
const CODE_LENGTH: usize = TABLE + (4 << MOST_TABLE_BITS);

/** The code in which a block tells the lengths of its codes. */
export const LENGTH_CODE: usize = TABLES;
/** Bytes, the end, and lengths of repeats. */
export const LITERAL_CODE: usize = LENGTH_CODE + CODE_LENGTH;
/** Distances of repeats. */
export const DISTANCE_CODE: usize = LITERAL_CODE + CODE_LENGTH;
/** The codes of blocks that tell none. */
export const FIXED_LITERAL_CODE: usize = DISTANCE_CODE + CODE_LENGTH;
/** The other one of these. */
export const FIXED_DISTANCE_CODE: usize = FIXED_LITERAL_CODE + CODE_LENGTH;
/** Lengths of codes, a byte for each symbol, as they are told. */
export const LENGTHS: usize = FIXED_DISTANCE_CODE + CODE_LENGTH;
const OFFSETS: usize = LENGTHS + 2 * <usize>MOST_SYMBOLS;

// What bits mean: the length of the code in four bits, how many bits of a number follow in four, the kind in eight,
// and the byte, or what the number is added to, in sixteen.

/** The bits of the length of a code. */
export const LENGTH_BITS: u32 = 0xf;
/** The bits of the kind of a meaning. */
export const KIND: u32 = 0xff_00;
/** A byte, or the length of a code. */
export const LITERAL: u32 = 0x0;
/** The length or the distance of a repeat. */
export const REPEAT: u32 = 0x1_00;
/** The end of the block. */
export const END: u32 = 0x2_00;
const NOTHING: u32 = 0x3_00;

// Alphabets.
const PLAIN: u32 = 0;
const LITERALS: u32 = 1;
const DISTANCES: u32 = 2;
const END_SYMBOL: u32 = 256;
const REPEAT_SYMBOLS: u32 = 29;
const DISTANCE_SYMBOLS: u32 = 30;

const REPEAT_BASES: usize = memory.data<u16>([
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
]);
const REPEAT_BITS: usize = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]);
const DISTANCE_BASES: usize = memory.data<u16>([
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12_289, 16_385, 24_577,
]);
const DISTANCE_BITS: usize = memory.data<u8>([
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]);

function prepare(code: usize, tableBits: u32, alphabet: u32): void {
  store<u32>(code, tableBits);
  store<u32>(code, alphabet, 4);
}

prepare(LENGTH_CODE, 7, PLAIN);
prepare(LITERAL_CODE, 10, LITERALS);
prepare(DISTANCE_CODE, 8, DISTANCES);
prepare(FIXED_LITERAL_CODE, 9, LITERALS);
prepare(FIXED_DISTANCE_CODE, 5, DISTANCES);

/** What the next bits mean: at least fifteen of them must be at hand. */
export function meaningOf(code: usize, bits: u64): u32 {
  const mask = (1 << load<u32>(code)) - 1;
  const meaning = load<u32>(code + ((<usize>((<u32>bits) & mask)) << 2), TABLE);
  return meaning !== 0 ? meaning : meaningOfLong(code, <u32>bits);
}

function meaningOfLong(code: usize, bits: u32): u32 {
  let value: i32 = 0;
  let first: i32 = 0;
  let index: i32 = 0;
  for (let length: u32 = 1; length <= LONGEST; length += 1) {
    value |= bits & 1;
    bits >>= 1;
    const count = <i32>load<u16>(code + ((<usize>length) << 1), COUNTS);
    if (value - count < first) {
      const symbol = load<u16>(code + ((<usize>(index + value - first)) << 1), SYMBOLS);
      return meaningOfSymbol(code, symbol) | length;
    }
    index += count;
    first = (first + count) << 1;
    value <<= 1;
  }
  return NOTHING | 1;
}

/** Without the length of its code. */
function meaningOfSymbol(code: usize, symbol: u32): u32 {
  const alphabet = load<u32>(code, 4);
  if (alphabet === PLAIN) return symbol << 16;
  if (alphabet === DISTANCES) {
    if (symbol >= DISTANCE_SYMBOLS) return NOTHING;
    return repeatOf(load<u16>(DISTANCE_BASES + (symbol << 1)), load<u8>(DISTANCE_BITS + symbol));
  }
  if (symbol < END_SYMBOL) return symbol << 16;
  if (symbol === END_SYMBOL) return END;
  const repeat = symbol - END_SYMBOL - 1;
  if (repeat >= REPEAT_SYMBOLS) return NOTHING;
  return repeatOf(load<u16>(REPEAT_BASES + (repeat << 1)), load<u8>(REPEAT_BITS + repeat));
}

function repeatOf(base: u32, bits: u32): u32 {
  return (base << 16) | REPEAT | (bits << 4);
}

/** Builds a code from the lengths of its symbols; false when no code has such lengths. */
export function buildCode(code: usize, lengths: usize, symbols: u32): bool {
  const counts = code + COUNTS;
  memory.fill(counts, 0, COUNTS_LENGTH);
  for (let symbol: u32 = 0; symbol < symbols; symbol += 1) {
    const count = counts + ((<usize>load<u8>(lengths + symbol)) << 1);
    store<u16>(count, load<u16>(count) + 1);
  }
  if (!isComplete(counts, symbols)) return false;
  sortSymbols(code, lengths, symbols);
  fillTable(code);
  return true;
}

/** Every start is a code, as the format asks; but a single code of one bit may stand alone, and there may be none. */
function isComplete(counts: usize, symbols: u32): bool {
  let left: i32 = 1;
  for (let length: u32 = 1; length <= LONGEST; length += 1) {
    left = (left << 1) - <i32>load<u16>(counts + ((<usize>length) << 1));
    if (left < 0) return false;
  }
  const unused = <u32>load<u16>(counts);
  return left === 0 || unused === symbols || (unused + 1 === symbols && load<u16>(counts, 2) === 1);
}

function sortSymbols(code: usize, lengths: usize, symbols: u32): void {
  let offset: u32 = 0;
  for (let length: u32 = 1; length <= LONGEST; length += 1) {
    store<u16>(OFFSETS + ((<usize>length) << 1), <u16>offset);
    offset += load<u16>(code + ((<usize>length) << 1), COUNTS);
  }
  for (let symbol: u32 = 0; symbol < symbols; symbol += 1) {
    const length = load<u8>(lengths + symbol);
    if (length === 0) continue;
    const place = OFFSETS + ((<usize>length) << 1);
    const at = load<u16>(place);
    store<u16>(code + ((<usize>at) << 1), <u16>symbol, SYMBOLS);
    store<u16>(place, at + 1);
  }
}

/** Codes stand in the data from their highest bit on, so a table goes by the bits of codes turned round. */
function fillTable(code: usize): void {
  const tableBits = load<u32>(code);
  const table = code + TABLE;
  memory.fill(table, 0, 4 << tableBits);
  let symbol = code + SYMBOLS;
  let turned: u32 = 0;
  for (let length: u32 = 1; length <= tableBits; length += 1) {
    for (let left = load<u16>(code + ((<usize>length) << 1), COUNTS); left > 0; left -= 1) {
      const meaning = meaningOfSymbol(code, load<u16>(symbol)) | length;
      for (let start = turned; start < 1 << tableBits; start += 1 << length) {
        store<u32>(table + ((<usize>start) << 2), meaning);
      }
      symbol += 2;
      turned = nextTurned(turned, length);
    }
  }
}

/** One more, counted from the other end. */
function nextTurned(turned: u32, length: u32): u32 {
  let bit: u32 = 1 << (length - 1);
  while ((turned & bit) !== 0) bit >>= 1;
  return bit === 0 ? 0 : (turned & (bit - 1)) + bit;
}

function buildFixedCodes(): void {
  memory.fill(LENGTHS, 8, 144);
  memory.fill(LENGTHS + 144, 9, 112);
  memory.fill(LENGTHS + 256, 7, 24);
  memory.fill(LENGTHS + 280, 8, 8);
  buildCode(FIXED_LITERAL_CODE, LENGTHS, MOST_SYMBOLS);
  memory.fill(LENGTHS, 5, 32);
  buildCode(FIXED_DISTANCE_CODE, LENGTHS, 32);
}

buildFixedCodes();
