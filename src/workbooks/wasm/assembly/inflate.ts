import {
  DISTANCE_CODE,
  END,
  FIXED_DISTANCE_CODE,
  FIXED_LITERAL_CODE,
  KIND,
  LENGTHS,
  LENGTH_BITS,
  LENGTH_CODE,
  LITERAL,
  LITERAL_CODE,
  REPEAT,
  buildCode,
  meaningOf,
} from './huffman-code';
import { COMPRESSED, PART } from './memory-map';

// RFC 1951.

/** Order in which a block tells the lengths of the codes of lengths. */
const ORDER: usize = memory.data<u8>([
  16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
]);
const ORDERED: u32 = 19;
const END_SYMBOL: usize = 256;

/** Bits at hand, the next one lowest. */
let bits: u64 = 0;
let bitCount: u64 = 0;
/** Where the bits come from that are not at hand. */
let input: usize = 0;
let inputEnd: usize = 0;
let output: usize = 0;
let outputEnd: usize = 0;

/**
 * Unpacks so many deflated bytes into the part.
 *
 * @returns whether they unpack to exactly `size` bytes
 */
export function inflate(length: i32, size: i32): bool {
  input = COMPRESSED;
  inputEnd = COMPRESSED + <usize>length;
  output = PART;
  outputEnd = PART + <usize>size;
  bits = 0;
  bitCount = 0;
  while (true) {
    const isLast = takeBits(1) === 1;
    if (!inflateBlock(takeBits(2)) || isOverdrawn()) return false;
    if (isLast) return output === outputEnd;
  }
}

function inflateBlock(kind: u32): bool {
  if (kind === 0) return copyStored();
  if (kind === 1) return inflateCodes(FIXED_LITERAL_CODE, FIXED_DISTANCE_CODE);
  return kind === 2 && readCodes() && inflateCodes(LITERAL_CODE, DISTANCE_CODE);
}

/** At least 56 bits at hand; beyond the data they mean nothing, and `isOverdrawn` tells when they were used. */
function refill(): void {
  if (input > inputEnd) return refillBeyond();
  bits |= load<u64>(input) << bitCount;
  input += <usize>((63 - bitCount) >> 3);
  bitCount |= 56;
}

function refillBeyond(): void {
  input += <usize>((63 - bitCount) >> 3);
  bitCount |= 56;
}

/** Whether bits were used that the data do not have. */
function isOverdrawn(): bool {
  return input - <usize>(bitCount >> 3) > inputEnd;
}

function takeBits(count: u32): u32 {
  refill();
  const taken = (<u32>bits) & ((1 << count) - 1);
  bits >>= count;
  bitCount -= count;
  return taken;
}

function copyStored(): bool {
  // To the next whole byte; those read ahead go back.
  input -= <usize>(bitCount >> 3);
  bits = 0;
  bitCount = 0;
  if (input + 4 > inputEnd) return false;
  const length = <usize>load<u16>(input);
  if (length !== <usize>(load<u16>(input, 2) ^ 0xff_ff)) return false;
  input += 4;
  if (length > inputEnd - input || length > outputEnd - output) return false;
  memory.copy(output, input, length);
  input += length;
  output += length;
  return true;
}

/** Reads the codes of a block. */
function readCodes(): bool {
  const literals = takeBits(5) + 257;
  const distances = takeBits(5) + 1;
  const told = takeBits(4) + 4;
  memory.fill(LENGTHS, 0, ORDERED);
  for (let index: u32 = 0; index < told; index += 1) {
    store<u8>(LENGTHS + load<u8>(ORDER + index), <u8>takeBits(3));
  }
  if (!buildCode(LENGTH_CODE, LENGTHS, ORDERED) || !readLengths(literals + distances)) return false;
  return (
    load<u8>(LENGTHS + END_SYMBOL) !== 0 &&
    buildCode(LITERAL_CODE, LENGTHS, literals) &&
    buildCode(DISTANCE_CODE, LENGTHS + literals, distances)
  );
}

function readLengths(count: u32): bool {
  let index: u32 = 0;
  let before: u32 = 0;
  while (index < count) {
    const symbol = readLengthSymbol();
    let times: u32 = 1;
    if (symbol < 16) before = symbol;
    else if (symbol === 16) {
      if (index === 0) return false;
      times = 3 + takeBits(2);
    } else {
      before = 0;
      times = symbol === 17 ? 3 + takeBits(3) : 11 + takeBits(7);
    }
    if (symbol > 18 || times > count - index) return false;
    memory.fill(LENGTHS + index, <u8>before, times);
    index += times;
  }
  return true;
}

function readLengthSymbol(): u32 {
  refill();
  const meaning = meaningOf(LENGTH_CODE, bits);
  takeBits(meaning & LENGTH_BITS);
  return (meaning & KIND) === LITERAL ? meaning >> 16 : 0xff;
}

/** The bits are kept in variables of its own, which is twice as fast. */
function inflateCodes(literalCode: usize, distanceCode: usize): bool {
  let hold = bits;
  let held = bitCount;
  let next = input;
  let place = output;
  let kind = LITERAL;
  while (next <= inputEnd + 8) {
    hold |= load<u64>(next) << held;
    next += <usize>((63 - held) >> 3);
    held |= 56;
    let meaning = meaningOf(literalCode, hold);
    hold >>= meaning & LENGTH_BITS;
    held -= meaning & LENGTH_BITS;
    kind = meaning & KIND;
    if (kind === LITERAL) {
      if (place >= outputEnd) return false;
      store<u8>(place, <u8>(meaning >> 16));
      place += 1;
      continue;
    }
    if (kind !== REPEAT) break;
    let more = (meaning >> 4) & LENGTH_BITS;
    const length = <usize>((meaning >> 16) + ((<u32>hold) & ((1 << more) - 1)));
    hold >>= more;
    meaning = meaningOf(distanceCode, hold);
    hold >>= meaning & LENGTH_BITS;
    held -= more + (meaning & LENGTH_BITS);
    more = (meaning >> 4) & LENGTH_BITS;
    const distance = <usize>((meaning >> 16) + ((<u32>hold) & ((1 << more) - 1)));
    hold >>= more;
    held -= more;
    if ((meaning & KIND) !== REPEAT || distance > place - PART || length > outputEnd - place) {
      return false;
    }
    copyBack(place, distance, length);
    place += length;
  }
  bits = hold;
  bitCount = held;
  input = next;
  output = place;
  return kind === END;
}

/** Eight bytes at a time where they do not overlap; what is written beyond the end is written over, or lies in the slack. */
function copyBack(place: usize, distance: usize, length: usize): void {
  const end = place + length;
  if (distance >= 8) {
    for (; place < end; place += 8) store<u64>(place, load<u64>(place - distance));
  } else {
    for (; place < end; place += 1) store<u8>(place, load<u8>(place - distance));
  }
}
