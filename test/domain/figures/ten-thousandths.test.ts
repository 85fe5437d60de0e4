import fc from 'fast-check';

import {
  countOfNumber,
  decimalsOfCount,
  textOfCount,
  toTenThousandths,
} from '../../../src/domain/figures/ten-thousandths';

describe('toTenThousandths', () => {
  it.each([
    ['27.2849', 272_849],
    ['-0.1', -1000],
    ['-0', 0],
    ['99999999999', 999_999_999_990_000],
    ['9999999.9999', undefined],
    ['0.00001', undefined],
    ['123456789012', undefined],
  ])('reads %s as %s', (text, units) => {
    expect(toTenThousandths(text)).toBe(units);
  });
});

describe('countOfNumber', () => {
  it.each([
    [27.2849, 272_849],
    [-0, 0],
    [1e11 - 1, 999_999_999_990_000],
    [0.1 + 0.2, undefined],
    [1e11, undefined],
    [1e-5, undefined],
    [NaN, undefined],
    [Infinity, undefined],
  ])('takes %d for %s', (number, units) => {
    expect(countOfNumber(number)).toBe(units);
  });
});

describe('textOfCount', () => {
  it.each([
    [272_849, '27.2849', 4],
    [-1000, '-0.1', 1],
    [0, '0', 0],
    [1, '0.0001', 4],
    [10, '0.001', 3],
    [-650_500, '-65.05', 2],
    [999_999_999_999_999, '99999999999.9999', 4],
    [999_999_999_990_000, '99999999999', 0],
  ])('writes %d as %s, with as many decimals', (units, text, decimals) => {
    expect(textOfCount(units)).toBe(text);
    expect(decimalsOfCount(units)).toBe(decimals);
  });

  it('writes small hundredths as it writes all others', () => {
    const counts = fc.oneof(
      fc.integer({ min: -1e7, max: 1e9 }).map((cents) => cents * 100),
      fc.integer({ min: -1e15 + 1, max: 1e15 - 1 }),
    );
    fc.assert(
      fc.property(counts, (units) => {
        expect(textOfCount(units)).toBe(String(units / 10_000));
      }),
    );
  });
});
