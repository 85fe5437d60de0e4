import {
  NO_NUMBER,
  at,
  end,
  findTag,
  findTagEnd,
  moveTo,
  open,
  readDigits,
  skip,
  skipSpace,
  takesQuote,
} from './cursor';
import { ROW, ROW_END } from './kinds';
import { PART } from './memory-map';
import { NO_PIECE, findPiece } from './pieces';
import { add, clear, count, record } from './records';
import { readCell } from './scan-cell';
import { keepSheetOutline, outline } from './sheet-outline';

// Tags as their bytes stand in memory, the first one lowest.
const ROW_TAG: u32 = 0x77_6f_72_3c;
const ROW_NUMBER: u32 = 0x22_3d_72_20;
const ROW_CLOSE: u32 = 0x6f_72_2f_3c;
const W_GREATER: u32 = 0x3e_77;
const CELL_TAG: u32 = 0x63_3c;
const SHEET_DATA: u64 = 0x61_44_74_65_65_68_73_3c;
const SHEET_DATA_REST: u32 = 0x3e_61_74;
const SHEET_DATA_CLOSE: u64 = 0x44_74_65_65_68_73_2f_3c;
const SHEET_DATA_CLOSE_REST: u64 = 0x3e_61_74_61;
const THREE_BYTES: u32 = 0xff_ff_ff;
const SLASH: u32 = 0x2f;

const MOST_ROW: i32 = 1_048_576;

let cells: i32 = 0;
let rows: i32 = 0;

/** Cells that the sheet spells out, empty ones too. */
export function spelledCells(): i32 {
  return cells;
}

/** Rows that the sheet spells out, empty ones too. */
export function spelledRows(): i32 {
  return rows;
}

/** The piece that stands around the rows. */
export function sheetOutline(): i32 {
  return outline;
}

/**
 * Takes a worksheet apart: a record for each row and for each cell that may hold something, in their order.
 *
 * @returns how many records there are; -1 when it is written in another way than Excel and WPS write it, when rows or
 * cells do not stand in their order, or there is no room
 */
export function scanSheet(length: i32): i32 {
  open(PART, length);
  clear();
  cells = 0;
  rows = 0;
  const start = findRows();
  if (start === 0) return -1;
  moveTo(start + 11);
  if (!readRows()) return -1;
  return keepSheetOutline(start, at) ? count : -1;
}

/** Where `<sheetData>` stands; 0 when it does not. */
function findRows(): usize {
  for (let place = findTag(at); place < end; place = findTag(place + 1)) {
    if (load<u64>(place) !== SHEET_DATA) continue;
    if ((load<u32>(place, 8) & THREE_BYTES) === SHEET_DATA_REST) return place;
  }
  return 0;
}

function readRows(): bool {
  let before: i32 = 0;
  while (true) {
    skipSpace();
    if (load<u32>(at) !== ROW_TAG) return takesEnd();
    const row = readRowNumber();
    if (row <= before || row > MOST_ROW) return false;
    before = row;
    rows += 1;
    const tagEnd = findTagEnd(at);
    if (tagEnd === 0 || !addRow(row, tagEnd)) return false;
    const isEmpty = load<u8>(tagEnd - 2) === SLASH;
    moveTo(tagEnd);
    if (!isEmpty && !readCells(row)) return false;
  }
}

function readRowNumber(): i32 {
  if (load<u32>(at, 4) !== ROW_NUMBER) return NO_NUMBER;
  skip(8);
  const row = readDigits();
  return takesQuote() ? row : NO_NUMBER;
}

function takesEnd(): bool {
  if (load<u64>(at) !== SHEET_DATA_CLOSE || load<u32>(at, 8) !== SHEET_DATA_CLOSE_REST)
    return false;
  skip(12);
  return at <= end;
}

function addRow(row: i32, tagEnd: usize): bool {
  const piece = findPiece(ROW_END, at, tagEnd);
  if (piece === NO_PIECE || !add(ROW)) return false;
  store<i32>(record, row - 1, 4);
  store<i32>(record, piece, 8);
  return true;
}

function readCells(row: i32): bool {
  let before: i32 = 0;
  while (true) {
    skipSpace();
    if ((load<u32>(at) & 0xff_ff) === CELL_TAG) {
      skip(2);
      cells += 1;
      before = readCell(row, before);
      if (before < 0) return false;
    } else if (load<u32>(at) === ROW_CLOSE && load<u16>(at, 4) === W_GREATER) {
      skip(6);
      return true;
    } else return false;
  }
}
