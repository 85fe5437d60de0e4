import { inflateInNode } from '../../src/hosts/file/node-inflate';
import type { Book } from '../../src/workbooks/book/book';
import { type OpenedBook, openBook } from '../../src/workbooks/book/open-book';
import { saveBook } from '../../src/workbooks/book/save-book';

/** A file as the workbench opens it; throws the fault when it cannot be opened. */
export function openedBookOf(bytes: Uint8Array, fileName = 'form.xlsx'): OpenedBook {
  const result = openBook(bytes, { fileName, inflate: inflateInNode });
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

/** What a book is saved as; throws the fault when it cannot be saved. */
export function savedBytes(opened: OpenedBook, current: Book): Uint8Array {
  const result = saveBook(opened, current, inflateInNode);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value.bytes;
}
