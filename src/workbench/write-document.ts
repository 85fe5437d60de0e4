import type { ConversionLoss } from '../domain/grid/conversion-loss';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, succeed } from '../domain/kernel/result';
import type { Book } from '../workbooks/book/book';
import type { OpenedBook } from '../workbooks/book/open-book';
import { NOT_IN_BOOKS } from '../workbooks/convert-workbook';
import { type SavedBook, saveAnew, saveBook } from '../workbooks/book/save-book';
import { inflate } from '../workbooks/inflate';

/** A workbook as bytes to be downloaded. */
export interface WrittenDocument extends SavedBook {
  /** What the file had, or may have had, and these bytes lack; `undefined` where the file itself was changed. */
  readonly losses: readonly ConversionLoss[] | undefined;
}

/** Saves in the package of the file that was opened; where that cannot be changed, as a new file. */
export function writeDocument(
  opened: OpenedBook,
  book: Book,
): Result<WrittenDocument, WorkbookFault> {
  const changed = saveBook(opened, book, inflate);
  const { original, losses } = opened;
  if (changed.ok) {
    return succeed({ ...changed.value, losses: original === undefined ? losses : undefined });
  }
  const anew = saveAnew(book, inflate);
  return anew.ok ? succeed({ ...anew.value, losses: NOT_IN_BOOKS }) : anew;
}
