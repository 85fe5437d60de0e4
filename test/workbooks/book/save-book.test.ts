import { toBook } from '../../../src/hosts/workbench/to-book';
import type { Book } from '../../../src/workbooks/book/book';
import { openedBookOf, savedBytes } from '../../support/book-of';
import { readFixtures } from '../../support/read-fixture';
import { snapshotOf } from '../../support/snapshot-of';

const forms = readFixtures().filter(({ expected }) => typeof expected !== 'string');

describe('saveBook', () => {
  it.each(forms.filter(({ name }) => /\.xlsx$/u.test(name)))(
    'gives the very bytes of $name when nothing changed',
    ({ bytes, fileName }) => {
      const opened = openedBookOf(bytes(), fileName);
      const current: Book = toBook(snapshotOf(opened.book), opened.book);
      expect(Buffer.compare(savedBytes(opened, current), bytes())).toBe(0);
    },
  );

  it.each(forms.filter(({ name }) => !/\.xlsx$/u.test(name)))(
    'writes $name anew, to be opened as the same book',
    ({ bytes, fileName }) => {
      const opened = openedBookOf(bytes(), fileName);
      const again = openedBookOf(savedBytes(opened, opened.book));
      expect(again.book).toEqual(opened.book);
    },
  );
});
