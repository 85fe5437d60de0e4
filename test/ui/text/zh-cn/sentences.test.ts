import { parseAmount } from '../../../../src/domain/figures/amount';
import { defectText } from '../../../../src/ui/text/zh-cn/defects';
import { differenceText } from '../../../../src/ui/text/zh-cn/differences';
import { unfillableText, writeReasonText } from '../../../../src/ui/text/zh-cn/fills';
import { formulaProblemText } from '../../../../src/ui/text/zh-cn/formula-problems';
import { uncheckedText, unreadableText } from '../../../../src/ui/text/zh-cn/unreadable';
import { codeOf } from '../../../support/code-of';

const [B, B2] = [codeOf('B'), codeOf('B2')];
const HALF = parseAmount('0.5');

describe('differenceText', () => {
  it.each([
    [{ kind: 'row-missing', code: B2, label: '职工捐款' }, '缺少 B2 职工捐款'],
    [{ kind: 'row-added', code: 'C12', label: '其他', row: 38 }, '第 39 行是表样没有的：C12 其他'],
    [
      { kind: 'label-changed', code: B2, printed: '职工捐款', found: '捐款' },
      'B2 的名称不同：表样为“职工捐款”，表上为“捐款”',
    ],
    [{ kind: 'code-misread', code: B2, found: 'BZ' }, 'B2 的代码写成了“BZ”'],
    [{ kind: 'title-changed', printed: '甲', found: '乙' }, '标题不同：表样为“甲”，表上为“乙”'],
    [
      { kind: 'other-year', printed: 2022, found: 2021 },
      '年份不同：表样为 2022 年，表上为 2021 年',
    ],
  ] as const)('words %j', (difference, text) => {
    expect(differenceText(difference)).toBe(text);
  });
});

describe('defectText', () => {
  const defect = { printed: 'B=B1+B9', total: B, codes: ['B9'], meant: undefined };

  it.each([
    ['mixed-measures', '表上印的“B=B1+B9”把计量单位不同的项目加在了一起（B9），这条关系没有审核'],
    ['unknown-code', '表上印的“B=B1+B9”用到了表上没有的代码 B9，这条关系没有审核'],
    ['doubled-code', '表上印的“B=B1+B9”用到的代码 B9 在表上出现了两次，这条关系没有审核'],
    ['part-left-out', '表上印的“B=B1+B9”漏了分项 B9，这条关系没有审核'],
    ['misprint', '表上印的“B=B1+B9”是已知的印刷错误，这条关系没有审核'],
    ['unreadable', '表上印的“B=B1+B9”看不懂，这条关系没有审核'],
  ] as const)('words %s', (kind, text) => {
    expect(defectText({ ...defect, kind })).toBe(text);
  });

  it('says what is checked in its place', () => {
    expect(defectText({ ...defect, kind: 'misprint', meant: [B2, codeOf('B3')] })).toContain(
      '已按 B2+B3 审核',
    );
  });
});

describe('formulaProblemText', () => {
  it.each([
    [{ kind: 'error-value', error: '#REF!' }, '得出错误值 #REF!'],
    [{ kind: 'misses', codes: [B2] }, '没有包括 B2'],
    [{ kind: 'doubles', codes: [B2] }, '重复加了 B2'],
    [{ kind: 'includes-others', cells: [{ row: 0, col: 0 }] }, '加了不属于分项的单元格 A1'],
    [{ kind: 'sign', codes: [B2] }, '把 B2 的正负号用反了'],
    [{ kind: 'skips-text', codes: [B2] }, '没有加上存成文本的 B2'],
    [{ kind: 'external' }, '引用了别的工作簿'],
  ] as const)('words %j', (problem, text) => {
    expect(formulaProblemText(problem)).toBe(text);
  });

  it('words amounts', () => {
    if (HALF === undefined) throw new Error('No amount');
    expect(formulaProblemText({ kind: 'stale', recalculated: HALF })).toContain('重新计算为 0.5');
    expect(formulaProblemText({ kind: 'adds-constant', amount: HALF })).toContain('一个数 0.5');
  });
});

describe('unfillableText', () => {
  it.each([
    ['part-unreadable', '有分项读不出数：B2'],
    ['part-absent', '表上缺少分项：B2'],
    ['all-blank', '各分项都没有填'],
    ['total-absent', '表上没有合计这一格'],
  ] as const)('words %s', (reason, text) => {
    const unfillable = { sheet: '附件1', code: B, ref: undefined, reason, codes: [B2] };
    expect(unfillableText(unfillable)).toBe(text);
  });
});

describe('writeReasonText, uncheckedText and unreadableText', () => {
  it('tell every reason from the others', () => {
    const texts = [
      ...(['blank', 'disagrees', 'recalculated'] as const).map(writeReasonText),
      ...(['all-blank', 'unreadable', 'item-absent', 'not-calculated'] as const).map(uncheckedText),
      ...(
        [
          'not-a-number',
          'other-unit',
          'not-an-answer',
          'error-value',
          'date',
          'logical',
          'not-calculated',
          'too-long',
        ] as const
      ).map(unreadableText),
    ];
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.every((text) => text.length > 1)).toBe(true);
  });
});
