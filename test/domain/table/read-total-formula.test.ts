import { formatAmount } from '../../../src/domain/figures/amount';
import type { Grid } from '../../../src/domain/grid/grid';
import { evaluateAddition } from '../../../src/domain/table/evaluate-addition';
import { readTotalFormula } from '../../../src/domain/table/read-total-formula';
import { gridOf } from '../../support/grid-of';

const SHEET: Grid = gridOf(
  [
    [1, 10, '５', '=SUM(A1:B1)'],
    [2, '20', '无', '=SUBTOTAL(9,A1:A2) → 3'],
    [4.005, null, true, '#'],
    ['=A1/0 → #DIV/0!'],
  ],
  { name: '附件 1' },
);

function resultOf(formula: string): string | undefined {
  const read = readTotalFormula(formula, SHEET.name);
  if (read.kind !== 'adds') return read.kind;
  const amount = evaluateAddition(read.addition, { grid: SHEET, planned: [] });
  return amount === undefined ? undefined : formatAmount(amount);
}

describe('readTotalFormula', () => {
  it.each([
    ['SUM(A1:A3)', '7.005'],
    ['sum( $A$1 , A2:A3 )', '7.005'],
    ['A1+A2-A3', '-1.005'],
    ['+A1+A2', '3'],
    ['-(A1-A2)', '1'],
    ['--A2', '2'],
    ['SUM(A1,-A2)+10.5', '9.5'],
    ["'附件 1'!A1+A2", '3'],
    ['ROUND(SUM(A1:A3),2)', '7.01'],
    ['ROUND(-A3,2)', '-4.01'],
    ['SUM(A1:A2)+SUBTOTAL(9,A1:A2)', '6'],
    ['SUBTOTAL(9,A1:A2,D2)', '3'],
    ['SUM(1:1)-SUM(A1:C1)', '11'],
    ['SUM((A1+A2),A3)', '7.005'],
  ])('works out %s', (formula, result) => {
    expect(resultOf(formula)).toBe(result);
  });

  it('leaves text out of SUM and takes it between signs', () => {
    expect(resultOf('SUM(B1:B2)')).toBe('10');
    expect(resultOf('B1+B2')).toBe('30');
    expect(resultOf('SUM(B1+B2)')).toBe('30');
    expect(resultOf('C2+A1')).toBeUndefined();
    expect(resultOf('SUM(C1:C3,A1)')).toBe('1');
  });

  it('gives no result where the spreadsheet shows an error', () => {
    expect(resultOf('SUM(A1:A4)')).toBeUndefined();
  });

  it('follows formulas that no program calculated', () => {
    expect(resultOf('D1+A2')).toBe('13');
  });

  it.each([
    'IF(A1>0,A1,0)',
    'A1*2',
    'SUM(A1:A2',
    'SUM(A1:A2))',
    'A1:A2',
    'SUM(附件2!A1)',
    'ROUND(A1,A2)',
    'SUBTOTAL(1,A1:A2)',
    'A1 A2',
    'XFE1',
    '',
    `${'('.repeat(500)}A1${')'.repeat(500)}`,
    '1+'.repeat(5000),
  ])('knows no sum in %s', (formula) => {
    expect(readTotalFormula(formula, '附件 1').kind).toBe('unknown');
  });

  it.each(['[1]Sheet1!A1', "'C:\\表\\[a.xlsx]附件1'!A1+A2", 'IF(A1>0,[2]附件!B1,0)'])(
    'sees the other workbook in %s',
    (formula) => {
      expect(readTotalFormula(formula, '附件 1').kind).toBe('external');
    },
  );

  it.each([
    ['SUM(附件2!A1)', 'adds', 'unknown'],
    ['SUM(A1:A2)', 'adds', 'adds'],
  ])('reads %s on each sheet as if it stood on that alone', (formula, own, other) => {
    const sheets = ['附件2', '附件3', '附件2'];
    expect(sheets.map((sheet) => readTotalFormula(formula, sheet).kind)).toEqual([own, other, own]);
  });

  it('takes a column of a table for no other workbook', () => {
    expect(readTotalFormula('SUM(表1[合计])', '附件 1').kind).toBe('unknown');
  });

  it('is done with whole sheets and circles at once', () => {
    const circle = gridOf([['=SUM(B:B)', '=SUM(A:A)'], ['=SUM(A1:XFD1048576)']], { name: 'S' });
    const read = readTotalFormula('SUM(A1:XFD1048576)+SUM(A:A)', 'S');
    if (read.kind !== 'adds') throw new Error('reads as a sum');
    expect(evaluateAddition(read.addition, { grid: circle, planned: [] })).toBeUndefined();
  });

  it('gives up on formulas over more cells than a form has', () => {
    const row = Array.from({ length: 200 }, () => '=SUM($A$1:$GR$40)');
    const grid = gridOf(
      Array.from({ length: 40 }, () => row),
      { name: 'S' },
    );
    const read = readTotalFormula('SUM(A1:GR40)', 'S');
    if (read.kind !== 'adds') throw new Error('reads as a sum');
    const start = performance.now();
    expect(evaluateAddition(read.addition, { grid, planned: [] })).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
