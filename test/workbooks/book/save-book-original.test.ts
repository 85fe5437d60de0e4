import type { BookSheet } from '../../../src/workbooks/book/book';
import { openedBookOf, savedBytes } from '../../support/book-of';
import {
  contentsOf,
  sheetIn,
  withCells,
  withRowInserted,
  withSheet,
} from '../../support/edited-book';
import { markedXlsx } from '../../support/marked-xlsx';
import { partText } from '../../support/patched';
import { type XlsxParts, sheetXml, xlsxOf, xlsxPartsOf } from '../../support/xlsx-of';
import { zipOf } from '../../support/zip-of';

const SHEET = 'xl/worksheets/sheet1.xml';

/** What a workbook is saved as once its sheet was changed. */
function saved(bytes: Uint8Array, change: (sheet: BookSheet) => BookSheet): Uint8Array {
  const opened = openedBookOf(bytes);
  return savedBytes(opened, withSheet(opened, change));
}

function oneSheet(rows: string, around?: Parameters<typeof sheetXml>[1]): XlsxParts {
  return { sheets: [{ name: 'Sheet1', xml: sheetXml(rows, around) }] };
}

describe('saveBook, what the file says in its own way', () => {
  it('counts days as the file does where a number becomes a date and a date a number', () => {
    const bytes = xlsxOf({
      ...oneSheet('<row r="1"><c r="A1" s="1"><v>40000</v></c><c r="B1"><v>40000</v></c></row>'),
      formats: ['yyyy/m/d'],
      workbookProperties: 'date1904="1"',
    });
    const book = withSheet(openedBookOf(bytes), (sheet) => {
      const looks = sheet.cells.map(({ look }) => look).reverse();
      return {
        ...sheet,
        cells: sheet.cells.map((cell, at) => ({ ...cell, look: looks[at] ?? cell.look })),
      };
    });
    expect(openedBookOf(savedBytes(openedBookOf(bytes), book)).book).toEqual(book);
  });

  it.each([
    ['SUM(A1:A2)', 'SUMM(A1:A2)', '#NAME?'],
    ['SUMM(A1)', 'SUMM(表!A2)', '3'],
    ['SUMM(A1,5)', 'SUMM(A1,6)', '#NAME?'],
    ['SUMM(A1,"B1")', 'SUMM(A1,"B2")', '#NAME?'],
    ['SUMM(1:1,$A:B)', 'SUMM($2:3,C:$D)', '3'],
    ["SUMM('[1]1月'!A1)", "SUMM('[2]2月'!A1)", '3'],
  ])('keeps of %s the result for %s as %s', (before, now, result) => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="C1"><f>${before}</f><v>3</v></c></row>`;
    const bytes = saved(xlsxOf(oneSheet(rows)), (sheet) => {
      const { cells } = withCells(sheet, { C1: `=${now} → 0` });
      const value = { kind: 'error', error: '#NAME?' } as const;
      return {
        ...sheet,
        cells: cells.map((cell) => (cell.formula === now ? { ...cell, value } : cell)),
      };
    });
    expect(contentsOf(sheetIn(openedBookOf(bytes).book))['C1']).toBe(`=${now} → ${result}`);
  });

  it('keeps lines across a cell and how its text is fitted in when its lines and its place change', () => {
    const slanted =
      '<border diagonalDown="1"><left/><right/><top/><bottom/><diagonal style="thin"/></border>';
    const placed =
      '<xf borderId="1"><alignment horizontal="centerContinuous" shrinkToFit="1"/></xf>';
    const bytes = zipOf(
      xlsxPartsOf(oneSheet('<row r="1"><c r="A1" s="1"><v>1</v></c></row>')).map((part) =>
        part.name === 'xl/styles.xml'
          ? {
              ...part,
              data: String(part.data)
                .replace('<cellXfs', `<borders count="2"><border/>${slanted}</borders><cellXfs`)
                .replace('</cellXfs>', `${placed}</cellXfs>`),
            }
          : part,
      ),
    );
    const line = { style: 'thin', colour: '#000000' } as const;
    const again = saved(bytes, (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({
        ...cell,
        look: { ...cell.look, down: 'top', borders: { ...cell.look.borders, top: line } },
      })),
    }));
    const styles = partText(again, 'xl/styles.xml');
    expect(styles).toContain('<bottom/><diagonal style="thin"/></border></borders>');
    expect(styles.match(/<border diagonalDown="1">/gu)).toHaveLength(2);
    expect(styles).toContain(
      '<alignment horizontal="centerContinuous" vertical="top" shrinkToFit="1"/>',
    );
  });

  it('tells nothing of a new cell but how it looks', () => {
    const typed = '<xf numFmtId="10" quotePrefix="1"><protection locked="0"/></xf>';
    const bytes = zipOf(
      xlsxPartsOf(oneSheet('<row r="1"><c r="A1" s="1"><v>1</v></c></row>')).map((part) =>
        part.name === 'xl/styles.xml'
          ? { ...part, data: String(part.data).replace('</cellXfs>', `${typed}</cellXfs>`) }
          : part,
      ),
    );
    const again = saved(bytes, (sheet) => ({
      ...sheet,
      cells: sheet.cells.flatMap((cell) => [cell, { ...cell, ref: { row: 0, col: 1 } }]),
    }));
    expect(partText(again, SHEET)).toContain('<c r="A1" s="1"><v>1</v></c><c r="B1" s="2">');
    expect(partText(again, 'xl/styles.xml').match(/quotePrefix|<protection/gu)).toHaveLength(2);
  });

  it('shows rows again that were hidden as all rows are that the file does not spell out', () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="A4"><v>4</v></c></row><row r="1048576" hidden="1"/>';
    const before = '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>';
    const opened = openedBookOf(xlsxOf(oneSheet(rows, { before })));
    const book = withSheet(opened, (sheet) => ({
      ...sheet,
      rows: new Map([...sheet.rows].filter(([row]) => row !== 1)),
    }));
    expect(sheetIn(book).rows.size).toBe(2);
    const bytes = savedBytes(opened, book);
    expect(openedBookOf(bytes).book).toEqual(book);
    expect(partText(bytes, SHEET).match(/<row /gu)).toHaveLength(5);
    const inserted = withSheet(opened, (sheet) =>
      withRowInserted({ ...sheet, rows: new Map() }, 0),
    );
    expect(sheetIn(openedBookOf(savedBytes(opened, inserted)).book).rows).toEqual(new Map());
  });

  it('leaves rules of the user their looks and their order when marks come', () => {
    const user =
      '<conditionalFormatting sqref="A1:A9"><cfRule type="cellIs" operator="equal" dxfId="0" priority="3"><formula>1</formula></cfRule><cfRule type="expression" dxfId="2" priority="5"><formula>A1&gt;0</formula></cfRule></conditionalFormatting>';
    const lines =
      '<dxfs count="3"><dxf/><dxf><numFmt numFmtId="170" formatCode="0.0"/></dxf><dxf><border><left style="thin"/></border></dxf></dxfs>';
    const bytes = zipOf(
      xlsxPartsOf(oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>', { after: user })).map(
        (part) =>
          part.name === 'xl/styles.xml'
            ? { ...part, data: String(part.data).replace('</styleSheet>', `${lines}</styleSheet>`) }
            : part,
      ),
    );
    const marked = saved(bytes, (sheet) => ({
      ...sheet,
      conditions: [...sheetIn(openedBookOf(markedXlsx()).book).conditions, ...sheet.conditions],
    }));
    expect(partText(marked, SHEET)).toContain(
      user.replace('priority="3"', 'priority="2"').replace('priority="5"', 'priority="3"'),
    );
    const unmarked = saved(marked, (sheet) => ({
      ...sheet,
      conditions: sheet.conditions.slice(1),
    }));
    expect(partText(unmarked, SHEET)).toContain(
      `</sheetData>${user.replace('priority="3"', 'priority="1"').replace('priority="5"', 'priority="2"')}`,
    );
  });
});
