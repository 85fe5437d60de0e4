import {
  MOST_PIECES,
  MOST_TEXTS,
  PIECES,
  PIECE_BYTES,
  SLOTS,
  SLOT_COUNT,
  TEXTS,
} from './memory-map';

// Pieces of parts that were met before, by their exact bytes: what they mean is worked out once, outside.

/** No piece, where there is no room for another: whoever asked leaves its part to the other lane. */
export const NO_PIECE: i32 = -1;

/** Bytes made up to alike checksums must not make the search long. */
const MOST_STEPS: i32 = 64;

let count: i32 = 0;
let texts: usize = TEXTS;

/** Whether it is time to forget them: little room is left, for their bytes or for their number. */
export function isNearlyFull(): bool {
  return count > (MOST_PIECES >> 2) * 3 || <i32>(texts - TEXTS) > (MOST_TEXTS >> 2) * 3;
}

/** Forgets all pieces. */
export function forgetPieces(): void {
  count = 0;
  texts = TEXTS;
  memory.fill(SLOTS, 0, <usize>(SLOT_COUNT * 4));
}

// The piece that is looked for.
let kind: i32 = 0;
let start: usize = 0;
let length: usize = 0;
let checksum: i32 = 0;

/** The number of the piece with these bytes, which is the next one when it is new. */
export function findPiece(ofKind: i32, from: usize, to: usize): i32 {
  kind = ofKind;
  start = from;
  length = to - from;
  checksum = checksumOf(from, to) ^ (ofKind * KIND_MIX);
  let slot = checksum;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    slot &= SLOT_COUNT - 1;
    const known = load<i32>(SLOTS + ((<usize>slot) << 2)) - 1;
    if (known < 0) return keepPiece(slot);
    if (isLookedFor(PIECES + <usize>(known * PIECE_BYTES))) return known;
    slot += 1;
  }
  return NO_PIECE;
}

/** Tells pieces of two kinds with the same bytes apart. */
const KIND_MIX: i32 = 0x1e_37_79_b1;

function isLookedFor(entry: usize): bool {
  return (
    load<i32>(entry) === checksum &&
    load<i32>(entry, 8) === <i32>length &&
    load<i32>(entry, 12) === kind &&
    isSame(load<u32>(entry, 4), start, length)
  );
}

function keepPiece(slot: i32): i32 {
  if (count >= MOST_PIECES || texts + length > TEXTS + <usize>MOST_TEXTS) return NO_PIECE;
  const entry = PIECES + <usize>(count * PIECE_BYTES);
  store<i32>(entry, checksum);
  store<u32>(entry, <u32>texts, 4);
  store<i32>(entry, <i32>length, 8);
  store<i32>(entry, kind, 12);
  memory.copy(texts, start, length);
  texts += length;
  count += 1;
  store<i32>(SLOTS + ((<usize>slot) << 2), count);
  return count - 1;
}

/** Mixes eight bytes at a time; those of the rest one by one. */
function checksumOf(start: usize, end: usize): i32 {
  let mixed: u64 = 0x51_7c_c1_b7_27_22_0a_95;
  let at = start;
  for (; at + 8 <= end; at += 8) mixed = mix(mixed, load<u64>(at));
  let rest: u64 = (<u64>(end - start)) << 56;
  for (; at < end; at += 1) rest = (rest << 8) ^ (<u64>load<u8>(at));
  mixed = mix(mixed, rest);
  return <i32>(mixed ^ (mixed >> 32));
}

function mix(mixed: u64, next: u64): u64 {
  const product = (mixed ^ next) * 0x9e_37_79_b9_7f_4a_7c_15;
  return product ^ (product >> 29);
}

function isSame(one: usize, other: usize, bytes: usize): bool {
  let at: usize = 0;
  for (; at + 8 <= bytes; at += 8) {
    if (load<u64>(one + at) !== load<u64>(other + at)) return false;
  }
  for (; at < bytes; at += 1) {
    if (load<u8>(one + at) !== load<u8>(other + at)) return false;
  }
  return true;
}
