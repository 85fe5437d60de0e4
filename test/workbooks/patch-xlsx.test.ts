import { firstSheetOf, openedOf, valuesOf } from '../support/read-bytes-of';
import { changedEntries, partText, patchedBytes, writeOf } from '../support/patched';
import { xlsxOf, xlsxPartsOf } from '../support/xlsx-of';
import { zipOf } from '../support/zip-of';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Content of `sheetData` after the writes. */
function rowsAfter(rows: string, ...sketches: readonly string[]): string {
  const bytes = patchedBytes(
    xlsxOf(rows),
    sketches.map((sketch) => writeOf(sketch)),
  );
  return /<sheetData>(.*)<\/sheetData>/su.exec(partText(bytes, SHEET))?.[1] ?? '';
}

function sheetAfter(xml: string, ...sketches: readonly string[]): string {
  const bytes = xlsxOf({ sheets: [{ name: 'Sheet1', xml }] });
  return partText(
    patchedBytes(
      bytes,
      sketches.map((sketch) => writeOf(sketch)),
    ),
    SHEET,
  );
}

describe('patchXlsx', () => {
  it.each([
    [
      'keeps the format of a cell and drops its type',
      '<row r="1"><c r="A1" s="3" t="s"><v>0</v></c></row>',
      'A1 = 12.5',
      '<row r="1"><c r="A1" s="3"><v>12.5</v></c></row>',
    ],
    [
      'fills a cell that is only formatted',
      '<row r="1"><c r="A1" s="3"/></row>',
      'A1 = SUM(A2:A3) → 7.65',
      '<row r="1"><c r="A1" s="3"><f>SUM(A2:A3)</f><v>7.65</v></c></row>',
    ],
    [
      'adds a cell between its neighbours and widens the columns stated',
      '<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>',
      'B1 = 2',
      '<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>',
    ],
    [
      'adds a cell behind the last and widens the columns stated',
      '<row r="1" spans="1:1"><c r="A1"><v>1</v></c></row>',
      'D1 = 4',
      '<row r="1" spans="1:4"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>',
    ],
    [
      'opens a row that holds nothing',
      "<row r='2' spans='1:1' ht='20'/>",
      'B2 = 2',
      `<row r='2' spans="1:2" ht='20'><c r="B2"><v>2</v></c></row>`,
    ],
    [
      'adds a row between its neighbours',
      '<row r="1"/><row r="5"/>',
      'A3 = 3',
      '<row r="1"/><row r="3"><c r="A3"><v>3</v></c></row><row r="5"/>',
    ],
    [
      'counts rows and cells that have no address',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>',
      'B2 = 5',
      '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>5</v></c></row>',
    ],
    [
      'gives a new cell the format of its row',
      '<row r="1" s="4" customFormat="1"/>',
      'A1 = 1',
      '<row r="1" s="4" customFormat="1"><c r="A1" s="4"><v>1</v></c></row>',
    ],
    [
      'steps over comments and CDATA',
      '<!-- <row r="9"> --><row r="1"><c r="A1" t="str"><f><![CDATA[A2&"<"]]></f><v><![CDATA[<c>]]></v></c></row>',
      'A1 = 1',
      '<!-- <row r="9"> --><row r="1"><c r="A1"><v>1</v></c></row>',
    ],
    [
      'escapes what a formula holds',
      '<row r="1"><c r="A1"/></row>',
      `A1 = SUM('A&B'!A1:A2) → 3`,
      `<row r="1"><c r="A1"><f>SUM('A&amp;B'!A1:A2)</f><v>3</v></c></row>`,
    ],
    [
      'leaves a formula that is right as it stands and renews its result',
      '<row r="1"><c r="A1" t="str"><f aca="false">SUM(A2:A3)</f><v></v></c></row>',
      'A1 = SUM(A2:A3) → 3',
      '<row r="1"><c r="A1"><f aca="false">SUM(A2:A3)</f><v>3</v></c></row>',
    ],
    [
      'keeps what other programs add to a cell',
      '<row r="1"><c r="A1" vm="1"><v>1</v><extLst><ext uri="x"/></extLst></c></row>',
      'A1 = 2',
      '<row r="1"><c r="A1"><v>2</v><extLst><ext uri="x"/></extLst></c></row>',
    ],
  ])('%s', (_, before, write, after) => {
    expect(rowsAfter(before, write)).toBe(after);
  });

  it('writes several cells of several rows in any order', () => {
    const after = rowsAfter(
      '<row r="2"><c r="B2"/></row>',
      'C2 = 3',
      'A4 = 5',
      'A2 = 1',
      'A1 = 0',
      'B2 = 2',
    );
    expect(after.replace(/<\/?[vc]>/gu, '')).toBe(
      '<row r="1"><c r="A1">0</row><row r="2"><c r="A2">1<c r="B2">2<c r="C2">3</row><row r="4"><c r="A4">5</row>',
    );
  });

  it('understands a sheet whose elements have a prefix', () => {
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1"/><x:sheetData><x:row r="1"><x:c r="A1" s="1"/></x:row></x:sheetData></x:worksheet>`;
    expect(sheetAfter(xml, 'A1 = 1', 'B3 = B4+B5 → 2')).toBe(
      `<?xml version="1.0"?><x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1:B3"/><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:v>1</x:v></x:c></x:row><x:row r="3"><x:c r="B3"><x:f>B4+B5</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
  });

  it('fills a sheet without rows and keeps its byte-order mark', () => {
    const parts = xlsxPartsOf({
      sheets: [
        {
          name: 'Sheet1',
          xml: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><cols><col min="1" max="2" style="7"/></cols><sheetData/></worksheet>`,
        },
      ],
    }).map((part) =>
      part.name === SHEET ? { ...part, data: `\ufeff${String(part.data)}` } : part,
    );
    const after = partText(patchedBytes(zipOf(parts), [writeOf('B1 = 1')]), SHEET);
    expect(after).toMatch(/^\ufeff<\?xml/u);
    expect(after).toContain('<sheetData><row r="1"><c r="B1" s="7"><v>1</v></c></row></sheetData>');
  });

  it('leaves every other entry of the file to the byte', () => {
    const bytes = xlsxOf({
      sheets: [
        { name: 'Sheet1', xml: '<row r="1"><c r="A1"><v>1</v></c></row>' },
        { name: '附表', xml: '<row r="1"><c r="A1"><f>B1</f><v>1</v></c></row>' },
      ],
      extra: [
        { name: 'xl/vbaProject.bin', data: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), stored: true },
        { name: 'xl/drawings/drawing1.xml', data: '<drawing/>' },
      ],
    });
    const after = patchedBytes(bytes, [writeOf('A1 = 2')]);
    expect(changedEntries(bytes, after)).toEqual([SHEET]);
    expect(valuesOf(firstSheetOf(after))).toEqual({ A1: '2' });
  });

  it('is the same file when nothing is written', () => {
    const bytes = xlsxOf('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(patchedBytes(bytes, [])).toEqual(bytes);
  });

  it.each([
    ['another sheet adds the cell', `<f>SUM(Sheet1!A1:A9)</f>`, true],
    ['another sheet names it by its column', `<f>VLOOKUP(1,Sheet1!$A:$B,2)</f>`, true],
    ['a formula uses a name', `<f>SUM(合计区)</f>`, true],
    ['a formula works out its cells', `<f>INDIRECT("A"&amp;1)</f>`, true],
    ['others only name other cells', `<f>Sheet1!B1+LOG10(A1)&amp;"A1"</f>`, false],
  ])('asks for a calculation on opening when it must: %s', (_, formula, asks) => {
    const bytes = xlsxOf({
      sheets: [
        { name: 'Sheet1', xml: '<row r="1"><c r="A1"/></row>' },
        { name: 'Sheet2', xml: `<row r="1"><c r="B1">${formula}<v>1</v></c></row>` },
      ],
    });
    const after = patchedBytes(bytes, [writeOf('A1 = 2')]);
    expect(partText(after, 'xl/workbook.xml').includes('<calcPr fullCalcOnLoad="1"/>')).toBe(asks);
    expect(changedEntries(bytes, after)).toHaveLength(asks ? 2 : 1);
  });

  it('takes a cell whose formula goes out of the order of calculation', () => {
    const parts = xlsxPartsOf('<row r="1"><c r="A1"><f>1</f></c><c r="B1"><f>2</f></c></row>');
    const chain = `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/><c r="B1"/></calcChain>`;
    const relation =
      '<Relationship Id="c" Type="http://x/calcChain" Target="/xl/calcChain.xml"/></Relationships>';
    const bytes = zipOf([
      ...parts.map((part) =>
        part.name === 'xl/_rels/workbook.xml.rels'
          ? { ...part, data: String(part.data).replace('</Relationships>', relation) }
          : part,
      ),
      { name: 'xl/calcChain.xml', data: chain },
    ]);
    expect(partText(patchedBytes(bytes, [writeOf('A1 = 3')]), 'xl/calcChain.xml')).toBe(
      `<calcChain xmlns="${MAIN}"><c i="1" r="B1"/></calcChain>`,
    );
    const kept = patchedBytes(bytes, [writeOf('A1 = B1+1 → 3')]);
    expect(partText(kept, 'xl/calcChain.xml')).toBe(chain);
  });

  it('gives cells their own formula when the one they share is overwritten', () => {
    const shared = [
      '<row r="1"><c r="A1"><f t="shared" ref="A1:C1" si="0">SUM(A2:A$3)</f><v>1</v></c>',
      '<c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c></row>',
    ].join('');
    const bytes = patchedBytes(xlsxOf(shared), [writeOf('A1 = 5'), writeOf('C1 = C2 → 6')]);
    expect(valuesOf(firstSheetOf(bytes))).toEqual({ A1: '5', B1: '=SUM(B2:B$3) 2', C1: '=C2 6' });
  });

  it('finds the sheet by its name behind any relation', () => {
    const parts = xlsxPartsOf({
      sheets: [
        { name: '甲', xml: '<row r="1"/>' },
        { name: '乙&amp;丙', xml: '<row r="1"/>' },
      ],
    }).map((part) =>
      part.name === 'xl/_rels/workbook.xml.rels'
        ? {
            ...part,
            data: String(part.data).replace(
              '"worksheets/sheet2.xml"',
              '"/xl/Worksheets/Sheet2.xml"',
            ),
          }
        : part,
    );
    const bytes = zipOf(parts);
    const after = patchedBytes(bytes, [writeOf('A1 = 1', '乙&丙')]);
    expect(changedEntries(bytes, after)).toEqual(['xl/worksheets/sheet2.xml']);
    expect(openedOf(after).workbook.sheets.map(valuesOf)).toEqual([{}, { A1: '1' }]);
  });
});
