import { IResourceLoaderService, type Injector } from '@univerjs/core';
import type { Book } from '../../workbooks/book/book';
import { extrasOf } from './sheet-extras';
import type { Snapshot } from './snapshot';
import { toBook } from './to-book';

/**
 * The workbook that is open in Univer, as a book to be saved.
 *
 * @param opened - the book it was opened from
 * @returns `undefined` when that workbook is closed
 */
export function takeBook(univer: Injector, unitId: string, opened: Book): Book | undefined {
  const snapshot = univer.get(IResourceLoaderService).saveUnit<Snapshot>(unitId);
  if (snapshot === null) return undefined;
  const book = toBook(snapshot, opened);
  const sheets = book.sheets.map((sheet) => {
    const { print, choices } = extrasOf(snapshot.sheets[sheet.id] ?? {});
    return { ...sheet, print: print ?? sheet.print, choices: choices ?? sheet.choices };
  });
  return { ...book, sheets };
}
