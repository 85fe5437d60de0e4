import type { Workbook } from '../domain/grid/grid';
import { decodeXml } from './decode-text';
import { readFastSheet } from './fast-sheet';
import { readFastStrings } from './fast-strings';
import { type XlsxLane, readXlsx } from './read-xlsx';
import { catchRefusals } from './refusal';
import { readCoreSheet } from './wasm/read-core-sheet';
import { readCoreStrings } from './wasm/read-core-strings';
import { readPart } from './xlsx-package';
import type { ZipArchive } from './zip-archive';

/** Reads parts letter by letter in script, where there is no WebAssembly. */
export const IN_SCRIPT: XlsxLane = {
  readSheet: (archive, place) =>
    readFastSheet({ ...place, xml: readPart(archive, place.part, decodeXml) }),
  readStrings: (archive, part) => readFastStrings(readPart(archive, part, decodeXml), part),
};

/** Reads parts in WebAssembly where there is one, and those in script that are beyond it. */
const IN_CORE: XlsxLane = {
  readSheet: (archive, place) => {
    const placed = archive.placePart(place.part);
    const grid = placed && readCoreSheet({ ...place, placed });
    return grid ?? IN_SCRIPT.readSheet(archive, place);
  },
  readStrings: (archive, part) => {
    const placed = archive.placePart(part);
    return (placed && readCoreStrings(placed)) ?? IN_SCRIPT.readStrings(archive, part);
  },
};

/**
 * Reads the worksheets of a package several times faster, as long as its parts are written the way spreadsheet
 * programs write them.
 *
 * @returns exactly what `readXlsx` reads, or `undefined` when the parts are beyond it or damaged: then the careful
 * reader reads them, or says what is wrong
 */
export function readXlsxFast(archive: ZipArchive, lane: XlsxLane = IN_CORE): Workbook | undefined {
  const read = catchRefusals(() => readXlsx(archive, lane));
  return read.ok ? read.value : undefined;
}
