import {
  NO_NUMBER,
  at,
  end,
  findTag,
  findTagEnd,
  isSpace,
  moveTo,
  readDigits,
  skip,
  skipSpace,
  takesQuote,
} from './cursor';
import {
  EMPTY,
  ERROR,
  FORMULA,
  INLINE,
  INLINE_TEXT,
  LOGICAL,
  NUMBER,
  OTHER_NUMBER,
  SHARED,
  STORED,
  TEXT,
} from './kinds';
import { PART } from './memory-map';
import { NO_PIECE, findPiece } from './pieces';
import { add, record } from './records';
import { decimals, number, parse } from './stored-number';

// Tags as their bytes stand in memory, the first one lowest.
const CELL_CLOSE: u32 = 0x3e_63_2f_3c;
const EMPTY_CLOSE: u32 = 0x3e_2f;
const V_TAG: u32 = 0x3e_76_3c;
const V_CLOSE: u32 = 0x3e_76_2f_3c;
const V_EMPTY: u32 = 0x3e_2f_76_3c;
const V_EMPTY_SPACED: u32 = 0x2f_20_76_3c;
const F_TAG: u32 = 0x66_3c;
const F_CLOSE: u32 = 0x3e_66_2f_3c;
const IS_TAG: u32 = 0x3e_73_69_3c;
const IS_CLOSE: u32 = 0x73_69_2f_3c;
const THREE_BYTES: u32 = 0xff_ff_ff;
const QUOTE: u32 = 0x22;
const GREATER: u32 = 0x3e;
const SLASH: u32 = 0x2f;
const EQUALS_QUOTE: u32 = 0x22_3d;

// Types of cells, by the letters of their names.
const TYPE_N: u32 = 0x6e;
const TYPE_S: u32 = 0x73;
const TYPE_B: u32 = 0x62;
const TYPE_E: u32 = 0x65;
const TYPE_STR: u32 = 0x72_74_73;
const TYPE_INLINE: u32 = 1;
const INLINE_STR: u64 = 0x72_74_53_65_6e_69_6c_6e;

const MOST_COL: i32 = 16_384;

/**
 * Reads a cell whose `<c` was passed, and adds a record when it may hold something.
 *
 * @param before - column of the cell before, counted from 1
 * @returns its own column; -1 when it is written in another way, or does not stand where it should
 */
export function readCell(row: i32, before: i32): i32 {
  if (!readHead(row) || col <= before) return -1;
  return isClosed || readInside() ? col : -1;
}

// What the tag of a cell says.
let col: i32 = 0;
let style: i32 = 0;
let type: u32 = 0;
let isClosed: bool = false;

/** Reads the attributes of a cell, each at most once, and the end of its tag. */
function readHead(row: i32): bool {
  col = 0;
  style = -1;
  type = 0;
  while (true) {
    const byte = <u32>load<u8>(at);
    if (byte === GREATER) {
      isClosed = false;
      skip(1);
      break;
    }
    if (<u32>load<u16>(at) === EMPTY_CLOSE) {
      isClosed = true;
      skip(2);
      break;
    }
    if (!isSpace(byte)) return false;
    skip(1);
    if (<u32>load<u16>(at) === EMPTY_CLOSE) continue;
    if (!readAttribute(row)) return false;
  }
  if (type === 0) type = TYPE_N;
  return col > 0;
}

function readAttribute(row: i32): bool {
  const letter = <u32>load<u8>(at);
  if (<u32>load<u16>(at, 1) !== EQUALS_QUOTE) return false;
  skip(3);
  if (letter === 0x72) return col === 0 && readAddress(row) && takesQuote();
  if (letter === 0x73) {
    if (style >= 0) return false;
    style = readDigits();
    return style !== NO_NUMBER && takesQuote();
  }
  return letter === 0x74 && type === 0 && readType();
}

function readAddress(row: i32): bool {
  for (let letters = 0; ; letters += 1) {
    const letter = <u32>load<u8>(at) - 0x41;
    if (letter > 25) break;
    if (letters === 3) return false;
    col = col * 26 + <i32>letter + 1;
    skip(1);
  }
  return col > 0 && col <= MOST_COL && readDigits() === row;
}

function readType(): bool {
  const start = at;
  while (at < end && load<u8>(at) !== QUOTE) skip(1);
  const length = at - start;
  skip(1);
  if (length === 1) {
    type = <u32>load<u8>(start);
    return type === TYPE_N || type === TYPE_S || type === TYPE_B || type === TYPE_E;
  }
  if (length === 3) {
    type = load<u32>(start) & THREE_BYTES;
    return type === TYPE_STR;
  }
  type = TYPE_INLINE;
  return length === 9 && load<u8>(start) === 0x69 && load<u64>(start, 1) === INLINE_STR;
}

