import { countLines, textWidth } from '../../../src/domain/layout/text-lines';

describe('textWidth', () => {
  it.each([
    ['C10', 3],
    ['慰问对象', 8],
    ['（人次）', 8],
    ['“工会”', 8],
  ])('measures %s', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe('countLines', () => {
  it.each([
    ['', 10, 1],
    ['慰问对象', 8, 1],
    ['慰问对象', 7, 2],
    ['慰问对象（人次）', 6, 3],
    ['甲\n乙', 10, 2],
    ['B=B1+B2+B3', 7, 2],
    ['ABCDEFGHIJ', 4, 3],
  ])('breaks %j in a column of %i', (text, width, lines) => {
    expect(countLines(text, width)).toBe(lines);
  });
});
