import { isDeepStrictEqual } from 'node:util';

import { inflateInNode } from '../../../src/hosts/file/node-inflate';
import { catchRefusals, refuseDamaged, valueOrRefuse } from '../../../src/workbooks/refusal';
import { type XlsxLane, readXlsx } from '../../../src/workbooks/read-xlsx';
import { readCoreSheet } from '../../../src/workbooks/wasm/read-core-sheet';
import { readCoreStrings } from '../../../src/workbooks/wasm/read-core-strings';
import { type ZipArchive, openZip } from '../../../src/workbooks/zip-archive';
import { formsAtRandom } from '../../support/forms-at-random';
import { type XlsxParts, sheetXml, xlsxOf } from '../../support/xlsx-of';

const SEED = 20_230_115;

function orHandOver<T>(read: T | undefined): T {
  return read ?? refuseDamaged('structure');
}

/** Nothing but the core: what it hands over is not read. */
const CORE_ALONE: XlsxLane = {
  readSheet: (archive, place) =>
    orHandOver(readCoreSheet({ ...place, placed: orHandOver(archive.placePart(place.part)) })),
  readStrings: (archive, part) => orHandOver(readCoreStrings(orHandOver(archive.placePart(part)))),
};

const archiveOf = (bytes: Uint8Array): ZipArchive => valueOrRefuse(openZip(bytes, inflateInNode));

/** What the core does with a package: what the careful reader does, hand over, or, which is wrong, anything else. */
function verdictOn(bytes: Uint8Array): 'same' | 'handed over' | 'different' {
  const read = catchRefusals(() => readXlsx(archiveOf(bytes), CORE_ALONE));
  if (!read.ok) return 'handed over';
  return isDeepStrictEqual(read.value, readXlsx(archiveOf(bytes))) ? 'same' : 'different';
}

const sheet = (xml: string, others: XlsxParts = {}): Uint8Array =>
  xlsxOf({ ...others, sheets: [{ name: 'a', xml }] });
const row = (cells: string, attributes = ''): string => `<row r="3"${attributes}>${cells}</row>`;
const USUAL = row('<c r="B3"><v>1</v></c>');
const FORMATS = ['0.00', '0.00_ ', '#,##0.0', 'yyyy"年"m"月"', '0.0##', '0%', '@'];