// What stands inside a cell: a stretch of the part, or a piece.
let hasStored: bool = false;
let storedStart: usize = 0;
let storedEnd: usize = 0;
let formula: i32 = NO_PIECE;
let inline: i32 = NO_PIECE;

function readInside(): bool {
  hasStored = false;
  storedStart = at;
  storedEnd = at;
  formula = NO_PIECE;
  inline = NO_PIECE;
  while (true) {
    skipSpace();
    const tag = load<u32>(at);
    if (tag === CELL_CLOSE) {
      skip(4);
      return addCell();
    }
    if ((tag & THREE_BYTES) === V_TAG) {
      if (!readStored()) return false;
    } else if ((tag & 0xff_ff) === F_TAG) {
      if (!readFormula()) return false;
    } else if (tag === IS_TAG) {
      if (!readInline()) return false;
    } else if (!takesEmptyStored(tag)) return false;
  }
}

function readStored(): bool {
  if (hasStored) return false;
  hasStored = true;
  storedStart = at + 3;
  storedEnd = findTag(storedStart);
  moveTo(storedEnd);
  if (load<u32>(at) !== V_CLOSE) return false;
  skip(4);
  return true;
}

function takesEmptyStored(tag: u32): bool {
  if (hasStored) return false;
  hasStored = true;
  storedStart = at;
  storedEnd = at;
  if (tag === V_EMPTY) skip(4);
  else if (tag === V_EMPTY_SPACED && load<u8>(at, 4) === GREATER) skip(5);
  else return false;
  return true;
}

function readFormula(): bool {
  if (formula !== NO_PIECE) return false;
  skip(2);
  const start = at;
  let stop = findTagEnd(at);
  if (stop === 0) return false;
  if (load<u8>(stop - 2) !== SLASH) {
    stop = findTag(stop);
    if (load<u32>(stop) !== F_CLOSE) return false;
    stop += 4;
  }
  moveTo(stop);
  formula = findPiece(FORMULA, start, stop);
  return formula !== NO_PIECE;
}

function readInline(): bool {
  if (inline !== NO_PIECE) return false;
  skip(4);
  const start = at;
  for (let place = findTag(at); place < end; place = findTag(place + 1)) {
    if (load<u32>(place) !== IS_CLOSE || load<u8>(place, 4) !== GREATER) continue;
    moveTo(place + 5);
    inline = findPiece(INLINE, start, at);
    return inline !== NO_PIECE;
  }
  return false;
}

function addCell(): bool {
  const isInline = type === TYPE_INLINE;
  if (isInline !== (inline !== NO_PIECE)) return false;
  if (isInline) return !hasStored && addValue(INLINE_TEXT, inline);
  const isEmpty = storedStart === storedEnd;
  if (isEmpty && !(hasStored && type === TYPE_STR)) {
    // A cell that has a look and holds nothing.
    return formula === NO_PIECE || addValue(EMPTY, 0);
  }
  return addStored();
}

function addStored(): bool {
  if (type === TYPE_N) return addNumber();
  if (type === TYPE_S) return addShared();
  if (type === TYPE_B) return addLogical();
  const piece = findPiece(STORED, storedStart, storedEnd);
  return piece !== NO_PIECE && addValue(type === TYPE_E ? ERROR : TEXT, piece);
}

function addValue(kind: i32, value: i32): bool {
  if (!add(kind)) return false;
  store<i32>(record, col - 1, 4);
  store<i32>(record, value, 8);
  store<i32>(record, style < 0 ? 0 : style, 12);
  store<i32>(record, formula, 16);
  return true;
}

function addNumber(): bool {
  if (parse(storedStart, storedEnd)) {
    if (!addValue(NUMBER, decimals)) return false;
    store<f64>(record, number, 24);
    return true;
  }
  if (!addValue(OTHER_NUMBER, <i32>(storedStart - PART))) return false;
  store<i32>(record, <i32>(storedEnd - storedStart), 20);
  return true;
}

function addShared(): bool {
  const behind = at;
  moveTo(storedStart);
  const index = readDigits();
  const isWhole = index !== NO_NUMBER && at === storedEnd;
  moveTo(behind);
  return isWhole && addValue(SHARED, index);
}

function addLogical(): bool {
  const digit = <i32>load<u8>(storedStart) - 0x30;
  return storedEnd - storedStart === 1 && (digit === 0 || digit === 1) && addValue(LOGICAL, digit);
}
