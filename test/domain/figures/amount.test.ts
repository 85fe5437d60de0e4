import fc from 'fast-check';

import {
  absolute,
  addAmounts,
  type Amount,
  amountOfNumber,
  amountOfTenThousandths,
  amountPer,
  compareAmounts,
  decimalsOf,
  formatAmount,
  isNegative,
  isSameAmount,
  isZero,
  multiply,
  negate,
  parseAmount,
  roundAmount,
  shiftPoint,
  subtractAmounts,
  ZERO,
} from '../../../src/domain/figures/amount';
import { amountOf } from '../../support/amount-of';

/** A decimal as a whole number of its last place, which integers of any length add exactly. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** As many that are counted in ten-thousandths as that are too long or too fine for it, and those at the border. */
const decimals = fc.oneof(
  fc.record({ digits: fc.bigInt(-(10n ** 7n), 10n ** 7n), places: fc.integer({ min: 0, max: 6 }) }),
  fc.record({
    digits: fc.bigInt(-(10n ** 20n), 10n ** 20n),
    places: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({
    digits: fc.bigInt(-5n, 5n).chain((by) => fc.constantFrom(10n ** 15n + by, by - 10n ** 15n)),
    places: fc.constantFrom(4, 5),
  }),
);

function textOf({ digits, places }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const cut = all.length - places;
  const fraction = all.slice(cut).replace(/0+$/u, '');
  const text = `${all.slice(0, cut)}${fraction === '' ? '' : `.${fraction}`}`;
  return text === '0' ? text : `${sign}${text}`;
}

function amountOfDecimal(decimal: Decimal): Amount {
  return amountOf(textOf(decimal));
}

/** Both at the places of the finer one. */
function aligned(
  one: Decimal,
  other: Decimal,
): readonly [one: bigint, other: bigint, places: number] {
  const places = Math.max(one.places, other.places);
  const at = ({ digits, places: own }: Decimal): bigint => digits * 10n ** BigInt(places - own);
  return [at(one), at(other), places];
}

describe('an amount', () => {
  it('is written as it was read', () => {
    fc.assert(
      fc.property(decimals, (decimal) => {
        expect(formatAmount(amountOfDecimal(decimal))).toBe(textOf(decimal));
      }),
    );
  });

  it('is added and taken away as exactly as integers of any length', () => {
    fc.assert(
      fc.property(decimals, decimals, (one, other) => {
        const [a, b, places] = aligned(one, other);
        const sum = addAmounts([amountOfDecimal(one), amountOfDecimal(other)]);
        const rest = subtractAmounts(amountOfDecimal(one), amountOfDecimal(other));
        expect(formatAmount(sum)).toBe(textOf({ digits: a + b, places }));
        expect(formatAmount(rest)).toBe(textOf({ digits: a - b, places }));
      }),
    );
  });

  it('has one form only, by whatever way it came about', () => {
    fc.assert(
      fc.property(decimals, decimals, (one, other) => {
        const back = subtractAmounts(
          addAmounts([amountOfDecimal(one), amountOfDecimal(other)]),
          amountOfDecimal(other),
        );
        expect(back).toEqual(amountOfDecimal(one));
        expect(isSameAmount(back, amountOfDecimal(one))).toBe(true);
      }),
    );
  });

  it('is compared as a number, whatever its length', () => {
    fc.assert(
      fc.property(decimals, decimals, (one, other) => {
        const [a, b] = aligned(one, other);
        const order = Math.sign(compareAmounts(amountOfDecimal(one), amountOfDecimal(other)));
        expect(order).toBe(a < b ? -1 : Number(a > b));
        expect(isNegative(amountOfDecimal(one))).toBe(one.digits < 0n);
        expect(isZero(amountOfDecimal(one))).toBe(one.digits === 0n);
      }),
    );
  });

  it('is turned, multiplied and shifted exactly', () => {
    const steps = fc.integer({ min: -8, max: 8 });
    fc.assert(
      fc.property(decimals, steps, fc.integer({ min: 0, max: 20_000 }), (decimal, by, times) => {
        const { digits, places } = decimal;
        const amount = amountOfDecimal(decimal);
        const size = digits < 0n ? -digits : digits;
        expect(formatAmount(negate(amount))).toBe(textOf({ digits: -digits, places }));
        expect(formatAmount(absolute(amount))).toBe(textOf({ digits: size, places }));
        expect(formatAmount(multiply(amount, times))).toBe(
          textOf({ digits: digits * BigInt(times), places }),
        );
        const shifted =
          places >= by
            ? { digits, places: places - by }
            : { digits: digits * 10n ** BigInt(by - places), places: 0 };
        expect(formatAmount(shiftPoint(amount, by))).toBe(textOf(shifted));
      }),
    );
  });

  it('is rounded as integers of any length are, halves away from zero', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 8 }), (decimal, places) => {
        const { digits } = decimal;
        const unit = 10n ** BigInt(Math.max(0, decimal.places - places));
        const size = ((digits < 0n ? -digits : digits) + unit / 2n) / unit;
        const rounded = {
          digits: digits < 0n ? -size : size,
          places: Math.min(places, decimal.places),
        };
        expect(formatAmount(roundAmount(amountOfDecimal(decimal), places))).toBe(textOf(rounded));
      }),
    );
  });

  it('never is a zero with a sign', () => {
    for (const zero of [negate(ZERO), multiply(amountOf('5'), -0), amountOf('-0.0')]) {
      expect(zero).toBe(ZERO);
    }
    expect(amountOfNumber(-0)).toBe(ZERO);
  });

  it('is an amount even when it is nothing', () => {
    expect(Boolean(ZERO)).toBe(true);
  });

  it('has as many decimals as it needs', () => {
    fc.assert(
      fc.property(decimals, (decimal) => {
        expect(decimalsOf(amountOfDecimal(decimal))).toBe(
          textOf(decimal).split('.')[1]?.length ?? 0,
        );
      }),
    );
  });

  it.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['27.2849', 2, '27.28'],
    ['27.2849', 4, '27.2849'],
    ['0.00005', 4, '0.0001'],
    ['0.0000005', 6, '0.000001'],
  ])('%s at %d decimals is %s', (text, places, rounded) => {
    expect(formatAmount(roundAmount(amountOf(text), places))).toBe(rounded);
  });

  it.each([
    ['10', '4', '2.5'],
    ['10', '3', '3.33'],
    ['10', '0', undefined],
  ])('%s for %s heads is %s', (text, heads, each) => {
    const per = amountPer(amountOf(text), amountOf(heads));
    expect(per && formatAmount(per)).toBe(each);
  });
});

