import { toBook } from '../../../src/hosts/workbench/to-book';
import type { Book, BookSheet } from '../../../src/workbooks/book/book';
import { openedBookOf, savedBytes } from '../../support/book-of';
import {
  cellAt,
  contentsOf,
  rangeOf,
  sheetIn,
  withCells,
  withSheet,
} from '../../support/edited-book';
import { markedXlsx } from '../../support/marked-xlsx';
import { partNames, partText } from '../../support/patched';
import { readFixtures } from '../../support/read-fixture';
import { snapshotOf } from '../../support/snapshot-of';
import { type XlsxParts, sheetXml, xlsxOf, xlsxPartsOf } from '../../support/xlsx-of';
import { zipOf } from '../../support/zip-of';

const SHEET = 'xl/worksheets/sheet1.xml';
const forms = readFixtures().filter(({ expected }) => typeof expected !== 'string');

/** What a workbook with this sheet is saved as once the sheet was changed. */
function saved(parts: XlsxParts | Uint8Array, change: (sheet: BookSheet) => BookSheet): Uint8Array {
  const opened = openedBookOf(parts instanceof Uint8Array ? parts : xlsxOf(parts));
  return savedBytes(opened, withSheet(opened, change));
}

function oneSheet(rows: string, around?: Parameters<typeof sheetXml>[1]): XlsxParts {
  return { sheets: [{ name: 'Sheet1', xml: sheetXml(rows, around) }] };
}

const ROWS =
  '<row r="1" spans="1:2"><c r="A1"><v>1</v></c><c r="B1" s="0" t="s"><v>0</v></c></row><row r="2" ht="30" customHeight="1"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><f>SUM(A1:A2)</f><v>3</v></c></row>';
const STRINGS = '<si><r><rPr><b/></rPr><t>慰</t></r><r><t>问</t></r></si>';

describe('saveBook', () => {
  it.each(forms.filter(({ name }) => name.endsWith('.xlsx')))(
    'gives the very bytes of $name when nothing changed',
    ({ bytes, fileName }) => {
      const opened = openedBookOf(bytes(), fileName);
      const current: Book = toBook(snapshotOf(opened.book), opened.book);
      expect(Buffer.compare(savedBytes(opened, current), bytes())).toBe(0);
    },
  );

  it.each(forms.filter(({ name }) => !name.endsWith('.xlsx')))(
    'writes $name anew, to be opened as the same book',
    ({ bytes, fileName }) => {
      const opened = openedBookOf(bytes(), fileName);
      const again = openedBookOf(savedBytes(opened, opened.book));
      expect(again.book).toEqual(opened.book);
    },
  );
});

