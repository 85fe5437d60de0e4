import { at, end, findTag, moveTo, open, skip, skipSpace } from './cursor';
import { MOST_OUTLINE, OUTLINE, PART, RECORDS } from './memory-map';
import { NO_PIECE, findPiece } from './pieces';
import { ITEM, STRINGS_OUTLINE } from './kinds';

const SI: u32 = 0x69_73_3c;
const SI_END: u32 = 0x69_73_2f_3c;
const CLOSE: u32 = 0x3e;
const THREE_BYTES: u32 = 0xff_ff_ff;

let outline: i32 = NO_PIECE;

/** The piece that stands around the texts. */
export function stringsOutline(): i32 {
  return outline;
}

/**
 * Takes the shared texts apart: the number of a piece for each, four bytes one after the other.
 *
 * @returns how many there are; -1 when they are written in another way, or there is no room
 */
export function scanStrings(length: i32): i32 {
  open(PART, length);
  const first = findFirst();
  let count: i32 = 0;
  moveTo(first);
  while (isAtItem()) {
    skip(4);
    const start = at;
    const stop = findItemEnd();
    if (stop === 0) return -1;
    const piece = findPiece(ITEM, start, stop);
    if (piece === NO_PIECE) return -1;
    store<i32>(RECORDS + ((<usize>count) << 2), piece);
    count += 1;
    moveTo(stop + 5);
    skipSpace();
  }
  outline = keepOutline(first);
  return outline === NO_PIECE ? -1 : count;
}

function isAtItem(): bool {
  return (load<u32>(at) & THREE_BYTES) === SI && load<u8>(at, 3) === CLOSE;
}

function findFirst(): usize {
  moveTo(findTag(at));
  while (at < end && !isAtItem()) moveTo(findTag(at + 1));
  return at;
}

/** Where the item ends that begins here; 0 when it does not. */
function findItemEnd(): usize {
  for (let place = findTag(at); place < end; place = findTag(place + 1)) {
    if (load<u32>(place) === SI_END && load<u8>(place, 4) === CLOSE) return place;
  }
  return 0;
}

/** What stands before and behind the texts, one after the other. */
function keepOutline(first: usize): i32 {
  const before = first - PART;
  const behind = end - at;
  if (before + behind > <usize>MOST_OUTLINE) return NO_PIECE;
  memory.copy(OUTLINE, PART, before);
  memory.copy(OUTLINE + before, at, behind);
  return findPiece(STRINGS_OUTLINE, OUTLINE, OUTLINE + before + behind);
}
