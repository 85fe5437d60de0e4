import { walkRecords } from './biff-records';
import type { BiffSheet } from './biff-globals';
import { parseBiffFormulas } from './sheetjs';

const FORMULA = 0x06;
/** Printer settings: skipped unread by every reader. */
const SKIPPED = 0x4d;

/**
 * Records that formulas are made of: formulas, shared and array ones, names, and the sheets and
 * books they point to, with the list of sheets. Values are read elsewhere; links, comments and
 * drawings are a way to hurt a parser.
 */
const KEPT: ReadonlySet<number> = new Set([
  FORMULA,
  0x17,
  0x18,
  0x23,
  0x42,
  0x85,
  0x01ae,
  0x0221,
  0x04bc,
]);

/**
 * The formulas of each sheet by address. They are kept as compiled pieces, which the library turns
 * back into text; it gets a copy of the stream with nothing else in it, and no texts of results.
 */
export function readBiffFormulas(
  stream: Uint8Array,
  sheets: readonly BiffSheet[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const copy = stream.slice();
  const view = new DataView(copy.buffer, copy.byteOffset, copy.byteLength);
  let count = 0;
  for (const start of [0, ...sheets.map((sheet) => sheet.start)]) {
    walkRecords(view, start, ({ type, at, start: data, end, continued }) => {
      if (type === FORMULA) count += 1;
      if (type === FORMULA && end - data >= 14) copy.fill(0, data + 6, data + 14);
      if (KEPT.has(type)) return;
      for (const record of [at, ...continued.map((span) => span.start - 4)]) {
        view.setUint16(record, SKIPPED, true);
      }
    });
  }
  return count === 0 ? new Map() : parseBiffFormulas(copy);
}