describe('saveBook, cells changed', () => {
  const parts = { ...oneSheet(ROWS), strings: STRINGS };

  it('changes one cell and leaves all others and all other parts to the letter', () => {
    const before = xlsxOf(parts);
    const bytes = saved(parts, (sheet) => withCells(sheet, { A2: 2.5 }));
    const text = partText(bytes, SHEET);
    expect(text).toContain('<c r="A2"><v>2.5</v></c>');
    expect(text).toContain(ROWS.slice(0, ROWS.indexOf('<row r="2"')));
    const others = partNames(bytes).filter((name) => name !== SHEET && name !== 'xl/workbook.xml');
    for (const name of others) expect(partText(bytes, name)).toBe(partText(before, name));
  });

  it('keeps the bold letters inside a text whose row changes', () => {
    const text = partText(
      saved(parts, (sheet) => withCells(sheet, { A1: 7 })),
      SHEET,
    );
    expect(text).toContain('<c r="B1" s="0" t="s"><v>0</v></c>');
  });

  it.each([
    [0.1 + 0.2, '0.30000000000000004'],
    [1e21, '1e+21'],
    [-0.5, '-0.5'],
    [123456789012345680, '123456789012345680'],
  ])('stores %s to the last digit', (number, text) => {
    const bytes = saved(parts, (sheet) => withCells(sheet, { C9: number }));
    expect(partText(bytes, SHEET)).toContain(`<v>${text}</v>`);
    expect(contentsOf(sheetIn(openedBookOf(bytes).book))['C9']).toBe(String(number));
  });

  it.each(['012', '=A1', '#N/A', '  两端有空格 ', '一行\n两行', '<&>"', 'TRUE', '_x000D_'])(
    'stores the text %j as a text',
    (text) => {
      const opened = openedBookOf(xlsxOf(parts));
      const value = { kind: 'text', text } as const;
      const book = withSheet(opened, (sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell, index) => (index === 0 ? { ...cell, value } : cell)),
      }));
      const again = openedBookOf(savedBytes(opened, toBook(snapshotOf(book), book)));
      expect(cellAt(sheetIn(again.book), 'A1').value).toEqual(value);
    },
  );

  it('empties a cell', () => {
    const bytes = saved(parts, (sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ ref }) => ref.row !== 1),
    }));
    expect(contentsOf(sheetIn(openedBookOf(bytes).book))).not.toHaveProperty('A2');
    expect(partText(bytes, SHEET)).toContain('<row r="2" ht="30" customHeight="1"/>');
  });

  it('stores formulas with their results and asks for a calculation on opening', () => {
    const bytes = saved(parts, (sheet) => withCells(sheet, { C1: '=SUM(A1:A3) → 6' }));
    expect(partText(bytes, SHEET)).toContain('<c r="C1"><f>SUM(A1:A3)</f><v>6</v></c>');
    expect(partText(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  it('writes functions newer than the format with their prefix', () => {
    const bytes = saved(parts, (sheet) => withCells(sheet, { C1: '=IFS(A1>0,1) → 1' }));
    expect(partText(bytes, SHEET)).toContain('<f>_xlfn.IFS(A1&gt;0,1)</f>');
    expect(contentsOf(sheetIn(openedBookOf(bytes).book))['C1']).toBe('=IFS(A1>0,1) → 1');
  });

  it.each([
    ['NORM.S.DIST(A1,TRUE)', '_xlfn.NORM.S.DIST(A1,TRUE)'],
    ['NETWORKDAYS.INTL(A1,A2)', 'NETWORKDAYS.INTL(A1,A2)'],
    ['A1&"\u000b"', 'A1&amp;&quot;_x000B_&quot;'],
  ])('writes %s as Excel does', (formula, stored) => {
    const bytes = saved(parts, (sheet) => withCells(sheet, { C1: `=${formula} → 1` }));
    expect(partText(bytes, SHEET)).toContain(`<f>${stored}</f>`);
  });

  it('keeps the stored result of a formula that the spreadsheet does not know', () => {
    const bytes = saved(parts, (sheet) => ({
      ...withCells(sheet, { A1: 5 }),
      cells: withCells(sheet, { A1: 5 }).cells.map((cell) =>
        cell.formula === undefined
          ? cell
          : { ...cell, value: { kind: 'error', error: '#NAME?' } as const },
      ),
    }));
    expect(contentsOf(sheetIn(openedBookOf(bytes).book))['A3']).toBe('=SUM(A1:A2) → 3');
  });

  it('stores an error that a formula ends in', () => {
    const bytes = saved(parts, (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.formula === undefined
          ? cell
          : { ...cell, value: { kind: 'error', error: '#DIV/0!' } as const },
      ),
    }));
    expect(contentsOf(sheetIn(openedBookOf(bytes).book))['A3']).toBe('=SUM(A1:A2) → #DIV/0!');
  });

  it('gives cells that shared a formula their own when one of them changes', () => {
    const shared = oneSheet(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>',
    );
    const bytes = saved(shared, (sheet) => withCells(sheet, { B1: 9 }));
    expect(contentsOf(sheetIn(openedBookOf(bytes).book))).toEqual({
      B1: '9',
      B2: '=A2*2 → 4',
      B3: '=A3*2 → 6',
    });
    expect(partText(bytes, SHEET)).not.toContain('shared');
  });

  it('keeps an array formula and what it fills, which the spreadsheet does not save', () => {
    const array = oneSheet(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>4</v></c></row>',
    );
    const opened = openedBookOf(xlsxOf(array));
    const current = toBook(snapshotOf(opened.book), opened.book);
    expect(contentsOf(sheetIn(current))).not.toHaveProperty('B2');
    const changed = { ...current, sheets: [withCells(sheetIn(current), { A1: 3 })] };
    const bytes = savedBytes(opened, changed);
    expect(partText(bytes, SHEET)).toContain('<f t="array" ref="B1:B2">A1:A2*2</f>');
    expect(contentsOf(sheetIn(openedBookOf(bytes).book))['B2']).toBe('4');
  });

  it('counts days as the file does', () => {
    const bytes = xlsxOf({
      ...oneSheet('<row r="1"><c r="A1" s="1"><v>43100</v></c></row>'),
      formats: ['yyyy/m/d'],
      workbookProperties: 'date1904="1"',
    });
    const again = saved(bytes, (sheet) => withCells(sheet, { A1: 44563 }));
    expect(partText(again, SHEET)).toContain(`<v>${String(44563 - 1462)}</v>`);
    expect(contentsOf(sheetIn(openedBookOf(again).book))['A1']).toBe('44563');
  });

  it('keeps macros and the name that goes with them', () => {
    const macro = xlsxPartsOf(parts).map((part) =>
      part.name === '[Content_Types].xml'
        ? {
            ...part,
            data: String(part.data).replace(
              'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
              'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
            ),
          }
        : part,
    );
    const opened = openedBookOf(zipOf([...macro, { name: 'xl/vbaProject.bin', data: 'macro' }]));
    const bytes = savedBytes(
      opened,
      withSheet(opened, (sheet) => withCells(sheet, { A1: 5 })),
    );
    expect(opened.format).toBe('xlsm');
    expect(openedBookOf(bytes).format).toBe('xlsm');
    expect(partText(bytes, 'xl/vbaProject.bin')).toBe('macro');
  });
});

