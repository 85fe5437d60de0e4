import fc from 'fast-check';

import { addAmounts, decimalsOf, parseAmount } from '../../../src/domain/figures/amount';
import { compareSums } from '../../../src/domain/figures/compare-sums';
import type { Figure } from '../../../src/domain/figures/figure';
import { measureOf } from '../../../src/domain/figures/measure';

function figure(text: string): Figure {
  const amount = parseAmount(text);
  if (amount === undefined) throw new Error(`No amount: ${text}`);
  return { amount, decimals: decimalsOf(amount) };
}

function compare(total: string, parts: readonly string[], unit: string) {
  const figures = parts.map(figure);
  const sum = addAmounts(figures.map(({ amount }) => amount));
  const whole = figure(total);
  return compareSums(whole.amount, sum, { figures: [whole, ...figures], measure: measureOf(unit) });
}

describe('compareSums', () => {
  it.each([
    ['27.29', ['22.68', '4.61'], '万元', 'equal'],
    // Published for a district in 2014: stated 27.22, its parts add up to 27.29.
    ['27.22', ['22.68', '4.61'], '万元', 'different'],
    // Half a cent for the total and for each of two parts: one and a half cents.
    ['27.30', ['22.68', '4.61'], '万元', 'rounding'],
    ['27.31', ['22.68', '4.61'], '万元', 'different'],
    ['27.305', ['22.68', '4.61'], '万元', 'different'],
    ['7.65', ['4.35', '1.1', '2.2'], '万元', 'equal'],
    ['12', ['5', '6'], '人次', 'different'],
    ['12', ['5', '6'], '万元', 'different'],
    ['3', ['1', '2'], '户', 'equal'],
    ['10.01', ['10'], '公里', 'rounding'],
  ])('finds %s against %j in %s %s', (total, parts, unit, outcome) => {
    expect(compare(total, parts, unit)).toBe(outcome);
  });

  it('never calls a correct total wrong that was rounded from the ledger', () => {
    const yuan = fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(yuan, (ledger) => {
        const rounded = (amount: number): string => (Math.round(amount / 100) / 100).toFixed(2);
        const total = rounded(ledger.reduce((sum, amount) => sum + amount, 0));
        expect(compare(total, ledger.map(rounded), '万元')).not.toBe('different');
      }),
    );
  });
});
