import fc from 'fast-check';

import { addAmounts, formatAmount, negate } from '../../../src/domain/figures/amount';
import { createTally } from '../../../src/domain/figures/tally';
import { amountOf } from '../../support/amount-of';

const decimals = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fc.integer({ min: 0, max: 9 }),
    fc.integer({ min: 0, max: 8 }),
  )
  .map(([minus, whole, digit, places]) => {
    const cut = String(whole).slice(0, 1 + (Number(whole % 15n) % 15));
    const fraction = places === 0 ? '' : `.${'0'.repeat(places - 1)}${String(digit)}`;
    return `${minus ? '-' : ''}${cut}${fraction}`;
  });

describe('createTally', () => {
  it('adds and takes away as exactly as amounts do', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(decimals, fc.boolean()), { maxLength: 60 }), (figures) => {
        const tally = createTally();
        for (const [text, minus] of figures) tally.add(text, minus ? -1 : 1);
        const exact = addAmounts(
          figures.map(([text, minus]) => (minus ? negate(amountOf(text)) : amountOf(text))),
        );
        expect(formatAmount(tally.sum())).toBe(formatAmount(exact));
      }),
    );
  });

  it('stays exact when very many large figures are added', () => {
    const tally = createTally();
    for (let i = 0; i < 20_000; i += 1) tally.add('99999999999');
    tally.add('0.0001');
    expect(formatAmount(tally.sum())).toBe('1999999999980000.0001');
  });

  it('knows when everything cancels out, and begins again', () => {
    const tally = createTally();
    tally.add('0.1');
    tally.add('0.2');
    tally.add('0.3', -1);
    expect(tally.isZero()).toBe(true);
    tally.add('123456789.123456789');
    expect(tally.isZero()).toBe(false);
    tally.clear();
    expect(formatAmount(tally.sum())).toBe('0');
  });
});
