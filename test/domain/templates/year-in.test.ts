import { yearIn } from '../../../src/domain/templates/year-in';

describe('yearIn', () => {
  it.each([
    ['2022年元旦春节期间各级工会送温暖统计表', 2022],
    ['2021-2022年送温暖统计表', 2022],
    ['送温暖统计表（2021）', 2021],
    ['二〇二一年度困难职工帮扶中心工作统计表', 2021],
    ['二○二二年春节送温暖统计表', 2022],
    ['二零二二年春节送温暖统计表', 2022],
    ['二十年来送温暖统计表', undefined],
    ['送温暖统计表', undefined],
  ])('reads %s as %s', (title, year) => {
    expect(yearIn(title)).toBe(year);
  });
});
