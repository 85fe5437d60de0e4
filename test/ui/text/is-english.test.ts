import { isEnglish } from '../../../src/ui/text/is-english';

describe('isEnglish', () => {
  it.each([
    ['en-US', true],
    ['en-GB', true],
    ['EN', true],
    ['zh-CN', false],
    ['zh-TW', false],
    ['ug-CN', false],
    ['eng-x', false],
    ['', false],
  ])('of %s is %s', (language, expected) => {
    expect(isEnglish(language)).toBe(expected);
  });
});
