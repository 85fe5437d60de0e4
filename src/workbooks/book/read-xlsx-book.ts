import { decodeXml } from '../decode-text';
import { createBudget } from '../sheet-builder';
import { readPart } from '../xlsx-package';
import { readSharedStrings } from '../xlsx-strings';
import type { ZipArchive } from '../zip-archive';
import type { Book } from './book';
import { type BookPart, readBookPart } from './read-book-part';
import { readBookSheet } from './read-book-sheet';
import { type FileLooks, PLAIN_BOOK_LOOK, readLooks } from './read-looks';
import { readXmlTree } from './xml-tree';

/** What an .xlsx package holds, and what its writer must know besides. */
export interface XlsxBook {
  readonly book: Book;
  readonly is1904: boolean;
}

/** Reads the worksheets of a verified .xlsx or .xlsm package as users see them. */
export function readXlsxBook(archive: ZipArchive): XlsxBook {
  const main = readBookPart(archive);
  const looks = looksOf(archive, main);
  const plain = looks.cells[0] ?? PLAIN_BOOK_LOOK;
  const strings = partOf(main, 'sharedStrings');
  const context = {
    strings:
      strings === undefined
        ? []
        : readSharedStrings(readPart(archive, strings, decodeXml), strings),
    formats: looks.cells.map(({ format }) => format),
    is1904: main.is1904,
  };
  const budget = createBudget();
  const sheets = main.sheets.map((listed) =>
    readBookSheet({
      listed,
      xml: readPart(archive, listed.part, decodeXml),
      context,
      looks,
      plain,
      budget,
    }),
  );
  const { names, settings, is1904 } = main;
  return { book: { sheets, names, settings, plain }, is1904 };
}

/** Name of the part that the main part has a relation of this kind to. */
export function partOf({ relationships }: BookPart, kind: string): string | undefined {
  return relationships.find(({ type }) => type === kind)?.target;
}

/** The looks that a package describes; none when it has no part for them. */
export function looksOf(archive: ZipArchive, main: BookPart): FileLooks {
  const styles = partOf(main, 'styles');
  if (styles === undefined) return { cells: [], conditions: [], unlocked: new Set() };
  const theme = partOf(main, 'theme');
  const themeXml = theme === undefined ? undefined : archive.findPart(theme);
  return readLooks(
    { xml: readPart(archive, styles, decodeXml), part: styles },
    themeXml === undefined || theme === undefined
      ? undefined
      : readXmlTree(decodeXml(themeXml, theme), theme),
  );
}
