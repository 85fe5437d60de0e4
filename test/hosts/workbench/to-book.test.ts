import { toBook } from '../../../src/hosts/workbench/to-book';
import { openedBookOf } from '../../support/book-of';
import { readFixtures } from '../../support/read-fixture';
import { snapshotOf } from '../../support/snapshot-of';

describe('toBook', () => {
  it.each(readFixtures().filter(({ expected }) => typeof expected !== 'string'))(
    'gives back what toSnapshot was given: $name',
    ({ bytes, fileName }) => {
      const { book } = openedBookOf(bytes(), fileName);
      expect(toBook(snapshotOf(book), book)).toEqual(book);
    },
  );
});
