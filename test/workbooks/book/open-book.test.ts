import type { BookSheet } from '../../../src/workbooks/book/book';
import { openBook } from '../../../src/workbooks/book/open-book';
import { inflateInNode } from '../../../src/hosts/file/node-inflate';
import { openedBookOf } from '../../support/book-of';
import { cellAt, contentsOf, rangeOf, sheetIn } from '../../support/edited-book';
import { markedXlsx } from '../../support/marked-xlsx';
import { protectedXlsx } from '../../support/protected-xlsx';
import { sheetXml, xlsxOf, xlsxPartsOf } from '../../support/xlsx-of';
import { zipOf } from '../../support/zip-of';

const STYLES = 'xl/styles.xml';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function firstSheet(rows: string, around: { before?: string; after?: string } = {}): BookSheet {
  return sheetIn(
    openedBookOf(xlsxOf({ sheets: [{ name: 'Sheet1', xml: sheetXml(rows, around) }] })).book,
  );
}

/** A workbook whose second look is `xf`, with fonts, fills and a theme. */
function styled(xf: string, lists: string, theme?: string): BookSheet {
  const cells = '<row r="1"><c r="A1" s="1"><v>1</v></c></row>';
  const xfs = `<cellXfs><xf numFmtId="0"/>${xf}</cellXfs>`;
  const parts = xlsxPartsOf({ sheets: [{ name: 'Sheet1', xml: cells }] }).map((part) =>
    part.name === STYLES
      ? { ...part, data: `<?xml version="1.0"?><styleSheet ${MAIN}>${lists}${xfs}</styleSheet>` }
      : part,
  );
  const relations = parts.map((part) =>
    part.name.endsWith('workbook.xml.rels') && theme !== undefined
      ? { ...part, data: String(part.data).replace('</Relationships>', THEME_RELATION) }
      : part,
  );
  const more = theme === undefined ? [] : [{ name: 'xl/theme/theme1.xml', data: theme }];
  return sheetIn(openedBookOf(zipOf([...relations, ...more])).book);
}

const THEME_RELATION =
  '<Relationship Id="rIdTheme" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>';
const THEME =
  '<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

