import { figureWithUnit, unitGloss } from '../../../../src/ui/text/en-us/units';

describe('figureWithUnit', () => {
  it.each([
    ['1', '人', '1 person'],
    ['-1', '户', '-1 household'],
    ['3', '户', '3 households'],
    ['0', '人次', '0 person-times'],
    ['1.5', '人次', '1.5 person-times'],
    ['12', '元', '12 yuan'],
    ['1', '万元', '1 × 10,000 yuan'],
    ['27.22', '万元', '27.22 × 10,000 yuan'],
    ['7', '公顷', '7 公顷'],
  ])('writes %s %s as %s', (figure, unit, text) => {
    expect(figureWithUnit(figure, unit)).toBe(text);
  });
});

describe('unitGloss', () => {
  it.each([
    ['万元', '10,000 yuan'],
    ['家', 'organisations'],
    ['是/否', '是/否 (yes/no)'],
    ['公顷', '公顷'],
    ['', ''],
  ])('says what %s means: %s', (unit, gloss) => {
    expect(unitGloss(unit)).toBe(gloss);
  });
});
