import type { BookCell, BookSheet } from '../../src/workbooks/book/book';
import { openedBookOf, savedBytes } from '../support/book-of';
import {
  cellAt,
  contentsOf,
  rangeOf,
  sheetIn,
  withCells,
  withRowInserted,
  withSheet,
} from '../support/edited-book';
import { readFixtures } from '../support/read-fixture';
import { convertWithSoffice } from '../support/soffice';

const LONGEST_MS = 180_000;
const SAMPLE = 'samples/示例区总工会-2022年送温暖统计表.xlsx';

const LOOK: Partial<BookCell['look']> = {
  fill: '#ffff00',
  borders: {
    left: undefined,
    right: undefined,
    top: { style: 'medium', colour: '#ff0000' },
    bottom: undefined,
  },
  across: 'center',
  wraps: true,
  format: '0.000',
};

/** The sample with a figure changed and dressed, a row put in, a column widened, cells merged and a mark laid. */
function edited(sheet: BookSheet): BookSheet {
  const changed = withRowInserted(withCells(sheet, { E8: 99.5 }), 10);
  return {
    ...changed,
    cells: withCells(changed, { A11: '插入的一行' }).cells.map((cell) =>
      cell.ref.row === 7 && cell.ref.col === 4
        ? {
            ...cell,
            look: { ...cell.look, ...LOOK, letters: { ...cell.look.letters, italic: true } },
          }
        : cell,
    ),
    columns: [...changed.columns.filter(({ first }) => first !== 4), FIFTH],
    merges: [...changed.merges, rangeOf('A11:B11')],
    conditions: [
      {
        ranges: [rangeOf('E8')],
        formula: 'LEN("暖表:error")>0',
        look: { fill: '#ffcccc', colour: undefined, bold: undefined, italic: undefined },
        stops: false,
      },
    ],
  };
}

const FIFTH = { first: 4, last: 4, width: 160, hidden: false } as const;

describe('LibreOffice, on a book that was changed and saved', () => {
  it(
    'finds figures, texts, looks, widths, merged cells and marks as they were meant',
    () => {
      const file = readFixtures().find(({ name }) => name === SAMPLE);
      if (file === undefined) throw new Error(SAMPLE);
      const opened = openedBookOf(file.bytes());
      const book = withSheet(opened, edited);
      const seen = sheetIn(openedBookOf(convertWithSoffice(savedBytes(opened, book), 'xlsx')).book);
      const meant = sheetIn(book);
      const texts = Object.entries(contentsOf(meant)).filter(([, text]) => !text.startsWith('='));
      expect(contentsOf(seen)).toMatchObject(Object.fromEntries(texts));
      expect(cellAt(seen, 'E8').look).toMatchObject({
        ...LOOK,
        letters: cellAt(meant, 'E8').look.letters,
      });
      expect(seen.columns.find(({ first }) => first === 4)?.width).toBe(160);
      expect(new Set(seen.merges.map((range) => JSON.stringify(range)))).toEqual(
        new Set(meant.merges.map((range) => JSON.stringify(range))),
      );
      expect(seen.conditions).toMatchObject([
        { formula: 'LEN("暖表:error")>0', look: { fill: '#ffcccc' } },
      ]);
    },
    LONGEST_MS,
  );
});
