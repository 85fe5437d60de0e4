import { cpuTime } from '../support/cpu-time';
import { cellsOf, faultOf, firstSheetOf, openedOf, valuesOf } from '../support/read-bytes-of';
import { zipOf } from '../support/zip-of';

const NAMESPACES = ['office', 'table', 'text', 'style', 'draw', 'calcext']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ');

/** Bytes of an .ods whose first table holds these rows. */
function odsOf(rows: string, { tables = '', styles = '', manifest = '' } = {}): Uint8Array {
  const body = `<table:table table:name="表1">${rows}</table:table>${tables}`;
  return zipOf([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
    {
      name: 'content.xml',
      data: `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`,
    },
    { name: 'META-INF/manifest.xml', data: `<m xmlns:manifest="m">${manifest}</m>` },
  ]);
}

const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
const number = (value: number, attributes = ''): string =>
  `<table:table-cell office:value-type="float" office:value="${String(value)}" ${attributes}><text:p>${String(value)}</text:p></table:table-cell>`;

describe('readWorkbook of ods', () => {
  it.each([
    [
      '<table:table-cell office:value-type="float" office:value="27.2849"><text:p>27.28</text:p></table:table-cell>',
      '27.2849',
    ],
    [
      '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>',
      '0.5',
    ],
    [
      '<table:table-cell office:value-type="currency" office:value="4"><text:p>￥4.00</text:p></table:table-cell>',
      '4',
    ],
    [
      '<table:table-cell office:value-type="date" office:date-value="2022-01-20"><text:p>20日</text:p></table:table-cell>',
      'date 44581',
    ],
    [
      '<table:table-cell office:value-type="date" office:date-value="2022-01-20T06:00:00"/>',
      'date 44581.25',
    ],
    ['<table:table-cell office:value-type="time" office:time-value="PT06H00M00S"/>', 'date 0.25'],
    ['<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', 'true'],
    [
      '<table:table-cell office:value-type="string"><text:p>甲<text:s text:c="2"/>乙</text:p><text:p>丙</text:p></table:table-cell>',
      '"甲  乙\\n丙"',
    ],
    [
      '<table:table-cell office:value-type="string"><text:p><text:span>甲</text:span><text:a>乙</text:a></text:p></table:table-cell>',
      '"甲乙"',
    ],
    [
      '<table:table-cell office:value-type="string"><office:annotation><text:p>批注9</text:p></office:annotation><text:p>甲</text:p></table:table-cell>',
      '"甲"',
    ],
    [
      '<table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>',
      '#N/A',
    ],
    [
      '<table:table-cell table:formula="of:=[.B1]/0" office:value-type="string"><text:p>#DIV/0!</text:p></table:table-cell>',
      '=B1/0 #DIV/0!',
    ],
    [
      '<table:table-cell table:formula="of:=SUM([.B1:.B3];[$表2.A1];&quot;;[&quot;)" office:value-type="float" office:value="3"/>',
      '=SUM(B1:B3,表2!A1,";[") 3',
    ],
    [
      '<table:table-cell table:formula="of:=SUM([$\'a.b\'.A1:.B2])" office:value-type="float" office:value="3"/>',
      "=SUM('a.b'!A1:B2) 3",
    ],
    ['<table:table-cell table:formula="of:=[.B1]"/>', '=B1 not-calculated'],
    [
      '<table:table-cell table:formula="of:=[.B1]" office:value-type="float"/>',
      '=B1 not-calculated',
    ],
    [
      '<table:table-cell office:value-type="float" office:value="12abc"><text:p>12</text:p></table:table-cell>',
      '"12"',
    ],
  ])('reads %s', (cell, expected) => {
    expect(valuesOf(firstSheetOf(odsOf(row(cell))))).toEqual({ A1: expected });
  });

  it('spells out repeated rows and columns that hold something', () => {
    const rows = `<table:table-row table:number-rows-repeated="2">${number(1, 'table:number-columns-repeated="2"')}</table:table-row>${row(number(2))}`;
    expect(valuesOf(firstSheetOf(odsOf(rows)))).toEqual({
      A1: '1',
      B1: '1',
      A2: '1',
      B2: '1',
      A3: '2',
    });
  });

  it('counts blank repeated rows and columns', () => {
    const rows = `<table:table-row table:number-rows-repeated="9"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>${row(`<table:table-cell table:number-columns-repeated="3"/>${number(2)}`)}<table:table-row table:number-rows-repeated="1048566"><table:table-cell/></table:table-row>`;
    expect(valuesOf(firstSheetOf(odsOf(rows)))).toEqual({ D10: '2' });
  });

  it('reads collapsed and filtered rows and columns as hidden', () => {
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column/>';
    const rows = `<table:table-row table:visibility="filter">${number(1)}</table:table-row><table:table-row table:visibility="collapse" table:number-rows-repeated="2">${number(1)}</table:table-row>${row(number(1, 'table:number-columns-repeated="4"'))}`;
    expect(firstSheetOf(odsOf(columns + rows))).toMatchObject({
      hiddenRows: new Set([0, 1, 2]),
      hiddenCols: new Set([1, 2]),
    });
  });

  it('reads hidden tables and leaves out tables that are none', () => {
    const styles =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const tables = `<table:table table:name="表2" table:style-name="ta2">${row(number(1))}</table:table><table:dde-links><table:table>${row(number(9))}</table:table></table:dde-links>`;
    const { sheets } = openedOf(odsOf(row(number(1)), { tables, styles })).workbook;
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['表1', 'visible'],
      ['表2', 'hidden'],
    ]);
  });

  it('leaves out text upon drawings and in deleted rows', () => {
    const rows = `<table:shapes><draw:frame><draw:text-box><text:p>9</text:p></draw:text-box></draw:frame></table:shapes>${row(number(1))}`;
    expect(valuesOf(firstSheetOf(odsOf(rows)))).toEqual({ A1: '1' });
    expect(cellsOf(firstSheetOf(odsOf(rows)))['A1']?.shown).toBeUndefined();
  });

  it.each([
    [
      'a filled row a million times',
      `<table:table-row table:number-rows-repeated="1048576">${number(1)}</table:table-row>`,
    ],
    [
      'a filled cell 16 384 times in many rows',
      `<table:table-row table:number-rows-repeated="100">${number(1, 'table:number-columns-repeated="16384"')}</table:table-row>`,
    ],
    ['rows spelled out without end', '<table:table-row/>'.repeat(200_001)],
  ])('refuses %s', (_, rows) => {
    const start = cpuTime();
    expect(faultOf(odsOf(rows))).toMatchObject({ code: 'too-large' });
    expect(cpuTime() - start).toBeLessThan(10_000);
  });

  it.each([
    [
      'blanks',
      '<table:table-cell office:value-type="string"><text:p><text:s text:c="1000000000"/></text:p></table:table-cell>',
    ],
    ['columns beyond the sheet', number(1, 'table:number-columns-repeated="1000000000"')],
    ['rows merged beyond the sheet', number(1, 'table:number-rows-spanned="1000000000"')],
    ['columns hidden without end', `<table:table-cell/>`],
  ])('ends with %s', (_, cell) => {
    const start = cpuTime();
    faultOf(
      odsOf(
        `<table:table-column table:visibility="collapse" table:number-columns-repeated="1000000000"/>${row(cell)}`,
      ),
    );
    expect(cpuTime() - start).toBeLessThan(10_000);
  });

  it('tells a file with a password', () => {
    expect(faultOf(odsOf(row(number(1)), { manifest: '<manifest:encryption-data/>' }))).toEqual({
      code: 'encrypted',
    });
  });
});
