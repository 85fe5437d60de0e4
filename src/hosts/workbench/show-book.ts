import type { IWorkbookData } from '@univerjs/core';
import type { Book } from '../../workbooks/book/book';
import { keepExtras } from './sheet-extras';
import { toSnapshot } from './to-snapshot';

/** A book as the spreadsheet of the page opens it, with what Univer has no place for beside its sheets. */
export function showBook(book: Book, key: string): Partial<IWorkbookData> {
  const snapshot: Partial<IWorkbookData> = toSnapshot(book, { id: key, name: '' });
  const hidden = book.sheets.filter(({ visibility }) => visibility === 'very-hidden');
  const sheets = { ...snapshot.sheets };
  for (const { id } of hidden) sheets[id] = { ...sheets[id], ...keepExtras({ veryHidden: true }) };
  return { ...snapshot, sheets };
}
