import { cellsOf, faultOf, firstSheetOf, openedOf, valuesOf } from '../support/read-bytes-of';
import { sheetXml, xlsxOf, xlsxPartsOf } from '../support/xlsx-of';
import { zipOf } from '../support/zip-of';

const row = (cells: string): string => `<row r="1">${cells}</row>`;
const valuesIn = (cells: string): Record<string, string> =>
  valuesOf(firstSheetOf(xlsxOf(row(cells))));

describe('readWorkbook of xlsx', () => {
  it.each([
    ['<c r="A1"><v>0.1</v></c>', '0.1'],
    ['<c r="A1"><v>27.284900000000004</v></c>', '27.284900000000004'],
    ['<c r="A1"><v>7.6499999999999995</v></c>', '7.6499999999999995'],
    ['<c r="A1"><v>1.5E-3</v></c>', '0.0015'],
    ['<c r="A1"><v> 12 </v></c>', '12'],
    ['<c r="A1" t="n"><v>-0.5</v></c>', '-0.5'],
    ['<c r="A1" t="b"><v>1</v></c>', 'true'],
    ['<c r="A1" t="b"><v>0</v></c>', 'false'],
    ['<c r="A1" t="e"><v>#REF!</v></c>', '#REF!'],
    ['<c r="A1" t="d"><v>2022-01-20T12:00:00</v></c>', 'date 44581.5'],
    ['<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', '"甲"'],
    [
      '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 乙</t></r></is></c>',
      '"甲 乙"',
    ],
    [
      '<c r="A1" t="inlineStr"><is><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></is></c>',
      '"漢字"',
    ],
    ['<c r="A1" t="inlineStr"><is><t>甲_x000D_\n乙_x4E00_</t></is></c>', '"甲\\n乙一"'],
    ['<c r="A1" t="str"><v>甲&amp;乙&#x4E59;</v></c>', '"甲&乙乙"'],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[<甲>]]></t></is></c>', '"<甲>"'],
    ['<c r="A1"><!-- <v>9</v> --><v>1</v></c>', '1'],
    ["<c r='A1'><v>1</v></c>", '1'],
    ['<c><v>1</v></c>', '1'],
    ['<c r="A1"><f>B1*2</f><v>4</v></c>', '=B1*2 4'],
    ['<c r="A1"><f>B1*2</f></c>', '=B1*2 not-calculated'],
    ['<c r="A1"><f>B1*2</f><v/></c>', '=B1*2 not-calculated'],
    ['<c r="A1"><f>B1*2</f><v></v></c>', '=B1*2 not-calculated'],
    ['<c r="A1" t="str"><f>IF(1,"")</f><v></v></c>', '=IF(1,"") ""'],
    ['<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', '=1/0 #DIV/0!'],
    ['<c r="A1"><f t="array" ref="A1:A2">SUM(B1:B2*C1:C2)</f><v>3</v></c>', '=SUM(B1:B2*C1:C2) 3'],
    [
      '<c r="A1"><f>_xlfn.CONCAT(B1)&amp;_xlfn._xlws.SORT(B1)</f><v>3</v></c>',
      '=CONCAT(B1)&SORT(B1) 3',
    ],
    ['<c r="A1"><v>12abc</v></c>', '"12abc"'],
    ['<c r="A1"><v>0x10</v></c>', '"0x10"'],
    ['<c r="A1"><v>INF</v></c>', '"INF"'],
    ['<c r="A1"><v>1e999</v></c>', '"1e999"'],
  ])('reads %s', (cell, expected) => {
    expect(valuesIn(cell)).toEqual({ A1: expected });
  });

  it('leaves blank and merely formatted cells out', () => {
    expect(
      valuesIn('<c r="A1" s="0"/><c r="B1" t="s"/><c r="C1"><v></v></c><c r="D1"><v>1</v></c>'),
    ).toEqual({ D1: '1' });
  });

  it('reads shared texts with and without runs', () => {
    const strings = '<si><t>甲</t></si><si><r><t>乙</t></r><r><t>丙</t></r></si><si><t/></si>';
    const xml = row(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>',
    );
    expect(valuesOf(firstSheetOf(xlsxOf({ sheets: [{ name: 'a', xml }], strings })))).toEqual({
      A1: '"甲"',
      B1: '"乙丙"',
    });
  });

  it('spells out shared formulas', () => {
    const sheet = firstSheetOf(
      xlsxOf(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">SUM($B1:C$2)+LOG10(B1)+\'A1\'!B1+"B1"+D:D+$5:6</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>3</v></c></row>',
      ),
    );
    expect(valuesOf(sheet)).toMatchObject({
      A2: '=SUM($B2:C$2)+LOG10(B2)+\'A1\'!B2+"B1"+D:D+$5:7 2',
      B2: '=SUM($B2:D$2)+LOG10(C2)+\'A1\'!C2+"B1"+E:E+$5:7 3',
    });
  });

  it.each([
    ['yyyy"年"m"月"d"日"', 'date 44581', '2022年1月20日'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'date 44581', '2022年1月20日'],
    ['yyyy\\-mm\\-dd', 'date 44581', '2022-01-20'],
    ['[h]:mm', 'date 44581', '1069944:00'],
    ['0.00"年"', '44581', '44581.00年'],
    ['0.00_);[Red](0.00)', '44581', '44581.00 '],
    ['#,##0.00"元"', '44581', '44,581.00元'],
    ['0.00E+00', '44581', '4.46E+04'],
    ['"d"0', '44581', 'd44581'],
  ])('tells by the format %s what a number is', (format, value, shown) => {
    const xml = row('<c r="A1" s="1"><v>44581</v></c>');
    const sheet = firstSheetOf(xlsxOf({ sheets: [{ name: 'a', xml }], formats: [format] }));
    expect(valuesOf(sheet)).toEqual({ A1: value });
    expect(cellsOf(sheet)['A1']?.shown).toBe(shown);
  });

  it('counts the dates of the 1904 system from 1900', () => {
    const xml = row('<c r="A1" s="1"><v>43119</v></c><c r="B1"><v>43119</v></c>');
    const workbook = {
      sheets: [{ name: 'a', xml }],
      formats: ['yyyy/m/d'],
      workbookProperties: 'date1904="1"',
    };
    const sheet = firstSheetOf(xlsxOf(workbook));
    expect(valuesOf(sheet)).toEqual({ A1: 'date 44581', B1: '43119' });
    expect(cellsOf(sheet)['A1']?.shown).toBe('2022/1/20');
  });

  it('reads prefixed names', () => {
    const xml =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:cols><x:col min="2" max="2" hidden="1"/></x:cols><x:sheetData><x:row r="1" hidden="1"><x:c r="A1"><x:f>B1</x:f><x:v>1</x:v></x:c><x:c r="C1"><x:v>2</x:v></x:c></x:row></x:sheetData><x:mergeCells count="1"><x:mergeCell ref="C1:C2"/></x:mergeCells></x:worksheet>';
    const sheet = firstSheetOf(xlsxOf(xml));
    expect(valuesOf(sheet)).toEqual({ A1: '=B1 1', C1: '2' });
    expect(sheet).toMatchObject({
      hiddenRows: new Set([0]),
      hiddenCols: new Set([1]),
      merges: [{ top: 0, left: 2, bottom: 1, right: 2 }],
    });
  });

  it('reads a sheet in UTF-16', () => {
    const text = sheetXml(row('<c r="A1" t="inlineStr"><is><t>甲</t></is></c>')).replace(
      'UTF-8',
      'UTF-16',
    );
    const data = Buffer.from(`\ufeff${text}`, 'utf16le');
    const parts = xlsxPartsOf(row('')).map((part) =>
      part.name.includes('sheet1') ? { ...part, data } : part,
    );
    expect(valuesOf(firstSheetOf(zipOf(parts)))).toEqual({ A1: '"甲"' });
  });

  it('tells hidden from very hidden sheets', () => {
    const xml = row('<c r="A1"><v>1</v></c>');
    const sheets = [
      { name: '甲', xml },
      { name: '乙', xml, state: 'hidden' },
      { name: '丙', xml, state: 'veryHidden' },
    ];
    const read = openedOf(xlsxOf({ sheets })).workbook.sheets;
    expect(read.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['甲', 'visible'],
      ['乙', 'hidden'],
      ['丙', 'very-hidden'],
    ]);
  });

  it('counts as hidden only what lies within the used range', () => {
    const before =
      '<sheetFormatPr zeroHeight="1"/><cols><col min="2" max="16384" hidden="1"/></cols>';
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="4" hidden="0"><c r="C4"><v>2</v></c></row>';
    const sheet = firstSheetOf(xlsxOf(sheetXml(rows, { before })));
    expect(sheet).toMatchObject({ hiddenRows: new Set([1, 2]), hiddenCols: new Set([1, 2]) });
  });

  it('passes chart sheets over', () => {
    const parts = xlsxPartsOf({
      sheets: [
        { name: '图', xml: row('') },
        { name: '表', xml: row('<c r="A1"><v>1</v></c>') },
      ],
    });
    const charted = parts.map((part) =>
      part.name.endsWith('workbook.xml.rels')
        ? {
            ...part,
            data: String(part.data).replace(
              '/worksheet" Target="worksheets/sheet1',
              '/chartsheet" Target="worksheets/sheet1',
            ),
          }
        : part,
    );
    expect(openedOf(zipOf(charted)).workbook.sheets.map(({ name }) => name)).toEqual(['表']);
  });

  it.each([
    ['two cells at one place', row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')],
    [
      'two rows with one number',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
    ],
    ['two values in one cell', row('<c r="A1"><v>1</v><v>2</v></c>')],
    ['a cell outside its row', row('<c r="A2"><v>1</v></c>')],
    ['a row before the first', '<row r="0"><c><v>1</v></c></row>'],
    ['a column after the last', row('<c r="XFE1"><v>1</v></c>')],
    ['a shared text that is not there', row('<c r="A1" t="s"><v>7</v></c>')],
    ['a tag that is not closed', '<row r="1"><c r="A1"><v>1</v></c>'],
    ['an unknown entity', row('<c r="A1" t="str"><v>&nbsp;</v></c>')],
  ])('refuses %s', (_, xml) => {
    expect(faultOf(xlsxOf(xml))).toMatchObject({ code: 'unreadable' });
  });

  it('names the part that is missing', () => {
    const parts = xlsxPartsOf(row('')).filter(({ name }) => !name.includes('sheet1'));
    expect(faultOf(zipOf(parts))).toEqual({
      code: 'unreadable',
      damage: 'missing-part',
      part: 'xl/worksheets/sheet1.xml',
    });
  });

  it('calls a workbook without any content empty', () => {
    expect(faultOf(xlsxOf(row('<c r="A1" s="0"/>')))).toEqual({ code: 'empty' });
  });
});
