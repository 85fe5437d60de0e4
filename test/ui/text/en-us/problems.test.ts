import { defectText } from '../../../../src/ui/text/en-us/defects';
import { differenceText } from '../../../../src/ui/text/en-us/differences';
import { unfillableText, writeReasonText } from '../../../../src/ui/text/en-us/fills';
import { formulaProblemText } from '../../../../src/ui/text/en-us/formula-problems';
import { uncheckedText, unreadableText } from '../../../../src/ui/text/en-us/unreadable';
import { codeOf } from '../../../support/code-of';
import * as every from '../../../support/every-problem';
import { rowsOf } from '../../../support/rows-of';

const [B, B2, B3] = [codeOf('B'), codeOf('B2'), codeOf('B3')];
const defect = { printed: 'B=B1+B9', total: B, codes: ['B9'], meant: undefined };

describe('differenceText', () => {
  it.each(rowsOf(every.EVERY_DIFFERENCE))('words %s', (_, difference, __, text) => {
    expect(differenceText(difference)).toBe(text);
  });
});

describe('defectText', () => {
  it.each(rowsOf(every.EVERY_DEFECT))('words %s (%s) as: %s', (kind, _, text) => {
    expect(defectText({ ...defect, kind })).toBe(text);
  });

  it('says what is checked in its place', () => {
    expect(defectText({ ...defect, kind: 'misprint', meant: [B2, B3] })).toContain(
      'checked as B2+B3',
    );
    expect(defectText({ ...defect, kind: 'misprint', meant: [] })).toContain('checked as meant');
  });
});

describe('formulaProblemText', () => {
  it.each(rowsOf(every.EVERY_FORMULA_PROBLEM))('words %s', (_, problem, __, text) => {
    expect(formulaProblemText(problem)).toBe(text);
  });
});

describe('unfillableText', () => {
  it.each(rowsOf(every.EVERY_OBSTACLE))('words %s (%s) as: %s', (reason, _, text) => {
    const unfillable = { sheet: '附件1', code: B, ref: undefined, reason, codes: [B2] };
    expect(unfillableText(unfillable)).toBe(text);
  });
});

describe('writeReasonText', () => {
  it.each([
    ['blank', 'Was blank'],
    ['disagrees', 'Differs from its parts'],
    ['recalculated', 'Formula kept, recalculated'],
  ] as const)('words %s as: %s', (reason, text) => {
    expect(writeReasonText(reason)).toBe(text);
  });
});

describe('uncheckedText', () => {
  it.each(rowsOf(every.EVERY_UNCHECKED))('words %s (%s) as: %s', (reason, _, text) => {
    expect(uncheckedText(reason)).toBe(text);
  });
});

describe('unreadableText', () => {
  it.each(rowsOf(every.EVERY_UNREADABLE))('words %s (%s) as: %s', (reason, _, text) => {
    expect(unreadableText(reason)).toBe(text);
  });
});
