import type { Workbook } from '../domain/grid/grid';
import { readBiffFormulas } from './biff-formulas';
import { readBiffGlobals } from './biff-globals';
import { readBiffSheet } from './biff-sheet';
import type { Ole2Archive } from './ole2-archive';
import { refuse } from './refusal';
import { createBudget } from './sheet-builder';

const NO_FORMULAS: ReadonlyMap<string, string> = new Map();

/**
 * Reads the worksheets of an .xls or .et file (BIFF8, Excel 97 and later) in the order of their tabs.
 *
 * Every sheet listed must begin with its first record and reach its last one inside the stream:
 * the format has no checksum, so this and the ranges of all numbers is what can be verified.
 */
export function readXls(archive: Ole2Archive): Workbook {
  const stream = findWorkbookStream(archive);
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const globals = readBiffGlobals(view);
  const formulas = readBiffFormulas(stream, globals.sheets);
  const budget = createBudget();
  const worksheets = globals.sheets.filter(({ isWorksheet }) => isWorksheet);
  return {
    sheets: worksheets.map((sheet) => {
      const own = formulas.get(sheet.name) ?? NO_FORMULAS;
      return readBiffSheet({ view, sheet, globals, formulas: own, budget });
    }),
  };
}

function findWorkbookStream(archive: Ole2Archive): Uint8Array {
  const has = (name: string): boolean => archive.findStream(name) !== undefined;
  if (has('EncryptedPackage')) return refuse({ code: 'encrypted' });
  const stream = archive.findStream('Workbook');
  if (stream !== undefined) return stream;
  if (has('Book')) return refuse({ code: 'not-a-workbook', content: 'old-excel' });
  if (has('WordDocument')) return refuse({ code: 'not-a-workbook', content: 'word' });
  if (has('PowerPoint Document')) {
    return refuse({ code: 'not-a-workbook', content: 'presentation' });
  }
  return refuse({ code: 'not-a-workbook', content: 'unknown' });
}
