import { isDark } from '../../src/taskpane/is-dark';

describe('isDark', () => {
  it.each([
    ['#FFFFFF', false],
    ['#F0F0F0', false],
    ['262626', true],
    ['#0078D4', true],
    ['white', undefined],
    [undefined, undefined],
  ])('of %s is %s', (background, dark) => {
    expect(isDark(background)).toBe(dark);
  });
});
