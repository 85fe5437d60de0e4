import fc from 'fast-check';

import { readLabel } from '../../../src/domain/templates/read-label';

function identityOf(text: string): string {
  return readLabel(text).identity;
}

describe('readLabel', () => {
  it('parts words, unit and formula', () => {
    expect(readLabel('2021 年度县级以上帮扶中心资金来源总额（万元） $E=E1+E2$')).toEqual({
      label: '2021年度县级以上帮扶中心资金来源总额',
      measure: { kind: 'money', unit: '万元' },
      formulas: ['E=E1+E2'],
      ofWhich: false,
      year: 2021,
      identity: '年度县级以上帮扶中心资金来源总额',
    });
  });

  it.each([
    ['走访企业(家)', '走访企业', '家'],
    ['慰问对象（人次）', '慰问对象', '人次'],
    ['汇聚社会资源（是/否）', '汇聚社会资源', '是/否'],
    ['汇聚社会资源（是／否）', '汇聚社会资源', '是/否'],
    ['金额\n（ 万 元 ）', '金额', '万元'],
    ['会员（单位：人）', '会员', '人'],
    ['总额（万元，B=B1+B2）', '总额', '万元'],
    ['总额（万元）（B=B1+B2）', '总额', '万元'],
    ['总额（B=B1+B2）（万元）', '总额', '万元'],
    ['总额B=B1+B2（万元）', '总额', '万元'],
    ['总额（万元）\tB=B1+B2', '总额', '万元'],
    ['走访企业（家）（含民营）', '走访企业（含民营）', '家'],
    ['物资（万件）', '物资', '万件'],
    ['占比（%）', '占比', '%'],
    ['困难职工（含农民工）', '困难职工（含农民工）', ''],
    ['长期在高（低）温环境', '长期在高（低）温环境', ''],
    ['长期在高（低）温环境（人次）', '长期在高（低）温环境', '人次'],
    ['', '', ''],
  ])('finds the unit of %j', (text, label, unit) => {
    const reading = readLabel(text);
    expect([reading.label, reading.measure.unit]).toEqual([label, unit]);
  });

  it.each([
    ['筹集慰问款物总额(万元) B=B1+B2+B3', ['B=B1+B2+B3']],
    ['女会员（人）D≥G', ['D≥G']],
    ['B=B1+B2；C≥D', ['B=B1+B2', 'C≥D']],
    ['<b>帮扶救助(人次) E=E1+E2</b>', ['E=E1+E2']],
    ['年龄≥60岁的职工（人）', []],
    ['登记情况（1=是，0=否）', []],
  ])('finds the formulas in %j', (text, formulas) => {
    expect(readLabel(text).formulas).toEqual(formulas);
  });

  it.each([
    ['其中：省级（个）', '省级'],
    ['其中省级行政编制（人）', '省级行政编制'],
    ['其 中:中央财政(万元)', '中央财政'],
    ['（其中）省级（个）', '省级'],
  ])('marks %j as one of a list', (text, label) => {
    expect(readLabel(text)).toMatchObject({ label, ofWhich: true });
  });

  it('takes 其中 for nothing in the middle of a label', () => {
    expect(readLabel('慰问对象其中包括农民工（人次）').ofWhich).toBe(false);
  });

  it.each([
    ['其中：省级（个）', '省级(家)'],
    ['2021年度帮扶款物总额（万元）', '2020 年度帮扶款物总额(万元)G=G1+G2'],
    ['高(低)温、高空、有毒', '高（低）温，高空有毒'],
    ['“温暖行动”服务月', '温暖行动服务月'],
    ['家庭生活\n困难的职工', '家庭生活困难的职工'],
  ])('takes %j and %j for the same', (one, other) => {
    expect(identityOf(one)).toBe(identityOf(other));
  });

  it.each([
    ['春节期间共帮助农民工', '元旦春节期间共帮助农民工'],
    ['一线医务人员', '一线职工'],
    ['帮扶款物', '帮扶金额'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(identityOf(one)).not.toBe(identityOf(other));
  });

  it('does not mind widths and spaces', () => {
    const sign = fc.constantFrom('职', '工', 'A', 'B', '1', '2', '（', '）', '，', '、', ' ', '：');
    const label = fc.array(sign, { maxLength: 20 }).map((signs) => `甲${signs.join('')}乙`);
    const spaced = (text: string): string => Array.from(text).join(' ');
    const half = (text: string): string => text.replace(/（/gu, '(').replace(/）/gu, ')');
    fc.assert(
      fc.property(label, (text) => {
        expect(identityOf(spaced(text))).toBe(identityOf(text));
        expect(identityOf(half(text))).toBe(identityOf(text));
      }),
    );
  });
});
