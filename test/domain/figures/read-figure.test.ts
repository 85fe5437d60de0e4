import fc from 'fast-check';

import { formatAmount } from '../../../src/domain/figures/amount';
import { measureOf } from '../../../src/domain/figures/measure';
import { readFigure } from '../../../src/domain/figures/read-figure';
import type { CellValue } from '../../../src/domain/grid/cell-value';

const text = (typed: string): CellValue => ({ kind: 'text', text: typed });

/** `12.5 (2)` for a figure with two decimals written, the answer, or what is wrong. */
function describeReading(value: CellValue, unit: string): string {
  const reading = readFigure(value, measureOf(unit));
  switch (reading.kind) {
    case 'figure':
      return `${formatAmount(reading.figure.amount)} (${String(reading.figure.decimals)})`;
    case 'answer':
      if (reading.yes + reading.no === 1) return reading.yes === 1 ? '是' : '否';
      return `是${String(reading.yes)} 否${String(reading.no)}`;
    case 'blank':
      return 'blank';
    case 'unreadable':
      return reading.reason;
  }
}

describe('readFigure', () => {
  it.each([
    ['12', '人次', '12 (0)'],
    ['１２', '人次', '12 (0)'],
    ['１２．５０', '万元', '12.5 (2)'],
    [' 12 ', '人次', '12 (0)'],
    ['\u00a012\u3000', '人次', '12 (0)'],
    ['1,234.5', '万元', '1234.5 (1)'],
    ['１，２３４', '人', '1234 (0)'],
    ['1 234 567', '人', '1234567 (0)'],
    ['12万元', '万元', '12 (0)'],
    ['3 人次', '人次', '3 (0)'],
    ['-5', '万元', '-5 (0)'],
    ['−5', '万元', '-5 (0)'],
    ['（5.2）', '万元', '-5.2 (1)'],
    ['+5', '人', '5 (0)'],
    ['.5', '万元', '0.5 (1)'],
    ['0012', '人', '12 (0)'],
    ['是', '是/否', '是'],
    [' 否 ', '是/否', '否'],
    ['是3 否13', '是/否', '是3 否13'],
    ['是3家、否13家', '是/否', '是3 否13'],
    ['是:3 否:13', '是/否', '是3 否13'],
    ['是：３，否：１３', '是/否', '是3 否13'],
    ['是（3家） 否（13家）', '是/否', '是3 否13'],
    ['否 13 个单位；是 3 个单位', '是/否', '是3 否13'],
    ['是3/否0', '是/否', '是3 否0'],
    ['是16', '是/否', '是16 否0'],
    ['否2', '是/否', '是0 否2'],
    ['是1', '是/否', '是'],
  ])('reads %s in %s', (typed, unit, reading) => {
    expect(describeReading(text(typed), unit)).toBe(reading);
  });

  it.each(['', ' ', '\u3000', '—', '——', '-', '－', '/', '／', '无', ' 无 '])(
    'takes %j for blank',
    (typed) => {
      expect(describeReading(text(typed), '人次')).toBe('blank');
    },
  );

  it.each([
    ['约三十', '人次', 'not-a-number'],
    ['同上', '人次', 'not-a-number'],
    ['十二', '人', 'not-a-number'],
    ['一', '人', 'not-a-number'],
    ['4万元', '元', 'other-unit'],
    ['2000万', '万元', 'other-unit'],
    ['12人', '人次', 'other-unit'],
    ['12%', '万元', 'other-unit'],
    ['1,23', '万元', 'not-a-number'],
    ['1,2345', '万元', 'not-a-number'],
    ['1.2.3', '万元', 'not-a-number'],
    ['1e5', '万元', 'not-a-number'],
    ['12 13', '人', 'not-a-number'],
    ['--5', '万元', 'not-a-number'],
    ['(-5)', '万元', 'not-a-number'],
    ['¥12', '万元', 'not-a-number'],
    ['=1+1', '人', 'not-a-number'],
    ['Y', '是/否', 'not-an-answer'],
    ['是3 是13', '是/否', 'not-an-answer'],
    ['是3 否', '是/否', 'not-an-answer'],
    ['3 13', '是/否', 'not-an-answer'],
    ['是3.5 否1', '是/否', 'not-an-answer'],
    ['是否', '是/否', 'not-an-answer'],
    ['是-3', '是/否', 'not-an-answer'],
    ['是3 否13 未填1', '是/否', 'not-an-answer'],
    ['9'.repeat(41), '人', 'too-long'],
    ['9'.repeat(16), '人', 'not-a-number'],
  ])('refuses %s in %s', (typed, unit, reason) => {
    expect(describeReading(text(typed), unit)).toBe(reason);
  });

  it.each<[CellValue, string, string]>([
    [{ kind: 'number', number: 7.6499999999999995 }, '万元', '7.65 (2)'],
    [{ kind: 'number', number: 27.2849 }, '万元', '27.2849 (4)'],
    [{ kind: 'number', number: 0 }, '人', '0 (0)'],
    [{ kind: 'number', number: 1 }, '是/否', 'not-an-answer'],
    [{ kind: 'logical', logical: true }, '人', 'logical'],
    [{ kind: 'date', serial: 44580 }, '人', 'date'],
    [{ kind: 'error', error: '#REF!' }, '万元', 'error-value'],
    [{ kind: 'not-calculated' }, '万元', 'not-calculated'],
    [{ kind: 'blank' }, '万元', 'blank'],
  ])('reads the cell %j in %s as %s', (value, unit, reading) => {
    expect(describeReading(value, unit)).toBe(reading);
  });

  it('never returns a figure for text outside its grammar', () => {
    const grammar =
      /^[\s\u00a0]*[(（]?[+＋\-－−‐‑–]?[\d０-９,， .．]+[)）]?[\s\u00a0]*(?:万元)?[\s\u00a0]*$/u;
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (typed) => {
        const reading = readFigure(text(typed), measureOf('万元'));
        return reading.kind !== 'figure' || grammar.test(typed);
      }),
      { numRuns: 5000 },
    );
  });

  it('reads plain digits as it reads them behind a sign, which says nothing else', () => {
    const digits = fc.stringMatching(/^\d{1,17}(?:\.\d{0,13})?$/u);
    fc.assert(
      fc.property(digits, fc.constantFrom('人次', '万元', '是/否', ''), (typed, unit) => {
        expect(describeReading(text(typed), unit)).toBe(describeReading(text(`+${typed}`), unit));
      }),
      { numRuns: 1000 },
    );
  });

  it('reads back every amount it can be shown, with or without separators', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        (n, places) => {
          const decimal = (n / 10 ** places).toFixed(places);
          const [whole = '', ...fraction] = decimal.split('.');
          const grouped = [whole.replace(/\B(?=(?:\d{3})+$)/gu, ','), ...fraction].join('.');
          const plain = describeReading(text(decimal), '万元');
          expect(describeReading(text(grouped), '万元')).toBe(plain);
          expect(plain).toBe(`${String(Number(decimal))} (${String(places)})`);
        },
      ),
    );
  });
});
