import { end, findTag } from './cursor';
import { SHEET_OUTLINE } from './kinds';
import { MOST_OUTLINE, OUTLINE, PART } from './memory-map';
import { NO_PIECE, findPiece } from './pieces';

const SELECTION: u64 = 0x69_74_63_65_6c_65_73_3c;
const SELECTION_REST: u32 = 0x6e_6f;
/** `<sheetData/>`, which stands where the rows were. */
const HOLE: usize = memory.data<u8>([
  0x3c, 0x73, 0x68, 0x65, 0x65, 0x74, 0x44, 0x61, 0x74, 0x61, 0x2f, 0x3e,
]);
const HOLE_LENGTH: usize = 12;
/** `<selection/>`, which says as much of a form as any other. */
const PLAIN_SELECTION: usize = memory.data<u8>([
  0x3c, 0x73, 0x65, 0x6c, 0x65, 0x63, 0x74, 0x69, 0x6f, 0x6e, 0x2f, 0x3e,
]);
const PLAIN_SELECTION_LENGTH: usize = 12;

/** The piece of the last sheet. */
export let outline: i32 = NO_PIECE;

let written: usize = OUTLINE;

/** Keeps what stands before and behind the rows, but for which cell is selected; false when it is too long. */
export function keepSheetOutline(rows: usize, behind: usize): bool {
  // Nothing written is longer than what was read.
  if (rows - PART + (end - behind) + HOLE_LENGTH > <usize>MOST_OUTLINE) return false;
  written = OUTLINE;
  let copied = PART;
  for (let place = findTag(PART); place < rows; place = findTag(place + 1)) {
    const after = findSelectionEnd(place);
    if (after === 0 || after > rows) continue;
    write(copied, place - copied);
    write(PLAIN_SELECTION, PLAIN_SELECTION_LENGTH);
    copied = after;
    place = after - 1;
  }
  write(copied, rows - copied);
  write(HOLE, HOLE_LENGTH);
  write(behind, end - behind);
  outline = findPiece(SHEET_OUTLINE, OUTLINE, written);
  return outline !== NO_PIECE;
}

function write(from: usize, length: usize): void {
  memory.copy(written, from, length);
  written += length;
}

/** The end of a tag that says which cells are selected, as Excel writes it; 0 when none stands here. */
function findSelectionEnd(place: usize): usize {
  if (load<u64>(place) !== SELECTION || load<u16>(place, 8) !== SELECTION_REST) return 0;
  let at = place + 10;
  for (let attribute = 0; attribute < ATTRIBUTES; attribute += 1) at = skipAttribute(at, attribute);
  return load<u16>(at) === 0x3e_2f ? at + 2 : 0;
}

const ATTRIBUTES: i32 = 4;
/** ` pane="`, ` activeCell="`, ` activeCellId="`, ` sqref="`: the letters that they differ in, and how long they are. */
const NAMES: usize = memory.data<u8>([
  0x20, 0x70, 0x61, 0x6e, 0x65, 0x3d, 0x22, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0x61, 0x63, 0x74, 0x69,
  0x76, 0x65, 0x43, 0x65, 0x6c, 0x6c, 0x3d, 0x22, 0, 0, 0, 0x20, 0x61, 0x63, 0x74, 0x69, 0x76, 0x65,
  0x43, 0x65, 0x6c, 0x6c, 0x49, 0x64, 0x3d, 0x22, 0, 0x20, 0x73, 0x71, 0x72, 0x65, 0x66, 0x3d, 0x22,
  0, 0, 0, 0, 0, 0, 0, 0,
]);
const NAME_ROOM: usize = 16;

/** The place behind the attribute, when it stands here and its value has only the letters of addresses; else the same place. */
function skipAttribute(at: usize, attribute: i32): usize {
  const name = NAMES + <usize>attribute * NAME_ROOM;
  let place = at;
  for (let letter = name; load<u8>(letter) !== 0; letter += 1, place += 1) {
    if (load<u8>(place) !== load<u8>(letter)) return at;
  }
  const value = place;
  while (isOfAddress(load<u8>(place), attribute)) place += 1;
  return place > value && load<u8>(place) === 0x22 ? place + 1 : at;
}

/** Letters of a pane, capitals and digits of a cell, digits of a number, and spaces and colons between cells. */
function isOfAddress(byte: u32, attribute: i32): bool {
  if (byte >= 0x30 && byte <= 0x39) return attribute !== PANE;
  if (byte >= 0x41 && byte <= 0x5a) return attribute !== CELL_NUMBER;
  if (byte >= 0x61 && byte <= 0x7a) return attribute === PANE;
  return attribute === CELLS && (byte === 0x20 || byte === 0x3a);
}

// Attributes by their places among `NAMES`.
const PANE: i32 = 0;
const CELL_NUMBER: i32 = 2;
const CELLS: i32 = 3;
