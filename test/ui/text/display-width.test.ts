import { displayWidth, padToWidth } from '../../../src/ui/text/display-width';

describe('displayWidth', () => {
  it.each([
    ['F12', 3],
    ['合计', 4],
    ['（万元）', 8],
    ['Ｃ１', 4],
    ['𠮷', 2],
    ['e\u0301', 1],
    ['C1+C2+…', 7],
    ['', 0],
  ])('counts %p as %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('padToWidth', () => {
  it('fills up to the width in columns, not in characters', () => {
    expect(padToWidth('合计', 6)).toBe('合计  ');
  });

  it('keeps longer text whole', () => {
    expect(padToWidth('合计栏', 4)).toBe('合计栏');
  });
});
