import type { IWorkbookData, LocaleType } from '@univerjs/core';

import { toBook } from '../../src/hosts/workbench/to-book';
import { toSnapshot } from '../../src/hosts/workbench/to-snapshot';
import type { Book } from '../../src/workbooks/book/book';

/** What we give Univer is what it opens … */
export function opened(book: Book, locale: LocaleType): IWorkbookData {
  return { ...toSnapshot(book, { id: 'form', name: 'form' }), locale };
}

/** … and what it saves is what we read. */
export function saved(snapshot: IWorkbookData, book: Book): Book {
  return toBook(snapshot, book);
}
