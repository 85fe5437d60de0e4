import fc from 'fast-check';

import { readExplanation } from '../../../src/domain/check/read-explanation';

describe('readExplanation', () => {
  it.each([
    '今年新增两户低保家庭',
    '物价上涨',
    ' 慰问品为企业捐赠的米面油，折价计入。 ',
    '经核实，去年漏报的三人今年补发',
    '人数为两个街道合并后的数',
    'paid in kind by two companies',
    'C3 为春节集中走访',
  ])('takes %s for a reason', (typed) => {
    expect(readExplanation(typed)).toEqual({ ok: true, value: typed.trim() });
  });

  it.each([
    ['', 'blank'],
    [' \n　', 'blank'],
    ['属实', 'empty-phrase'],
    ['情况属实。', 'empty-phrase'],
    ['核实无误', 'empty-phrase'],
    ['经核实，数据无误！', 'empty-phrase'],
    ['已 核 实', 'empty-phrase'],
    ['无误', 'empty-phrase'],
    ['正确', 'empty-phrase'],
    ['没问题', 'empty-phrase'],
    ['已核实，情况属实，没有错误', 'empty-phrase'],
    ['以上数据真实准确', 'empty-phrase'],
    ['无', 'empty-phrase'],
    ['……', 'empty-phrase'],
    ['。', 'empty-phrase'],
    ['啊啊啊啊啊啊', 'empty-phrase'],
    ['１１１１', 'empty-phrase'],
    ['涨价', 'too-short'],
    ['三户人', 'too-short'],
    ['12345', 'too-short'],
    ['ok ok', 'too-short'],
    ['补'.repeat(250) + '发'.repeat(251), 'too-long'],
  ] as const)('refuses %j as %s', (typed, flaw) => {
    expect(readExplanation(typed)).toEqual({ ok: false, fault: flaw });
  });

  it('does not mind spaces and punctuation around and inside what it refuses', () => {
    const noise = fc.constantFrom('', ' ', '，', '。', '！', '\n', '　', '（', '）');
    fc.assert(
      fc.property(fc.array(noise, { minLength: 5, maxLength: 5 }), (signs) => {
        const typed = ['核', '实', '无', '误'].map((sign, at) => `${signs[at] ?? ''}${sign}`);
        expect(readExplanation(typed.join('') + (signs[4] ?? '')).ok).toBe(false);
      }),
    );
  });
});
