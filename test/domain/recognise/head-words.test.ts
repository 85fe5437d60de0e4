import { findHeadMentions, hasHeadWord } from '../../../src/domain/recognise/head-words';

/** `organisation=示例区总工会 reporter= date=` */
function mentionsIn(text: string): string {
  return findHeadMentions(text)
    .map(({ field, text: answer }) => `${field ?? '·'}=${answer}`)
    .join(' ');
}

describe('findHeadMentions', () => {
  it.each([
    ['填报单位：示例区总工会', 'organisation=示例区总工会'],
    ['填报单位：', 'organisation='],
    ['填报单位（盖章）：示例区总工会', 'organisation=示例区总工会'],
    ['填报单位: _____ 填报人: _____ 电话: _____ 年 月 日', 'organisation= reporter= phone= date='],
    [
      '填报单位：甲市总工会　填报人：示例　电话：000-0000000　2022 年 1 月 20 日',
      'organisation=甲市总工会 reporter=示例 phone=000-0000000 date=2022 年 1 月 20 日',
    ],
    [
      '填报单位：甲市总工会 单位负责人：某 填报人： 联系电话： 填报日期：2022年1月20日',
      'organisation=甲市总工会 ·=某 reporter= phone= date=2022年1月20日',
    ],
    ['填报日期：   年   月   日', 'date='],
    ['填报日期：2022-01-20', 'date=2022-01-20'],
    ['年 月 日', 'date='],
    ['2022年1月20日', 'date=2022年1月20日'],
    ['联系电话', 'phone='],
    ['填 报 单 位：示例区总工会', 'organisation=示例区总工会'],
    ['填　报　人：示例  电　话：000', 'reporter=示例 phone=000'],
    ['填报工会：示例区总工会', 'organisation=示例区总工会'],
    ['单位：示例区总工会', 'organisation=示例区总工会'],
    ['填报单位：示例区总工会　单位：万元', 'organisation=示例区总工会 ·=万元'],
    ['单位：人、万元', '·=人、万元'],
    ['填报单位：（请填写全称）', 'organisation='],
    ['填报单位：（盖章）', 'organisation='],
    ['填报单位：___示例区总工会___ （公章）', 'organisation=示例区总工会'],
    ['填报单位：示例公司（北京）', 'organisation=示例公司(北京)'],
  ])('reads %s', (text, mentions) => {
    expect(mentionsIn(text)).toBe(mentions);
  });

  it.each([
    '请各单位于2022年1月20日前报送',
    '填报单位负责人应当签字盖章',
    '慰问对象总计（人次）',
    '单位',
    '单位：',
    '',
    `填报单位：${'长'.repeat(400)}`,
  ])('finds no field asked for in %s', (text) => {
    expect(hasHeadWord(text)).toBe(false);
  });
});