describe('amountOfNumber', () => {
  it('is the decimal with the 15 digits that Excel keeps', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
      fc.array(fc.integer({ min: 0, max: 1e6 }), { maxLength: 9 }).map((cents) => {
        return cents.reduce((sum, cent) => sum + cent / 100, 0);
      }),
    );
    fc.assert(
      fc.property(numbers, (number) => {
        const short = Number(number.toPrecision(15)).toPrecision(15);
        const amount = readNumber(number);
        expect(Number(formatAmount(amount)).toPrecision(15)).toBe(short);
        expect(decimalsOf(amount)).toBeLessThanOrEqual(decimalsIn(number.toPrecision(15)));
      }),
    );
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [7.6499999999999995, '7.65'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [123_456_789_012.345, '123456789012.345'],
  ])('takes %d for %s', (number, text) => {
    expect(formatAmount(readNumber(number))).toBe(text);
  });

  it.each([NaN, Infinity, -Infinity])('is none of %d', (number) => {
    expect(amountOfNumber(number)).toBeUndefined();
  });
});

describe('amountOfTenThousandths', () => {
  it.each([
    [15_000, '1.5'],
    [2 ** 52, '450359962737.0496'],
    [-(2 ** 52), '-450359962737.0496'],
  ])('%d of them are %s', (units, text) => {
    expect(formatAmount(amountOfTenThousandths(units))).toBe(text);
    expect(amountOfTenThousandths(units)).toEqual(parseAmount(text));
  });
});

/** Decimals of a number's text, which may have an exponent. */
function decimalsIn(text: string): number {
  const [digits = '', exponent = '0'] = text.split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

function readNumber(number: number): Amount {
  const amount = amountOfNumber(number);
  if (amount === undefined) throw new Error(`No amount: ${String(number)}`);
  return amount;
}