describe('openBook', () => {
  it('reads values of every kind', () => {
    const sheet = firstSheet(
      '<row r="1"><c r="A1"><v>0.1</v></c><c r="B1" t="str"><v>甲</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" t="inlineStr"><is><t>012</t></is></c></row>',
    );
    expect(contentsOf(sheet)).toEqual({
      A1: '0.1',
      B1: '"甲"',
      C1: 'true',
      D1: '#N/A',
      E1: '"012"',
    });
  });

  it('reads rich text as plain text', () => {
    const sheet = firstSheet(
      '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>慰问</t></r><r><t>对象</t></r></is></c></row>',
    );
    expect(contentsOf(sheet)).toEqual({ A1: '"慰问对象"' });
  });

  it('spells shared formulas out, each with its stored result', () => {
    const sheet = firstSheet(
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*$C$1</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>',
    );
    expect(contentsOf(sheet)).toEqual({ B1: '=A1*$C$1 → 2', B2: '=A2*$C$1 → 4' });
  });

  it('keeps the cells that an array formula fills', () => {
    const sheet = firstSheet(
      '<row r="1"><c r="B1"><f t="array" ref="B1:B2">A1:A2*2</f><v>2</v></c></row><row r="2"><c r="B2"><v>4</v></c></row>',
    );
    expect(cellAt(sheet, 'B1').fills).toEqual(rangeOf('B1:B2'));
    expect(contentsOf(sheet)).toEqual({ B1: '=A1:A2*2 → 2', B2: '4' });
  });

  it('leaves a formula without a stored result without one', () => {
    const sheet = firstSheet('<row r="1"><c r="A1"><f>1+1</f></c></row>');
    expect(contentsOf(sheet)).toEqual({ A1: '=1+1 → ' });
  });

  it.each([
    ['1900', '', 44562],
    ['1904', 'date1904="1"', 44562 + 1462],
  ])('counts days from 1900 in a workbook of %s', (_, workbookProperties, serial) => {
    const bytes = xlsxOf({
      sheets: [
        {
          name: 'Sheet1',
          xml: '<row r="1"><c r="A1" s="1"><v>44562</v></c><c r="B1"><v>44562</v></c></row>',
        },
      ],
      formats: ['yyyy/m/d'],
      workbookProperties,
    });
    expect(contentsOf(sheetIn(openedBookOf(bytes).book))).toEqual({
      A1: String(serial),
      B1: '44562',
    });
  });

  it('reads widths, heights, what is hidden and what is frozen', () => {
    const sheet = firstSheet(
      '<row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" ht="15"/>',
      {
        before:
          '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="10"/><col min="2" max="2" width="255"/><col min="3" max="16384" width="0" hidden="1"/></cols>',
      },
    );
    expect(sheet.columns.slice(0, 2)).toEqual([
      { first: 0, last: 0, width: 80, hidden: false },
      { first: 1, last: 1, width: 2040, hidden: false },
    ]);
    expect(sheet.columns.at(-1)).toMatchObject({ first: 2, hidden: true });
    expect(sheet.columns.at(-1)?.last).toBeLessThan(20);
    expect(Object.fromEntries(sheet.rows)).toEqual({
      0: { height: 40, isFixed: true, hidden: false },
      1: { height: undefined, isFixed: false, hidden: true },
      2: { height: 20, isFixed: false, hidden: false },
    });
    expect(sheet.frozen).toEqual({ rows: 2, cols: 1 });
    expect(sheet.showsLines).toBe(false);
  });

  it('reads sheets in their order, hidden ones too', () => {
    const xml = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const { book } = openedBookOf(
      xlsxOf({
        sheets: [
          { name: '附件1', xml },
          { name: '填表说明', xml, state: 'hidden' },
          { name: '字典', xml, state: 'veryHidden' },
        ],
      }),
    );
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['附件1', 'visible'],
      ['填表说明', 'hidden'],
      ['字典', 'very-hidden'],
    ]);
  });

  it('reads letters, fill, lines, alignment and format of a look', () => {
    const sheet = styled(
      '<xf numFmtId="164" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2" textRotation="45"/></xf>',
      '<numFmts><numFmt numFmtId="164" formatCode="0.00_ "/></numFmts><fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i/><u/><strike/><sz val="9.5"/><color rgb="FFFF0000"/><name val="黑体"/></font></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills><borders><border/><border><left style="thin"><color auto="1"/></left><bottom style="double"><color rgb="FF0000FF"/></bottom></border></borders>',
    );
    expect(cellAt(sheet, 'A1').look).toEqual({
      letters: {
        font: '黑体',
        size: 9.5,
        bold: true,
        italic: true,
        underlined: true,
        struck: true,
        colour: '#ff0000',
      },
      fill: '#ffff00',
      borders: {
        left: { style: 'thin', colour: '#000000' },
        right: undefined,
        top: undefined,
        bottom: { style: 'double', colour: '#0000ff' },
      },
      across: 'center',
      down: 'top',
      wraps: true,
      indent: 2,
      turned: 45,
      format: '0.00_ ',
    });
  });

  it.each([
    ['theme="4"', '#4472c4'],
    ['theme="4" tint="0.5999938962981048"', '#b4c6e7'],
    ['theme="4" tint="-0.249977111117893"', '#2f5597'],
    ['theme="0" tint="-0.149998474074526"', '#d9d9d9'],
    ['theme="1"', '#000000'],
  ])('finds the colour of the theme that %s is', (colour, expected) => {
    const sheet = styled(
      '<xf numFmtId="0" fillId="2"/>',
      `<fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill></fills>`,
      THEME,
    );
    const found = cellAt(sheet, 'A1').look.fill ?? '';
    const channels = (hex: string): readonly number[] =>
      [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    // Office rounds hue, saturation and lightness on the way.
    channels(found).forEach((channel, index) => {
      expect(Math.abs(channel - (channels(expected)[index] ?? 999))).toBeLessThanOrEqual(2);
    });
  });

  it('reads our marks and leaves other kinds of conditions to the file', () => {
    const { book } = openedBookOf(markedXlsx());
    expect(sheetIn(book).conditions).toEqual([
      {
        ranges: [rangeOf('A1:A2'), rangeOf('C1')],
        formula: 'LEN("暖表:error")>0',
        look: { fill: '#ffcccc', colour: undefined, bold: true, italic: undefined },
        stops: true,
      },
    ]);
  });

  it('reads names that users gave, not those of programs', () => {
    const parts = xlsxPartsOf('<row r="1"><c r="A1"><v>1</v></c></row>').map((part) =>
      part.name === 'xl/workbook.xml'
        ? {
            ...part,
            data: String(part.data).replace(
              '</workbook>',
              '<definedNames><definedName name="人数">Sheet1!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$B$2</definedName><definedName name="local" localSheetId="0">Sheet1!$B$1</definedName><definedName name="h" hidden="1">1</definedName></definedNames></workbook>',
            ),
          }
        : part,
    );
    expect(openedBookOf(zipOf(parts)).book.names).toEqual([
      { name: '人数', formula: 'Sheet1!$A$1', sheet: undefined },
      { name: 'local', formula: 'Sheet1!$B$1', sheet: '1' },
    ]);
  });

  it('opens a csv in the national code', () => {
    // 编号,合计 and 慰问,12.50 in GBK.
    const bytes = Uint8Array.from([
      ...[0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xba, 0xcf, 0xbc, 0xc6, 0x0d, 0x0a],
      ...[0xce, 0xbf, 0xce, 0xca, 0x2c, 0x31, 0x32, 0x2e, 0x35, 0x30],
    ]);
    const opened = openedBookOf(bytes, '表.csv');
    expect(opened.original).toBeUndefined();
    expect(contentsOf(sheetIn(opened.book))).toEqual({
      A1: '"编号"',
      B1: '"合计"',
      A2: '"慰问"',
      B2: '12.5',
    });
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['a torn package', xlsxOf('<row r="1"/>').slice(0, 300), 'unreadable'],
    ['two cells in one place', xlsxOf('<row r="1"><c r="A1"/><c r="A1"/></row>'), 'unreadable'],
    ['a document type', xlsxOf('<?xml version="1.0"?><!DOCTYPE x><worksheet/>'), 'unreadable'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'not-a-workbook',
    ],
  ])('says why it does not open %s', (_, bytes, code) => {
    const result = openBook(bytes, { fileName: 'form.xlsx', inflate: inflateInNode });
    expect(result.ok ? 'opened' : result.fault.code).toBe(code);
  });

  it('tells what a sheet of another format has that an .xlsx does not take', () => {
    const table =
      '<Table><Row><Cell ss:Index="1" ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">甲</Data></Cell></Row><Row><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="String">乙</Data></Cell></Row><Row ss:Index="5"><Cell ss:Formula="=单价*2"><Data ss:Type="Number">3</Data></Cell></Row></Table>';
    const bytes = new TextEncoder().encode(
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="一/二">${table}</Worksheet></Workbook>`,
    );
    const { book, losses } = openedBookOf(bytes, 'form.xml');
    expect(losses).toEqual(
      expect.arrayContaining(['overlapping-merges', 'sheet-names', 'unportable-formulas']),
    );
    expect(book.sheets.map(({ name, merges }) => [name, merges.length])).toEqual([['一_二', 1]]);
  });

  it('tells which cells of a protected sheet are open: by their own look, else by that of row and column', () => {
    const bytes = protectedXlsx(
      '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/><c r="C1"><v>1</v></c></row><row r="2" s="1" customFormat="1"/>',
      { before: '<cols><col min="3" max="4" style="1"/></cols>' },
    );
    expect(sheetIn(openedBookOf(bytes).book).protection).toEqual({
      open: [rangeOf('A1:B1')],
      openLines: [rangeOf('C1:D1048576'), rangeOf('A2:XFD2')],
      closed: [rangeOf('C1')],
    });
  });

  it('lets everything be changed where a protection is switched off', () => {
    const after = '<sheetProtection sheet="0"/>';
    expect(firstSheet('', { after }).protection).toBeUndefined();
  });

  it('reads the lists that cells offer, spelled out or by formula, of 2007 and of 2010', () => {
    const list = (attributes: string, inside: string): string =>
      `<dataValidation type="list" ${attributes}>${inside}</dataValidation>`;
    const after = `<dataValidations count="4">${[
      list('sqref="A1:A3 C1" showErrorMessage="1"', '<formula1>"是, 否"</formula1>'),
      list(
        'sqref="B1" errorStyle="warning" showErrorMessage="1"',
        '<formula1>$D$1:$D$2</formula1>',
      ),
      list('sqref="B2" showDropDown="1"', '<formula1>"无箭头"</formula1>'),
      '<dataValidation type="whole" sqref="B3"><formula1>0</formula1></dataValidation>',
    ].join('')}</dataValidations><extLst><ext><x14:dataValidations>${list(
      '',
      '<x14:formula1><xm:f>名单!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>E1</xm:sqref>',
    ).replaceAll('dataValidation', 'x14:dataValidation')}</x14:dataValidations></ext></extLst>`;
    expect(firstSheet('', { after }).lists).toEqual([
      { ranges: [rangeOf('A1:A3'), rangeOf('C1')], offers: '是,否', refusesOthers: true },
      { ranges: [rangeOf('B1')], offers: '=$D$1:$D$2', refusesOthers: false },
      { ranges: [rangeOf('E1')], offers: '=名单!$A$1:$A$9', refusesOthers: false },
    ]);
  });
});
