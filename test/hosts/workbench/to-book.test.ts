import { toBook } from '../../../src/hosts/workbench/to-book';
import { openedBookOf } from '../../support/book-of';
import { readFixtures } from '../../support/read-fixture';
import { snapshotOf } from '../../support/snapshot-of';
import { sheetXml, xlsxOf } from '../../support/xlsx-of';

describe('toBook', () => {
  it.each(readFixtures().filter(({ expected }) => typeof expected !== 'string'))(
    'gives back what toSnapshot was given: $name',
    ({ bytes, fileName }) => {
      const { book } = openedBookOf(bytes(), fileName);
      expect(toBook(snapshotOf(book), book)).toEqual(book);
    },
  );

  it('gives back what the workbook keeps of us', () => {
    const { book } = openedBookOf(xlsxOf({ sheets: [{ name: 'Sheet1', xml: sheetXml('') }] }));
    const settings = new Map([['nuanbiao.explanations', '经街道核定']]);
    expect(toBook(snapshotOf({ ...book, settings }), book).settings).toEqual(settings);
  });

  it('leaves it to the file which lists its cells offer, whatever Univer is shown of them', () => {
    const after =
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:A1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>';
    const xml = sheetXml('', { after });
    const { book } = openedBookOf(xlsxOf({ sheets: [{ name: 'Sheet1', xml }] }));
    const snapshot = snapshotOf(book);
    const shown = snapshot.resources?.find(({ name }) => name.includes('VALIDATION'))?.data;
    expect(shown).toContain('"formula1":"是,否"');
    expect(shown).toContain('"endRow":119');
    expect(toBook({ ...snapshot, resources: [] }, book).sheets).toEqual(book.sheets);
  });
});
