import { ratesOf } from '../../../src/domain/consolidate/is-rate';
import { consolidationOf, setFindingsOf, totalsOf } from '../../support/consolidation-of';
import { catalogueEntry, catalogueIds } from '../../support/read-catalogue-entry';
import { printedForm, submissionOf, templateOfForm } from '../../support/submission-of';

function isRate(label: string): boolean {
  const form = printedForm([
    ['A', '走访企业（家）'],
    ['B', label],
  ]);
  return ratesOf(templateOfForm(form)).size > 0;
}

describe('ratesOf', () => {
  it.each([
    '建档率（%）',
    '建档率',
    '两节慰问覆盖率（％）',
    '财政资金占比（‰）',
    '女职工比例',
    '救助支出（元/人）',
    '人均救助金额（元）',
    '户均人口',
    '救助标准（元）',
    '资金使用率（百分比）',
  ])('takes %s for a rate', (label) => {
    expect(isRate(label)).toBe(true);
  });

  it.each([
    '收入低于当地标准（户）',
    '生活水平达标（户）',
    '人均收入低于标准的职工（人）',
    '慰问职工（人/次）',
    '是否达到平均（是/否）',
    '按比例配套资金（万元）',
    '提高救助标准（万元）',
    '提高办事效率的单位（个）',
    '率先建站（个）',
  ])('adds up %s', (label) => {
    expect(isRate(label)).toBe(false);
  });

  it.each(catalogueIds())('finds none in %s', (id) => {
    expect(ratesOf(catalogueEntry(id))).toEqual(new Set());
  });
});

describe('consolidate', () => {
  const form = printedForm([
    ['A', '慰问对象（人次）'],
    ['B', '人均慰问金（元）'],
    ['C', '建档率（%）'],
    ['D', '平均支出合计（万元）D=D1+D2'],
    ['D1', '其中：上年平均（万元）'],
    ['D2', '本年平均（万元）'],
  ]);

  it('adds no rates but names them, and adds what a total of the form adds', () => {
    const done = consolidationOf([
      submissionOf({ form, from: '东区', figures: { A: 10, B: 500, D1: 1, D2: 2 } }),
      submissionOf({ form, from: '西区', figures: { A: 5, B: 300, D1: 3, D2: 4 } }),
    ]);
    expect(totalsOf(done)).toEqual({ A: '15', B: 'rate', D: '10', D1: '4', D2: '6' });
    expect(setFindingsOf(done)).toEqual(['rates-not-added: B']);
  });
});
