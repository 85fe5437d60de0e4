import fc from 'fast-check';

import { toVisibleText } from '../../../src/ui/text/visible-text';

describe('toVisibleText', () => {
  it.each([
    ['an escape sequence', '\u001b[31m红', '␛[31m红'],
    ['a C1 control', 'a\u009bb', 'a<U+009B>b'],
    ['a line break', '填报\n单位', '填报␊单位'],
    ['a delete', 'a\u007f', 'a␡'],
    ['a right-to-left override', 'a\u202excod.xslx', 'a<U+202E>xcod.xslx'],
    ['a zero-width space', '合\u200b计', '合<U+200B>计'],
    ['a line separator', 'a\u2028b', 'a<U+2028>b'],
    ['half a surrogate pair', 'a\ud800', 'a<U+D800>'],
  ])('makes %s visible', (_, text, visible) => {
    expect(toVisibleText(text)).toBe(visible);
  });

  it('leaves Chinese, full-width signs and rare characters alone', () => {
    expect(toVisibleText('Ｃ１：困难职工（人次）𠮷 …')).toBe('Ｃ１：困难职工（人次）𠮷 …');
  });

  it('never lets a control character through, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toVisibleText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});
