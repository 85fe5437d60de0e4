import { IResourceLoaderService, type Injector, type IWorkbookData } from '@univerjs/core';
import type { Book } from '../../workbooks/book/book';
import { extrasOf } from './sheet-extras';
import type { Snapshot } from './snapshot';
import { toBook } from './to-book';

/** Univer's own types say what is kept beside sheets, ours what a book is made of. */
type Saved = Snapshot & Pick<IWorkbookData, 'sheets'>;

/**
 * The workbook that is open in Univer, as a book to be saved.
 *
 * @param opened - the book it was opened from
 * @returns `undefined` when that workbook is closed
 */
export function takeBook(univer: Injector, unitId: string, opened: Book): Book | undefined {
  const snapshot = univer.get(IResourceLoaderService).saveUnit<Saved>(unitId);
  if (snapshot === null) return undefined;
  const book = toBook(snapshot, opened);
  const sheets = book.sheets.map((sheet) => {
    const { print, choices } = extrasOf(snapshot.sheets[sheet.id] ?? {});
    return { ...sheet, print: print ?? sheet.print, choices: choices ?? sheet.choices };
  });
  return { ...book, sheets };
}