describe('the core', () => {
  it('reads a thousand forms as we, WPS, Excel and POI save them by itself', async () => {
    const verdicts = (await formsAtRandom(1000, SEED)).map(verdictOn);
    expect(verdicts.filter((verdict) => verdict !== 'same')).toEqual([]);
  });

  it.each<[what: string, cells: string]>([
    ['whole numbers', '<c r="A3"><v>0</v></c><c r="B3"><v>-12</v></c><c r="C3"><v>007</v></c>'],
    ['minus zero', '<c r="A3"><v>-0</v></c><c r="B3"><v>-0.0</v></c>'],
    [
      'decimals',
      '<c r="A3"><v>0.1</v></c><c r="B3"><v>-1.50</v></c><c r="C3"><v>12.3456789</v></c>',
    ],
    ['small ones', '<c r="A3"><v>0.000001</v></c><c r="B3"><v>0.00000012</v></c>'],
    ['many digits', '<c r="A3"><v>123456789012345</v></c><c r="B3"><v>0.30000000000000004</v></c>'],
    [
      'exponents',
      '<c r="A3"><v>1.5E-3</v></c><c r="B3"><v>1E300</v></c><c r="C3"><v>1e999</v></c>',
    ],
    ['no numbers', '<c r="A3"><v>1.</v></c><c r="B3"><v>.5</v></c><c r="C3"><v>-</v></c>'],
    ['signs inside', '<c r="A3"><v>1-2</v></c><c r="B3"><v>1.2.3</v></c><c r="C3"><v> 7 </v></c>'],
    ['words for numbers', '<c r="A3"><v>约三十</v></c><c r="B3"><v>a&amp;b</v></c>'],
    ['texts of formulas', '<c r="A3" t="str"><f>A1</f><v>a&lt;_x000d_b</v></c>'],
    ['empty texts', '<c r="A3" t="str"><f>A1</f><v></v></c><c r="B3" t="str"><v></v></c>'],
    ['answers', '<c r="A3" t="b"><v>1</v></c><c r="B3" t="b"><f>A1</f><v>0</v></c>'],
    ['errors', '<c r="A3" t="e"><v>#DIV/0!</v></c><c r="B3" t="e"><f>1/0</f><v>#N/A</v></c>'],
    ['results nobody stored', '<c r="A3"><f>SUM(B3:C3)</f></c><c r="B3"><f>1+1</f><v/></c>'],
    ['looks alone', '<c r="A3" s="1"/><c r="B3" s="2"></c><c r="C3" s="1"><v></v></c>'],
    ['texts in cells', '<c r="A3" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>'],
    ['a mark of byte order in a text', '<c r="A3" t="inlineStr"><is><t>\ufeffa</t></is></c>'],
    ['odd characters', '<c r="A3" t="inlineStr"><is><t>😀é\u0000\r\nb</t></is></c>'],
    [
      'shared formulas',
      '<c r="A3"><f t="shared" ref="A3:C3" si="0">B1+$C$2</f><v>1</v></c><c r="B3"><f t="shared" si="0"/><v>2</v></c>',
    ],
    ['formulas of newer functions', '<c r="A3"><f>_xlfn.CONCAT(A1,"&lt;")</f><v>1</v></c>'],
    ['space between tags', '\n <c r="A3">\n<v>1</v> </c>\t'],
  ])('reads %s as the careful reader does', (_, cells) => {
    expect(verdictOn(sheet(row(cells)))).toBe('same');
  });

  it('shows figures of every format as the careful reader does', () => {
    const numbers = [
      '0',
      '3',
      '-7',
      '0.5',
      '12.34',
      '-0.125',
      '1234567.891',
      '999999999',
      '1000000000',
      '45000',
    ];
    const rows = numbers.map((number, at) => {
      const place = String(at + 1);
      const cells = ['', ...FORMATS].map(
        (_, style) =>
          `<c r="${String.fromCharCode(65 + style)}${place}" s="${String(style)}"><v>${number}</v></c>`,
      );
      return `<row r="${place}">${cells.join('')}</row>`;
    });
    const others = { formats: FORMATS };
    expect(verdictOn(sheet(rows.join(''), others))).toBe('same');
    expect(verdictOn(sheet(rows.join(''), { ...others, workbookProperties: 'date1904="1"' }))).toBe(
      'same',
    );
  });

  it.each<[what: string, xml: string]>([
    [
      'merged ranges',
      sheetXml(USUAL, { after: '<mergeCells><mergeCell ref="A3:C3"/></mergeCells>' }),
    ],
    [
      'overlapping ones',
      sheetXml(row('<c r="A3"><v>1</v></c><c r="B3"><v>2</v></c>'), {
        after: '<mergeCells><mergeCell ref="B3:C4"/><mergeCell ref="A3:B3"/></mergeCells>',
      }),
    ],
    [
      'a range of one cell',
      sheetXml(USUAL, { after: '<mergeCells><mergeCell ref="B3"/></mergeCells>' }),
    ],
    [
      'hidden columns',
      sheetXml(USUAL, { before: '<cols><col min="1" max="16384" hidden="1"/></cols>' }),
    ],
    [
      'hidden rows',
      sheetXml(`${row('<c r="A3"><v>1</v></c>', ' hidden="1"')}<row r="9" hidden="true"/>`),
    ],
    [
      'a selection',
      sheetXml(USUAL, {
        before:
          '<sheetViews><sheetView><selection pane="topLeft" activeCell="B2" activeCellId="1" sqref="A1:B2 C3"/></sheetView></sheetViews>',
      }),
    ],
    [
      'an odd selection',
      sheetXml(USUAL, {
        before:
          '<sheetViews><sheetView><selection sqref="a1"/><selection></selection></sheetView></sheetViews>',
      }),
    ],
    ['no declaration', sheetXml(USUAL).replace(/^<[?].*?[?]>\s*/u, '')],
    ['a mark of byte order', `\ufeff${sheetXml(USUAL)}`],
    ['rows without cells', sheetXml('<row r="1"/><row r="2"></row>')],
    ['no rows', sheetXml('')],
  ])('reads a sheet with %s as the careful reader does', (_, xml) => {
    expect(['same', 'handed over']).toContain(verdictOn(sheet(xml)));
  });

  it.each<[what: string, xml: string]>([
    ['rows out of order', sheetXml('<row r="2"/><row r="1"/>')],
    ['a row twice', sheetXml('<row r="2"/><row r="2"/>')],
    ['cells out of order', sheetXml(row('<c r="B3"><v>1</v></c><c r="A3"><v>2</v></c>'))],
    ['a cell twice', sheetXml(row('<c r="B3"><v>1</v></c><c r="B3"><v>2</v></c>'))],
    ['a cell of another row', sheetXml(row('<c r="B4"><v>1</v></c>'))],
    ['a column beyond the sheet', sheetXml(row('<c r="XFE3"><v>1</v></c>'))],
    ['two values', sheetXml(row('<c r="B3"><v>1</v><v>2</v></c>'))],
    ['an attribute twice', sheetXml(row('<c r="B3" s="1" s="2"><v>1</v></c>'))],
    ['a shared text that is not there', sheetXml(row('<c r="B3" t="s"><v>99</v></c>'))],
    ['a date as text', sheetXml(row('<c r="B3" t="d"><v>2022-01-01</v></c>'))],
    ['rich text', sheetXml(row('<c r="B3" t="inlineStr"><is><r><t>a</t></r></is></c>'))],
    [
      'rows that are hidden by default',
      sheetXml(USUAL, { before: '<sheetFormatPr zeroHeight="1"/>' }),
    ],
    [
      'columns that are hidden over and over',
      sheetXml(row('<c r="XFD3"><v>1</v></c>'), {
        before: `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(200)}</cols>`,
      }),
    ],
    ['another encoding', sheetXml(USUAL).replace('UTF-8', 'GB18030')],
    ['a comment', sheetXml(`<!-- a -->${USUAL}`)],
    ['a comment around the rows', sheetXml(USUAL, { before: '<!-- <sheetData> -->' })],
    ['an end that is missing', sheetXml(USUAL).replace('</worksheet>', '')],
    ['rows twice', sheetXml(USUAL, { after: '<sheetData/>' })],
    ['names with a prefix', sheetXml('').replaceAll('<', '<x:').replaceAll('<x:/', '</x:')],
  ])('hands over %s', (_, xml) => {
    expect(verdictOn(sheet(xml))).toBe('handed over');
  });

  it.each<[what: string, strings: string, verdict: string]>([
    ['plain ones', '<si><t>a</t></si>\n<si><t xml:space="preserve"> b&amp; </t></si>', 'same'],
    ['hints', '<si><t>a</t><phoneticPr fontId="1" type="noConversion"/></si>', 'same'],
    ['several looks', '<si><r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r></si>', 'same'],
    ['pronunciations', '<si><t>a</t><rPh sb="0" eb="1"><t>x</t></rPh></si>', 'same'],
    ['an empty one', '<si><t></t></si><si></si>', 'same'],
    ['an empty tag', '<si><t>a</t></si><si/>', 'handed over'],
    ['a comment', '<si><t>a<!-- </si> --></t></si>', 'handed over'],
    ['an end that is missing', '<si><t>a</t>', 'handed over'],
    ['something between them', '<si><t>a</t></si><x/>', 'handed over'],
  ])('reads shared texts with %s', (_, strings, verdict) => {
    const cells = '<c r="A3" t="s"><v>0</v></c>';
    expect(verdictOn(sheet(row(cells), { strings }))).toBe(verdict);
  });

  it('forgets pieces of earlier workbooks in time, and reads the same afterwards', () => {
    const strings = (mark: number): string =>
      Array.from(
        { length: 4000 },
        (_, at) => `<si><t>单位${String(mark)}-${String(at)}</t></si>`,
      ).join('');
    const workbooks = Array.from({ length: 12 }, (_, mark) =>
      sheet(row('<c r="A3" t="s"><v>3999</v></c>'), { strings: strings(mark) }),
    );
    expect([...workbooks, ...workbooks].map(verdictOn)).toEqual(Array(24).fill('same'));
  });

  it('hands over a sheet with more cells than it has room for', () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, at) => `<row r="${String(at + 1)}"><c r="A${String(at + 1)}"><v>1</v></c></row>`,
    );
    expect(verdictOn(sheet(rows.slice(0, 10_000).join('')))).toBe('same');
    expect(verdictOn(sheet(rows.join('')))).toBe('handed over');
  });
});
