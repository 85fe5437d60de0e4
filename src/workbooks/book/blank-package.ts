import { writeBook } from '../write-book';
import { SHEET_NAMESPACE, XML_HEAD } from '../write-xml';
import type { WrittenSheet } from '../write-sheet-xml';
import type { Book, BookSheet } from './book';
import { plainStylesXml } from './save-looks';

/** A workbook file with the sheets of a book, by name and how they are printed, and nothing in them. */
export function blankPackage({ sheets, plain }: Book): Uint8Array {
  const stylesXml = plainStylesXml(plain, `${XML_HEAD}<styleSheet xmlns="${SHEET_NAMESPACE}">`);
  return writeBook({ sheets: sheets.map(blankSheet), stylesXml, recalculates: false });
}

/** A sheet without cells, to be filled. */
export function blankSheet({ name, visibility, choices, print }: BookSheet): WrittenSheet {
  return {
    name,
    visibility,
    cells: new Map(),
    merges: [],
    widths: [],
    heights: new Map(),
    hiddenRows: new Set(),
    hiddenCols: new Set(),
    choices,
    frozen: undefined,
    print,
  };
}
