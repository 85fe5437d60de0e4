import { inflateInNode } from '../../src/hosts/file/node-inflate';
import { type OpenedBook, openBook } from '../../src/workbooks/book/open-book';

/** A file as the workbench opens it; throws the fault when it cannot be opened. */
export function openedBookOf(bytes: Uint8Array, fileName = 'form.xlsx'): OpenedBook {
  const result = openBook(bytes, { fileName, inflate: inflateInNode });
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}
