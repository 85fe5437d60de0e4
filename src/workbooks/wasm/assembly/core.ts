// What the compiled core offers; `../core.ts` says how it is used.

export { crc32 } from './crc32';
export { readDirectory } from './directory';
export { inflate } from './inflate';
export { COMPRESSED, MOST_COMPRESSED, MOST_PART, PART, PIECES, RECORDS } from './memory-map';
export { forgetPieces, isNearlyFull } from './pieces';
export { scanSheet, sheetOutline, spelledCells, spelledRows } from './scan-sheet';
export { scanStrings, stringsOutline } from './scan-strings';
