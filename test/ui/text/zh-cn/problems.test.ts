import { defectText } from '../../../../src/ui/text/zh-cn/defects';
import { differenceText } from '../../../../src/ui/text/zh-cn/differences';
import { unfillableText, writeReasonText } from '../../../../src/ui/text/zh-cn/fills';
import { formulaProblemText } from '../../../../src/ui/text/zh-cn/formula-problems';
import { uncheckedText, unreadableText } from '../../../../src/ui/text/zh-cn/unreadable';
import { codeOf } from '../../../support/code-of';
import * as every from '../../../support/every-problem';
import { rowsOf } from '../../../support/rows-of';

const [B, B2, B3] = [codeOf('B'), codeOf('B2'), codeOf('B3')];
const defect = { printed: 'B=B1+B9', total: B, codes: ['B9'], meant: undefined };

describe('differenceText', () => {
  it.each(rowsOf(every.EVERY_DIFFERENCE))('words %s', (_, difference, text) => {
    expect(differenceText(difference)).toBe(text);
  });
});

describe('defectText', () => {
  it.each(rowsOf(every.EVERY_DEFECT))('words %s as: %s', (kind, text) => {
    expect(defectText({ ...defect, kind })).toBe(text);
  });

  it('says what is checked in its place', () => {
    expect(defectText({ ...defect, kind: 'misprint', meant: [B2, B3] })).toContain(
      '已按 B2+B3 审核',
    );
    expect(defectText({ ...defect, kind: 'misprint', meant: [] })).toContain('已按本意审核');
  });
});

describe('formulaProblemText', () => {
  it.each(rowsOf(every.EVERY_FORMULA_PROBLEM))('words %s', (_, problem, text) => {
    expect(formulaProblemText(problem)).toBe(text);
  });
});

describe('unfillableText', () => {
  it.each(rowsOf(every.EVERY_OBSTACLE))('words %s as: %s', (reason, text) => {
    const unfillable = { sheet: '附件1', code: B, ref: undefined, reason, codes: [B2] };
    expect(unfillableText(unfillable)).toBe(text);
  });
});

describe('writeReasonText', () => {
  it.each([
    ['blank', '原为空'],
    ['disagrees', '与分项不符'],
    ['recalculated', '公式不变，重新计算'],
  ] as const)('words %s as: %s', (reason, text) => {
    expect(writeReasonText(reason)).toBe(text);
  });
});

describe('uncheckedText', () => {
  it.each(rowsOf(every.EVERY_UNCHECKED))('words %s as: %s', (reason, text) => {
    expect(uncheckedText(reason)).toBe(text);
  });
});

describe('unreadableText', () => {
  it.each(rowsOf(every.EVERY_UNREADABLE))('words %s as: %s', (reason, text) => {
    expect(unreadableText(reason)).toBe(text);
  });
});
