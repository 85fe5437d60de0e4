import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Grid } from '../../src/domain/grid/grid';
import { inflateInNode } from '../../src/hosts/file/node-inflate';
import { inflate } from '../../src/workbooks/inflate';
import { readWorkbook } from '../../src/workbooks/read-workbook';
import { cellsOf, openedOf, valuesOf } from '../support/read-bytes-of';

const FOLDER = join(__dirname, '../fixtures/formats');

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)));
const sheetsOf = (name: string): readonly Grid[] => openedOf(bytesOf(name), name).workbook.sheets;
const firstOf = (name: string): Grid => sheetsOf(name)[0] ?? fail(name);

function fail(name: string): never {
  throw new Error(`No sheet in ${name}`);
}

const FORM = {
  A1: '"2022年送温暖统计表（样表）"',
  A2: '"填报单位："',
  B2: '"某某市总工会"',
  C2: '"填报日期："',
  D2: 'date 44581',
  A3: '"序号"',
  B3: '"代码"',
  C3: '"项目（单位）"',
  D3: '"数量"',
  A4: '1',
  B4: '"A"',
  C4: '"走访慰问困难职工（人次）"',
  D4: '12',
  E4: '"隐藏列备注"',
  F4: '"备注"',
  A5: '2',
  B5: '"B"',
  C5: '"筹集资金（万元）B=B1+B2"',
  D5: '=D6+12.5 22.75',
  A6: '3',
  B6: '"B1"',
  C6: '"其中：财政拨款（万元）"',
  D6: '10.25',
  A7: '4',
  B7: '"B2"',
  C7: '"工会经费\\n（万元）"',
  D7: '"１２.５"',
  A8: '5',
  B8: '"C"',
  C8: '"隐藏行（人次）"',
  D8: '3',
  A9: '6',
  B9: '"D"',
  C9: '"人均（元）"',
  D9: '=D4/0 #DIV/0!',
  A10: '7',
  B10: '"E"',
  C10: '"是否建档"',
  D10: '"是"',
  B11: '"F"',
  C11: '"合计说明"',
  D11: '="共"&D4&"人次" "共12人次"',
  C12: '"比例"',
  D12: '0.125',
  C13: '"精度"',
  D13: '27.2849',
  C14: '"文本数字"',
  D14: '"7.5"',
  C15: '"合计"',
  D15: '=SUM(D4:D6) 45',
};

const WORKBOOKS = ['form.xlsx', 'form.xlsm', 'form.xls', 'form.et', 'form.ods', 'form.xml'];
const CSV = ['form.csv', 'form-bom.csv', 'form-gbk.csv', 'form-utf16.csv'];

describe('readWorkbook', () => {
  it.each(WORKBOOKS)('reads the same cells from %s', (name) => {
    expect(valuesOf(firstOf(name))).toEqual(FORM);
  });

  it.each(WORKBOOKS)('reads merges and what is hidden from %s', (name) => {
    const [form, notes] = sheetsOf(name);
    expect(form).toMatchObject({
      name: '附件1',
      visibility: 'visible',
      merges: [
        { top: 0, left: 0, bottom: 0, right: 3 },
        { top: 9, left: 0, bottom: 10, right: 0 },
      ],
      hiddenRows: new Set([7]),
      hiddenCols: new Set([4]),
    });
    expect(notes).toMatchObject({ name: '说明', visibility: 'hidden', merges: [] });
    expect(notes === undefined ? {} : valuesOf(notes)).toEqual({
      A1: '"本表由各单位填报"',
      B2: '2021',
    });
  });

  it.each(WORKBOOKS)('reads what cells of %s show where it differs from their value', (name) => {
    const cells = cellsOf(firstOf(name));
    expect(cells['D2']?.shown).toBe('2022年1月20日');
    expect(cells['D12']?.shown).toBe('12.5%');
    expect(cells['D4']?.shown).toBeUndefined();
  });

  it.each([
    ['form.xlsx', 'xlsx'],
    ['form.xlsm', 'xlsm'],
    ['form.xls', 'xls'],
    ['form.et', 'et'],
    ['form.ods', 'ods'],
    ['form.xml', 'xml'],
    ['form.html', 'html'],
    ['form.csv', 'csv'],
  ])('tells the format of %s', (name, format) => {
    expect(openedOf(bytesOf(name), name).format).toBe(format);
  });

  it.each(WORKBOOKS)('reads %s under any other name', (name) => {
    expect(valuesOf(openedOf(bytesOf(name), 'a.txt').workbook.sheets[0] ?? fail(name))).toEqual(
      FORM,
    );
  });

  it.each(CSV)('reads numbers as numbers and all else as text from %s', (name) => {
    const form = firstOf(name);
    expect(valuesOf(form)).toMatchObject({
      A1: '"2022年送温暖统计表（样表）"',
      D4: '12',
      D5: '22.75',
      C7: '"工会经费\\n（万元）"',
      D7: '"１２.５"',
      D9: '#DIV/0!',
      D12: '"12.5%"',
      D15: '45',
    });
    expect(form.name).toBe(name.replace('.csv', ''));
  });

  it('reads the table that a page shows', () => {
    const form = firstOf('form.html');
    expect(valuesOf(form)).toMatchObject({
      A1: FORM.A1,
      D2: '"2022年1月20日"',
      D4: '12',
      D8: '#DIV/0!',
    });
    expect(form.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 3 },
      { top: 8, left: 0, bottom: 9, right: 0 },
    ]);
  });

  it('says of formulas without results that nobody calculated them', () => {
    expect(valuesOf(firstOf('not-calculated.xlsx'))).toMatchObject({
      D5: '=D6+12.5 not-calculated',
      D9: '=D4/0 not-calculated',
      D15: '=SUM(D4:D6) not-calculated',
    });
  });

  it.each(['form.xlsx', 'form.ods'])('reads %s with the inflater for browsers alike', (name) => {
    const bytes = bytesOf(name);
    expect(readWorkbook(bytes, { fileName: name, inflate })).toEqual(
      readWorkbook(bytes, { fileName: name, inflate: inflateInNode }),
    );
  });

  it('reads one workbook after another without a trace of the first', () => {
    const before = firstOf('form.xls');
    firstOf('form.xml');
    firstOf('not-calculated.xlsx');
    expect(firstOf('form.xls')).toEqual(before);
  });
});
