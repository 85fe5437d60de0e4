import fc from 'fast-check';

import { formatRange, parseRange } from '../../../src/domain/grid/cell-range';
import { formatA1, parseA1, SHEET_LIMITS } from '../../../src/domain/grid/cell-ref';

const refs = fc.record({
  row: fc.nat(SHEET_LIMITS.rows - 1),
  col: fc.nat(SHEET_LIMITS.cols - 1),
});

describe('parseA1', () => {
  it('reads back what formatA1 writes', () => {
    fc.assert(fc.property(refs, (ref) => expect(parseA1(formatA1(ref))).toEqual(ref)));
  });

  it.each([
    ['A1', { row: 0, col: 0 }],
    ['$AA$10', { row: 9, col: 26 }],
    ['xfd1048576', { row: 1_048_575, col: 16_383 }],
  ])('reads %s', (text, ref) => {
    expect(parseA1(text)).toEqual(ref);
  });

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B2', 'Ａ1', ' A1'])('refuses %j', (text) => {
    expect(parseA1(text)).toBeUndefined();
  });
});

describe('parseRange', () => {
  it('reads back what formatRange writes, corners in any order', () => {
    fc.assert(
      fc.property(refs, refs, (one, other) => {
        const range = {
          top: Math.min(one.row, other.row),
          left: Math.min(one.col, other.col),
          bottom: Math.max(one.row, other.row),
          right: Math.max(one.col, other.col),
        };
        expect(parseRange(`${formatA1(one)}:${formatA1(other)}`)).toEqual(range);
        expect(parseRange(formatRange(range))).toEqual(range);
      }),
    );
  });

  it.each(['A1:', ':B2', 'A1:B2:C3', 'A:A', '1:1'])('refuses %j', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });
});
