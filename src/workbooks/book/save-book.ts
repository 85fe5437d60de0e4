import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import type { Result } from '../../domain/kernel/result';
import type { Inflate } from '../inflate';
import { catchRefusals, valueOrRefuse } from '../refusal';
import { openZip } from '../zip-archive';
import { blankPackage } from './blank-package';
import type { Book } from './book';
import { changePackage } from './change-package';
import type { OpenedBook } from './open-book';
import { planPackage } from './plan-package';
import { readXlsxBook } from './read-xlsx-book';
import { settleResults } from './settle-results';

/** A workbook as it is to be stored. */
export interface SavedBook {
  readonly bytes: Uint8Array;
  /** How its file must be named: one with macros keeps them. */
  readonly extension: 'xlsx' | 'xlsm';
}

/**
 * Saves a book that was opened from a file and changed since.
 *
 * An .xlsx or .xlsm keeps its package: unchanged sheets and all other parts keep their bytes, in a changed sheet
 * every row and cell that did not change stays to the letter, and what is not shown here (comments, pictures, print
 * setup, data validation, other conditions, names of macros) stays, moved along with the rows and columns it
 * belongs to. A book in which nothing changed gives the very bytes that were opened. Any other format is written
 * anew as .xlsx.
 *
 * Faults: those of reading, where a part is not understood well enough to be changed (UTF-16 for one); then
 * `saveAnew` is what is left.
 */
export function saveBook(
  opened: OpenedBook,
  current: Book,
  inflate: Inflate,
): Result<SavedBook, WorkbookFault> {
  const { original, format } = opened;
  const settled = settle(opened.book, current);
  if (original === undefined) return saveAnew(settled, inflate);
  return catchRefusals(() => {
    const bytes = changed(original, { opened: opened.book, current: settled }, inflate);
    return { bytes, extension: format === 'xlsm' ? 'xlsm' : 'xlsx' };
  });
}

function settle(opened: Book, current: Book): Book {
  return {
    ...current,
    sheets: current.sheets.map((sheet) => {
      const before = opened.sheets.find(({ id }) => id === sheet.id);
      return before === undefined ? sheet : settleResults(before, sheet);
    }),
  };
}

/** Writes a book as a new .xlsx: what the book says and nothing else. */
export function saveAnew(current: Book, inflate: Inflate): Result<SavedBook, WorkbookFault> {
  return catchRefusals(() => {
    const bytes = blankPackage(current);
    const archive = valueOrRefuse(openZip(bytes, inflate));
    const { book } = readXlsxBook(archive);
    const books = { opened: book, current: renumbered(current) };
    return { bytes: changed({ bytes, is1904: false }, books, inflate), extension: 'xlsx' };
  });
}

/** The book as if it had been opened from the new file: its sheets are numbered from 1. */
function renumbered(book: Book): Book {
  const idOf = new Map(book.sheets.map(({ id }, index) => [id, String(index + 1)]));
  return {
    ...book,
    sheets: book.sheets.map((sheet, index) => ({
      ...sheet,
      id: String(index + 1),
      origins: undefined,
    })),
    names: book.names.map((name) => ({
      ...name,
      sheet: name.sheet === undefined ? undefined : idOf.get(name.sheet),
    })),
  };
}

interface Books {
  readonly opened: Book;
  readonly current: Book;
}

function changed(
  { bytes, is1904 }: NonNullable<OpenedBook['original']>,
  { opened, current }: Books,
  inflate: Inflate,
): Uint8Array {
  const archive = valueOrRefuse(openZip(bytes, inflate));
  const change = planPackage({ archive, is1904, opened, current });
  return changePackage(bytes, change);
}
