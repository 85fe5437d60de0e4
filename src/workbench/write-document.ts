import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, succeed } from '../domain/kernel/result';
import type { Book } from '../workbooks/book/book';
import type { OpenedBook } from '../workbooks/book/open-book';
import { type SavedBook, saveAnew, saveBook } from '../workbooks/book/save-book';
import { deflate } from '../workbooks/deflate';
import { inflate } from '../workbooks/inflate';

/** A workbook as bytes to be downloaded. */
export interface WrittenDocument extends SavedBook {
  /** Written from nothing: what the file had beyond its cells is not in it. */
  readonly isAnew: boolean;
}

/** Saves in the package of the file that was opened; where that cannot be changed, as a new file. */
export function writeDocument(
  opened: OpenedBook,
  book: Book,
): Result<WrittenDocument, WorkbookFault> {
  const tools = { inflate, deflate };
  const changed = saveBook(opened, book, tools);
  if (changed.ok) return succeed({ ...changed.value, isAnew: opened.original === undefined });
  const anew = saveAnew(book, tools);
  return anew.ok ? succeed({ ...anew.value, isAnew: true }) : anew;
}