describe('saveBook, looks and sizes changed', () => {
  const parts = { ...oneSheet(ROWS), strings: STRINGS };

  it('adds a look to the styles and leaves those that are there', () => {
    const opened = openedBookOf(xlsxOf(parts));
    const bold = (sheet: BookSheet): BookSheet => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({
        ...cell,
        look: {
          ...cell.look,
          fill: '#ffff00',
          letters: { ...cell.look.letters, bold: true },
          borders: { ...cell.look.borders, top: { style: 'thick', colour: '#ff0000' } },
          format: '0.00',
          wraps: true,
        },
      })),
    });
    const book = withSheet(opened, bold);
    const bytes = savedBytes(opened, book);
    expect(openedBookOf(bytes).book).toEqual(book);
    expect(partText(bytes, 'xl/styles.xml').match(/<xf /gu)).toHaveLength(2);
    expect(partText(bytes, SHEET)).toContain('<c r="B1" s="1" t="s"><v>0</v></c>');
  });

  it.each<[string, (sheet: BookSheet) => BookSheet]>([
    [
      'widths',
      (sheet) => ({ ...sheet, columns: [{ first: 1, last: 2, width: 96, hidden: false }] }),
    ],
    [
      'a hidden column',
      (sheet) => ({ ...sheet, columns: [{ first: 0, last: 0, width: undefined, hidden: true }] }),
    ],
    [
      'heights and hidden rows',
      (sheet) => ({
        ...sheet,
        rows: new Map([
          [0, { height: undefined, isFixed: false, hidden: true }],
          [1, { height: 60, isFixed: true, hidden: false }],
        ]),
      }),
    ],
    ['merged cells', (sheet) => ({ ...sheet, merges: [rangeOf('A1:B1'), rangeOf('A5:C6')] })],
    ['frozen rows', (sheet) => ({ ...sheet, frozen: { rows: 1, cols: 0 } })],
    ['hidden lines', (sheet) => ({ ...sheet, showsLines: false })],
    [
      'a mark',
      (sheet) => ({
        ...sheet,
        conditions: [
          {
            ranges: [rangeOf('A2')],
            formula: 'LEN("暖表:error")>0',
            look: { fill: '#ffcccc', colour: '#9c0006', bold: true, italic: undefined },
            stops: false,
          },
        ],
      }),
    ],
  ])('saves %s', (_, change) => {
    const opened = openedBookOf(xlsxOf(parts));
    const book = withSheet(opened, change);
    expect(openedBookOf(savedBytes(opened, book)).book).toEqual(book);
  });

  it('takes our marks off and keeps a rule of the user', () => {
    const bytes = saved(markedXlsx(), (sheet) => ({ ...sheet, conditions: [] }));
    const text = partText(bytes, SHEET);
    expect(text).not.toContain('暖表');
    expect(text).toContain('<conditionalFormatting sqref="B1:B9"><cfRule type="colorScale"');
  });
});
