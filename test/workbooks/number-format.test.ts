import * as fc from 'fast-check';

import { showNumber } from '../../src/workbooks/number-format';
import { formatNumber } from '../../src/workbooks/sheetjs';

const numbers = fc.oneof(
  fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((number) => number / 100),
  fc.integer({ min: -99_999_999, max: 99_999_999 }).map((number) => number / 1_000_000),
  fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
  fc.constantFrom(0, -0, 0.1, 0.5, 1.005, 2.5, 1e-7, 1e21, 0.1 + 0.2),
);
const formats = fc.constantFrom(
  ...['General', '', '0', '0.0', '0.00', '0.000', '0.00####', '0.0#', '0_ ', '0.00_ '],
);

describe('showNumber', () => {
  it('shows what the library shows, for the codes it knows by itself too', () => {
    fc.assert(
      fc.property(numbers, formats, (number, format) => {
        const shown = formatNumber(format === '' ? 'General' : format, number);
        const differing = shown === String(number) ? undefined : shown;
        expect(showNumber(format, number)).toBe(differing);
      }),
      { numRuns: 5000 },
    );
  });
});
