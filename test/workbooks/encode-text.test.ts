import fc from 'fast-check';

import { encodeText } from '../../src/workbooks/encode-text';

describe('encodeText', () => {
  it('gives the bytes of the whole text, however it is cut', () => {
    const piece = fc.string({ unit: 'grapheme', maxLength: 20_000 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        expect(encodeText(pieces)).toEqual(new TextEncoder().encode(pieces.join('')));
      }),
      { numRuns: 30, examples: [[[]], [['送', '𠮷'.repeat(20_000), 'a']]] },
    );
  });
});
