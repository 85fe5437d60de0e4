import type { IWorkbookData } from '@univerjs/core';
import type { Book } from '../../workbooks/book/book';
import { toSnapshot } from './to-snapshot';

/** A book as the spreadsheet of the page opens it. */
export function showBook(book: Book, key: string): Partial<IWorkbookData> {
  return toSnapshot(book, { id: key, name: '' });
}
