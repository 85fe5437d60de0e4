import fc from 'fast-check';

/** Any lettered code with a number, as `C11`. */
export const codeTexts = fc
  .tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 999 }))
  .map(([letter, number]) => `${'ABCDEFGHJKLMNP'.charAt(letter)}${String(number)}`);
