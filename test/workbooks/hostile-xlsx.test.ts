import { cpuTime } from '../support/cpu-time';
import { cellsOf, faultOf, firstSheetOf, openedOf } from '../support/read-bytes-of';
import { sheetXml, xlsxOf } from '../support/xlsx-of';

const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const SECONDS = 1000;

/** The fault, which must come soon. */
function soonFaultOf(bytes: Uint8Array): unknown {
  const start = cpuTime();
  const fault = faultOf(bytes);
  expect(cpuTime() - start).toBeLessThan(10 * SECONDS);
  return fault;
}

describe('readWorkbook of hostile xlsx', () => {
  it.each([
    ['rows', `<row s="1" ht="20"/>`.repeat(1_000_000), { limit: 'rows', most: 200_000 }],
    [
      'formatted rows with a cell each',
      `<row><c s="1"/></row>`.repeat(1_000_000),
      { limit: 'rows', most: 200_000 },
    ],
    [
      'formatted cells',
      `<row>${'<c s="1"/>'.repeat(16_384)}</row>`.repeat(130),
      { limit: 'cells', most: 2_000_000 },
    ],
    [
      'filled cells',
      `<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`.repeat(61),
      { limit: 'cells', most: 600_000 },
    ],
  ])('refuses too many %s', (_, xml, fault) => {
    expect(soonFaultOf(xlsxOf(xml))).toEqual({ code: 'too-large', ...fault });
  });

  it('refuses thousands of sheets', () => {
    const sheets = Array.from({ length: 1001 }, (_, index) => ({
      name: `表${String(index)}`,
      xml: cell,
    }));
    expect(soonFaultOf(xlsxOf({ sheets }))).toEqual({
      code: 'too-large',
      limit: 'sheets',
      most: 1000,
    });
  });

  it('refuses one long text in a great many cells', () => {
    const xml = `<row>${'<c t="s"><v>0</v></c>'.repeat(1000)}</row>`;
    const bytes = xlsxOf({
      sheets: [{ name: 'a', xml }],
      strings: `<si><t>${'长'.repeat(32_000)}</t></si>`,
    });
    expect(soonFaultOf(bytes)).toMatchObject({ code: 'too-large' });
  });

  it('refuses merged ranges that cost more than a sheet is worth', () => {
    const merge = '<mergeCell ref="B1:C1048576"/>';
    const rows = `${cell}<row r="200000"><c r="A200000"><v>1</v></c></row>`;
    const bytes = xlsxOf(
      sheetXml(rows, { after: `<mergeCells>${merge.repeat(1000)}</mergeCells>` }),
    );
    expect(soonFaultOf(bytes)).toMatchObject({ code: 'too-large', limit: 'cells' });
  });

  it('refuses many merged ranges over many cells of one row', () => {
    const row = `<row r="1">${'<c><v>1</v></c>'.repeat(16_000)}</row>`;
    const merges = '<mergeCell ref="A1:A2"/>'.repeat(16_000);
    expect(
      soonFaultOf(xlsxOf(sheetXml(row, { after: `<mergeCells>${merges}</mergeCells>` }))),
    ).toMatchObject({ code: 'too-large' });
  });

  it.each([
    ['a document type', '<?xml version="1.0"?><!DOCTYPE worksheet><worksheet/>'],
    [
      'entities that grow',
      '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>',
    ],
    [
      'an outside entity',
      '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><w>&a;</w>',
    ],
    ['a bare declaration', '<?xml version="1.0"?><!ENTITY a "1"><w/>'],
    ['tags without end', `<?xml version="1.0"?>${'<a>'.repeat(100_000)}`],
    ['brackets without end', `<?xml version="1.0"?>${'<'.repeat(1_000_000)}`],
    ['an attribute without end', `<?xml version="1.0"?><a b="${'c'.repeat(2_000_000)}`],
    ['names without end', `<?xml version="1.0"?><a ${'b'.repeat(2_000_000)}`],
    [
      'attributes without end',
      `<?xml version="1.0"?><a ${Array.from({ length: 50_000 }, (_, index) => `b${String(index)}="1"`).join(' ')}/>`,
    ],
    ['an attribute given twice', '<?xml version="1.0"?><a b="1" b="2"/>'],
    ['two roots', '<?xml version="1.0"?><a/><b/>'],
    ['nothing', '<?xml version="1.0"?>'],
    ['tags that cross', '<?xml version="1.0"?><a><b></a></b>'],
    ['bytes that are no text', '<?xml version="1.0" encoding="ebcdic-cp"?><a/>'],
    ['a comment without end', '<?xml version="1.0"?><a><!-- '],
  ])('refuses a part with %s', (_, xml) => {
    expect(soonFaultOf(xlsxOf(xml))).toMatchObject({ code: 'unreadable' });
  });

  it('keeps names that objects are made of as plain names', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const xml = '<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c></row>';
    const { workbook } = openedOf(xlsxOf({ sheets: names.map((name) => ({ name, xml })) }));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    ['quotes', '"'.repeat(8191)],
    ['apostrophes', "'".repeat(8191)],
    ['brackets', '['.repeat(8192)],
    ['letters', 'A'.repeat(8192)],
    ['dollar signs', '$'.repeat(8192)],
  ])('moves a shared formula of nothing but %s in no time', (_, formula) => {
    const master = `<c r="A1"><f t="shared" si="0">${formula}</f><v>1</v></c>`;
    const followers = Array.from(
      { length: 1000 },
      (_cell, index) => `<row r="${String(index + 2)}"><c><f t="shared" si="0"/><v>1</v></c></row>`,
    );
    const start = cpuTime();
    faultOf(xlsxOf(`<row r="1">${master}</row>${followers.join('')}`));
    expect(cpuTime() - start).toBeLessThan(10 * SECONDS);
  });

  it.each([
    ['sections', ';'.repeat(10_000)],
    ['brackets', '['.repeat(255)],
    ['quotes', '"'.repeat(255)],
    ['unknown codes', '[DBNum9]~!@'],
    ['fractions', `# ${'?'.repeat(120)}/${'?'.repeat(120)}`],
    ['zeros', '0'.repeat(255)],
  ])('reads a number under a format of nothing but %s', (_, format) => {
    const xml = `<row r="1">${'<c s="1"><v>0.1</v></c>'.repeat(1000)}</row>`;
    const start = cpuTime();
    const sheet = firstSheetOf(xlsxOf({ sheets: [{ name: 'a', xml }], formats: [format] }));
    expect(cpuTime() - start).toBeLessThan(10 * SECONDS);
    expect(cellsOf(sheet)['A1']?.value).toEqual({ kind: 'number', number: 0.1 });
  });

  it('reads a form beside a list of 20 000 names', () => {
    const name = '<c t="inlineStr"><is><t>姓名</t></is></c>';
    const list =
      `<row>${name.repeat(3)}${'<c s="0"/>'.repeat(5)}${'<c><v>1</v></c>'.repeat(7)}</row>`.repeat(
        20_000,
      );
    const { workbook } = openedOf(
      xlsxOf({
        sheets: [
          { name: '附件1', xml: cell },
          { name: '名单', xml: list },
        ],
      }),
    );
    expect(workbook.sheets.map(({ rows }) => rows.length)).toEqual([1, 20_000]);
  });

  it('reads a value in the far corner of a sheet', () => {
    const sheet = firstSheetOf(xlsxOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'));
    expect(Object.keys(cellsOf(sheet))).toEqual(['XFD1048576']);
  });
});
