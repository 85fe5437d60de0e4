import { cpuTime } from '../support/cpu-time';
import { faultOf, firstSheetOf, openedOf, valuesOf } from '../support/read-bytes-of';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const valuesIn = (text: string): Record<string, string> => valuesOf(firstSheetOf(bytesOf(text)));

const SPREADSHEET =
  'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"';
const xmlOf = (rows: string): string =>
  `<?xml version="1.0"?><Workbook ${SPREADSHEET}><Worksheet ss:Name="a"><Table>${rows}</Table></Worksheet></Workbook>`;

describe('readWorkbook of pages', () => {
  it('reads cells over several rows and columns, hidden rows, breaks and entities', () => {
    const page =
      '<html><body><p>x</p><TABLE><tr><td rowspan=2>甲</td><td colspan="2">乙&nbsp;丙</td></tr>' +
      '<tr style="display:none"><td>1<br>2<td>&lt;3&gt;</tr><tr><th>12.50</th><td><b>4</b></td><td>=1+1</td></tr></TABLE></body></html>';
    const sheet = firstSheetOf(bytesOf(page));
    expect(valuesOf(sheet)).toEqual({
      A1: '"甲"',
      B1: '"乙\u00a0丙"',
      B2: '"1\\n2"',
      C2: '"<3>"',
      A3: '12.5',
      B3: '4',
      C3: '"=1+1"',
    });
    expect(sheet.hiddenRows).toEqual(new Set([1]));
    expect(sheet.merges).toHaveLength(2);
  });

  it('reads each table as a sheet, and nested ones as text of their cell', () => {
    const page =
      '<html><table><tr><td>1<table><tr><td>9</td></tr></table></td></tr></table><table></table><table><tr><td>2</td></tr></table></html>';
    expect(openedOf(bytesOf(page)).workbook.sheets.map((sheet) => valuesOf(sheet))).toEqual(
      [{ A1: '"19"' }, { A1: '2' }].map((value, index) => (index === 0 ? { A1: '19' } : value)),
    );
  });

  it('leaves scripts, styles and comments out', () => {
    const page =
      '<html><style>td{}</style><script>var a="<table><tr><td>9</td></tr></table>"</script><!-- <table><tr><td>8 --><table><tr><td>1</td></tr></table></html>';
    expect(valuesIn(page)).toEqual({ A1: '1' });
  });

  it.each([
    ['cut short', '<html><table><tr><td>1</td></tr>', { code: 'unreadable' }],
    [
      'without a table',
      '<html><body>1</body></html>',
      { code: 'not-a-workbook', content: 'web-page' },
    ],
    ['too long', `<table>${' '.repeat(6_000_000)}</table>`, { code: 'too-large' }],
    ['full of brackets', `<table>${'<a"'.repeat(1_000_000)}</table>`, { code: 'unreadable' }],
  ])('refuses a page %s', (_, page, fault) => {
    const start = cpuTime();
    expect(faultOf(bytesOf(page))).toMatchObject(fault);
    expect(cpuTime() - start).toBeLessThan(10_000);
  });

  it.each([
    ['columns without end', '<table><tr><td colspan="1000000000">1</td></tr></table>'],
    ['rows without end', '<table><tr><td rowspan="1000000000">1</td></tr></table>'],
    [
      'wide cells',
      `<table>${'<tr><td colspan="16384" rowspan="9">1</td></tr>'.repeat(100_000)}</table>`,
    ],
    ['style sheets', `<table><tr><td>1</td></tr>${'<style>'.repeat(700_000)}</table>`],
    ['bare brackets', `<table><tr><td>${'<'.repeat(4_000_000)}</td></tr></table>`],
    ['comments', `<table><tr><td>1${'<!--'.repeat(1_000_000)}</td></tr></table>`],
  ])('ends with %s', (_, page) => {
    const start = cpuTime();
    faultOf(bytesOf(page));
    expect(cpuTime() - start).toBeLessThan(10_000);
  });
});

describe('readWorkbook of the XML of Excel 2003', () => {
  it('follows the numbers of rows and cells', () => {
    const rows =
      '<Row ss:Index="3"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="Number">1</Data></Cell><Cell ss:Formula="=R1C1+RC[-1]+R[-2]C+SUM(\'R1C1\'!R[1]C:R2C)&amp;&quot;RC&quot;"><Data ss:Type="Number">2</Data></Cell></Row><Row ss:Span="2"/><Row><Cell ss:Formula="=RC"/></Row>';
    expect(valuesIn(xmlOf(rows))).toEqual({
      B3: '1',
      D3: '=$A$1+C3+D1+SUM(\'R1C1\'!D4:D$2)&"RC" 2',
      A7: '=A7 not-calculated',
    });
  });

  it.each([
    [
      'a document type',
      xmlOf('').replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "1">]><Workbook'),
      { code: 'unreadable' },
    ],
    [
      'a file cut short',
      xmlOf('<Row><Cell><Data ss:Type="Number">1</Data></Cell></Row>').slice(0, -30),
      { code: 'unreadable' },
    ],
    [
      'a cell beyond the sheet',
      xmlOf('<Row><Cell ss:Index="99999999"><Data ss:Type="Number">1</Data></Cell></Row>'),
      { code: 'unreadable' },
    ],
    [
      'a merge beyond the sheet',
      xmlOf('<Row><Cell ss:MergeDown="9999999"><Data ss:Type="Number">1</Data></Cell></Row>'),
      { code: 'unreadable' },
    ],
    ['too much of it', xmlOf('<Row/>'.repeat(1_000_000)), { code: 'too-large' }],
    ['rows without end', xmlOf('<Row/>'.repeat(300_000)), { code: 'too-large', limit: 'rows' }],
  ])('refuses %s', (_, xml, fault) => {
    expect(faultOf(bytesOf(xml))).toMatchObject(fault);
  });
});
