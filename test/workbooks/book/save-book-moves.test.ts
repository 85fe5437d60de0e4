import { toBook } from '../../../src/hosts/workbench/to-book';
import type { BookSheet } from '../../../src/workbooks/book/book';
import { openedBookOf, savedBytes } from '../../support/book-of';
import {
  sheetIn,
  withCells,
  withRowDeleted,
  withRowInserted,
  withSheet,
} from '../../support/edited-book';
import { partNames, partText } from '../../support/patched';
import { snapshotOf } from '../../support/snapshot-of';
import { type XlsxParts, sheetXml, xlsxOf, xlsxPartsOf } from '../../support/xlsx-of';
import { zipOf } from '../../support/zip-of';

const SHEET = 'xl/worksheets/sheet1.xml';

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

describe('saveBook, rows inserted and deleted', () => {
  const AFTER =
    '<autoFilter ref="A1:B3"/><mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells><conditionalFormatting sqref="A2:A3"><cfRule type="cellIs" operator="greaterThan" priority="1"><formula>$A$3</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" sqref="A2"><formula1>$B$2:$B$3</formula1></dataValidation><dataValidation type="whole" sqref="A2:A3"><formula1>0</formula1></dataValidation></dataValidations><rowBreaks count="1"><brk id="2" max="16383" man="1"/></rowBreaks>';
  const parts = { ...oneSheet(ROWS, { after: AFTER }), strings: STRINGS };

  it('moves what hangs on rows along with them', () => {
    const text = partText(
      saved(parts, (sheet) => withRowInserted(sheet, 1)),
      SHEET,
    );
    expect(text).toContain('<row r="3" ht="30" customHeight="1"><c r="A3"><v>2</v></c></row>');
    expect(text).toContain('<autoFilter ref="A1:B4"/>');
    expect(text).toContain('<mergeCell ref="A4:B4"/>');
    expect(text).toContain('sqref="A3:A4"><cfRule');
    expect(text).toContain('<formula>$A$4</formula>');
    expect(text).toContain('sqref="A3"><formula1>$B$3:$B$4</formula1>');
    expect(text).toContain('<brk id="3" max="16383" man="1"/>');
  });

  it.each([
    ["[1]Sheet1!A3+'[1]Sheet1'!A3+A3", "[1]Sheet1!A3+'[1]Sheet1'!A3+A4"],
    ['SUM(表1[A3],表1[[#This Row],[A3]],A3)', 'SUM(表1[A3],表1[[#This Row],[A3]],A4)'],
  ])('leaves other workbooks and columns of tables alone in %s', (before, after) => {
    const list = (formula: string): string =>
      `<dataValidation type="custom" sqref="A1"><formula1>${formula}</formula1></dataValidation>`;
    const around = { after: `<dataValidations count="1">${list(before)}</dataValidations>` };
    const bytes = saved({ ...oneSheet(ROWS, around), strings: STRINGS }, (sheet) =>
      withRowInserted(sheet, 1),
    );
    expect(partText(bytes, SHEET)).toContain(list(after));
  });

  it('takes away what hung on a deleted row alone', () => {
    const text = partText(
      saved(parts, (sheet) => withRowDeleted(sheet, 1)),
      SHEET,
    );
    expect(text).not.toContain('type="list"');
    expect(text).toContain('<dataValidation type="whole" sqref="A2"><formula1>0</formula1>');
    expect(text).toContain('<autoFilter ref="A1:B2"/>');
  });

  it('moves comments, their boxes, pictures and pivot tables', () => {
    const relations =
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/comments" Target="../comments1.xml"/><Relationship Id="r2" Type="http://x/vmlDrawing" Target="../vml1.vml"/><Relationship Id="r3" Type="http://x/drawing" Target="../drawing1.xml"/><Relationship Id="r4" Type="http://x/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>';
    const extra = [
      { name: 'xl/worksheets/_rels/sheet1.xml.rels', data: relations },
      {
        name: 'xl/comments1.xml',
        data: '<?xml version="1.0"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="A1"/><comment ref="A3"/></commentList></comments>',
      },
      {
        name: 'xl/vml1.vml',
        data: '<xml><x:ClientData><x:Anchor>1, 15, 2, 10, 3, 15, 6, 4</x:Anchor><x:Row>2</x:Row><x:Column>0</x:Column></x:ClientData><br></xml>',
      },
      {
        name: 'xl/drawing1.xml',
        data: '<xdr:wsDr xmlns:xdr="d"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>0</xdr:row></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>5</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>',
      },
      {
        name: 'xl/pivotTables/pivotTable1.xml',
        data: '<pivotTableDefinition><location ref="D2:E5" firstHeaderRow="1"/><filter><autoFilter ref="A1"/></filter></pivotTableDefinition>',
      },
      {
        name: 'xl/pivotCache/pivotCacheDefinition1.xml',
        data: '<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="Sheet1"/></cacheSource></pivotCacheDefinition>',
      },
    ];
    const bytes = saved({ ...parts, extra }, (sheet) => withRowInserted(sheet, 1));
    expect(partText(bytes, 'xl/comments1.xml')).toContain('"A1"/><comment ref="A4"/>');
    expect(partText(bytes, 'xl/vml1.vml')).toContain('1, 15, 3, 10, 3, 15, 7, 4');
    expect(partText(bytes, 'xl/vml1.vml')).toContain('<x:Row>3</x:Row>');
    expect(partText(bytes, 'xl/drawing1.xml')).toContain('<xdr:row>6</xdr:row>');
    expect(partText(bytes, 'xl/drawing1.xml')).toContain('<xdr:row>0</xdr:row>');
    expect(partText(bytes, 'xl/pivotTables/pivotTable1.xml')).toContain('<location ref="D3:E6"');
    expect(partText(bytes, 'xl/pivotTables/pivotTable1.xml')).toContain('ref="A1"');
    expect(partText(bytes, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="A1:B4"');
  });
});

describe('saveBook, sheets changed', () => {
  const xml = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const NAMES =
    '<definedNames><definedName name="人数">\'附件1\'!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">\'附件2\'!$A$1:$B$2</definedName></definedNames>';
  const bytes = (): Uint8Array =>
    zipOf(
      xlsxPartsOf({
        sheets: [
          { name: '附件1', xml },
          { name: '附件2', xml, state: 'veryHidden' },
          { name: '附件3', xml },
        ],
        extra: [
          {
            name: 'xl/worksheets/_rels/sheet2.xml.rels',
            data: '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/comments" Target="../comments2.xml"/></Relationships>',
          },
          { name: 'xl/comments2.xml', data: '<comments/>' },
          {
            name: 'xl/charts/chart1.xml',
            data: "<c:chart xmlns:c='c'><c:f>'附件1'!$A$1</c:f></c:chart>",
          },
        ],
      }).map((part) =>
        part.name === 'xl/workbook.xml'
          ? { ...part, data: String(part.data).replace('</sheets>', `</sheets>${NAMES}`) }
          : part,
      ),
    );

  it('adds a sheet with what is planned for its print and to choose from', () => {
    const opened = openedBookOf(bytes());
    const sheet: BookSheet = {
      ...sheetIn(opened.book),
      id: 'new',
      name: '汇总表',
      choices: [{ ref: { row: 0, col: 1 }, options: ['是', '否'] }],
      print: { paper: 'A4', orientation: 'landscape', pagesHigh: 0, repeatRows: [0, 1] },
    };
    const book = { ...opened.book, sheets: [...opened.book.sheets, sheet] };
    const again = savedBytes(opened, toBook(snapshotOf(book), book));
    expect(openedBookOf(again).book.sheets.map(({ name }) => name)).toEqual([
      ...['附件1', '附件2', '附件3', '汇总表'],
    ]);
    expect(partText(again, 'xl/worksheets/sheet4.xml')).toContain('orientation="landscape"');
    expect(partText(again, 'xl/worksheets/sheet4.xml')).toContain('&quot;是,否&quot;');
    expect(partText(again, 'xl/workbook.xml')).toContain(
      'localSheetId="3">\'汇总表\'!$1:$2</definedName>',
    );
  });

  it('adds a sheet to a file that says in every tag of a sheet what its relations are', () => {
    const opened = openedBookOf(
      zipOf(
        xlsxPartsOf(oneSheet(xml)).map((part) => {
          if (part.name !== 'xl/workbook.xml') return part;
          const said = / xmlns:r="[^"]+"/u.exec(String(part.data))?.[0] ?? '';
          const data = String(part.data).replace(said, '').replace('<sheet ', `<sheet${said} `);
          return { ...part, data };
        }),
      ),
    );
    const { sheets } = opened.book;
    const added = { ...sheetIn(opened.book), id: 'new', name: '汇总表' };
    const again = savedBytes(opened, { ...opened.book, sheets: [...sheets, added] });
    expect(partText(again, 'xl/workbook.xml').match(/ xmlns:r="/gu)).toHaveLength(2);
  });

  it('makes a part for looks where the one that is there belongs to nothing', () => {
    const opened = openedBookOf(
      zipOf(
        xlsxPartsOf(oneSheet(xml)).map((part) =>
          part.name === 'xl/_rels/workbook.xml.rels'
            ? { ...part, data: String(part.data).replace(/<[^<]*styles\.xml"\/>/u, '') }
            : part,
        ),
      ),
    );
    const book = withSheet(opened, (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({ ...cell, look: { ...cell.look, wraps: true } })),
    }));
    expect(openedBookOf(savedBytes(opened, book)).book).toEqual(book);
  });

  it('deletes a sheet with what belonged to it alone', () => {
    const opened = openedBookOf(bytes());
    const sheets = opened.book.sheets.filter(({ name }) => name !== '附件2');
    const again = savedBytes(opened, { ...opened.book, sheets });
    expect(openedBookOf(again).book.sheets.map(({ name }) => name)).toEqual(['附件1', '附件3']);
    expect(partNames(again)).not.toContain('xl/worksheets/sheet2.xml');
    expect(partNames(again)).not.toContain('xl/comments2.xml');
    expect(partText(again, '[Content_Types].xml')).not.toContain('sheet2.xml');
    expect(partText(again, 'xl/workbook.xml')).not.toContain('Print_Area');
  });

  it('renames a sheet wherever it is named', () => {
    const opened = openedBookOf(bytes());
    const renamed = withSheet(opened, (sheet) => ({ ...sheet, name: "甲's 表" }));
    const names = opened.book.names.map((name) => ({ ...name, formula: "'甲''s 表'!$A$1" }));
    const again = savedBytes(opened, { ...renamed, names });
    expect(openedBookOf(again).book.names).toEqual(names);
    expect(partText(again, 'xl/charts/chart1.xml')).toContain("'甲''s 表'!$A$1");
  });

  it('puts sheets into another order and keeps the names that belong to them', () => {
    const opened = openedBookOf(bytes());
    const sheets = opened.book.sheets.toReversed();
    const again = savedBytes(opened, { ...opened.book, sheets });
    expect(
      openedBookOf(again).book.sheets.map(({ name, visibility }) => [name, visibility]),
    ).toEqual([
      ['附件3', 'visible'],
      ['附件2', 'very-hidden'],
      ['附件1', 'visible'],
    ]);
    const third = sheets.length - 2;
    expect(partText(again, 'xl/workbook.xml')).toContain(`localSheetId="${String(third)}"`);
  });

  it('drops the order of calculation when a formula goes', () => {
    const parts = xlsxPartsOf({ ...oneSheet(ROWS), strings: STRINGS }).map((part) =>
      part.name.endsWith('workbook.xml.rels')
        ? {
            ...part,
            data: String(part.data).replace(
              '</Relationships>',
              '<Relationship Id="rIdCalc" Type="http://x/calcChain" Target="calcChain.xml"/></Relationships>',
            ),
          }
        : part,
    );
    const chain = { name: 'xl/calcChain.xml', data: '<calcChain/>' };
    const again = saved(zipOf([...parts, chain]), (sheet) => withCells(sheet, { A3: 8 }));
    expect(partNames(again)).not.toContain('xl/calcChain.xml');
    expect(partText(again, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

describe('saveBook, tables', () => {
  const heads = ['单位', '人数', '金额'];
  const row = (number: number, texts: readonly string[]): string =>
    `<row r="${String(number)}">${texts.map((text, at) => `<c r="${'ABC'.charAt(at)}${String(number)}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
  const column = (name: string, at: number): string =>
    `<tableColumn id="${String(at + 1)}" name="${name}"/>`;
  const table = `<?xml version="1.0"?><table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A1:C2"><autoFilter ref="A1:C2"><filterColumn colId="0"/><filterColumn colId="2"/></autoFilter><tableColumns count="3">${heads.map(column).join('')}</tableColumns></table>`;
  const parts: XlsxParts = {
    ...oneSheet(row(1, heads) + row(2, ['东区', '1', '2'])),
    extra: [
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        data: '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://x/table" Target="../tables/table1.xml"/></Relationships>',
      },
      { name: 'xl/tables/table1.xml', data: table },
    ],
  };
  const tableAfter = (change: (sheet: BookSheet) => BookSheet): string =>
    partText(saved(parts, change), 'xl/tables/table1.xml');

  it('calls columns what stands over them', () => {
    expect(tableAfter((sheet) => withCells(sheet, { B1: '人次\n合计', C1: '单位' }))).toBe(
      table.replace('"人数"', '"人次_x000a_合计"').replace('"金额"', '"单位2"'),
    );
  });

  it('leaves a table alone in whose heads nothing changed', () => {
    expect(tableAfter((sheet) => withCells(sheet, { B2: 5 }))).toBe(table);
  });

  it('loses the columns that were deleted', () => {
    const text = tableAfter((sheet) => ({
      ...sheet,
      cells: sheet.cells
        .filter(({ ref }) => ref.col !== 1)
        .map((cell) => (cell.ref.col === 2 ? { ...cell, ref: { ...cell.ref, col: 1 } } : cell)),
      origins: {
        rows: [],
        cols: [
          { place: 0, from: 0, count: 1 },
          { place: 1, from: 2, count: 50 },
        ],
      },
    }));
    expect(text).toContain('ref="A1:B2"><autoFilter ref="A1:B2">');
    expect(text).toContain('<filterColumn colId="0"/><filterColumn colId="1"/>');
    expect(text).toContain(
      '<tableColumns count="2"><tableColumn id="1" name="单位"/><tableColumn id="3" name="金额"/>',
    );
  });

  it('gets a column for one that was inserted, and no head when its row was deleted', () => {
    const inserted = tableAfter((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.ref.col === 0 ? cell : { ...cell, ref: { ...cell.ref, col: cell.ref.col + 1 } },
      ),
      origins: {
        rows: [],
        cols: [
          { place: 0, from: 0, count: 1 },
          { place: 2, from: 1, count: 50 },
        ],
      },
    }));
    expect(inserted).toContain(
      '<tableColumns count="4"><tableColumn id="1" name="单位"/><tableColumn id="4" name="列1"/><tableColumn id="2" name="人数"/>',
    );
    const headless = tableAfter((sheet) => withRowDeleted(sheet, 0));
    expect(headless).toContain('headerRowCount="0"');
    expect(headless).not.toContain('autoFilter');
  });
});
