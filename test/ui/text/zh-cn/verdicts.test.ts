import type { Summary } from '../../../../src/domain/check/check-result';
import { verdictOf } from '../../../../src/ui/text/verdicts';
import { summaryText, verdictText } from '../../../../src/ui/text/zh-cn/verdicts';
import { tableOf } from '../../../support/table-of';

const NOTHING: Summary = {
  rules: 0,
  passed: 0,
  rounding: 0,
  errors: 0,
  queries: 0,
  hints: 0,
  unchecked: 0,
};
const filled = tableOf({ rows: [['A', '个数（个）', 3]] });
const blank = tableOf({
  rows: [
    ['B', '合计（万元）', '=SUM(C5:C6) → 0'],
    ['B1', '财政（万元）', ''],
    ['C', '合计（人次）', '=SUM(C7)'],
  ],
});

describe('verdictOf', () => {
  it.each([
    [{ passed: 9 }, 'right', '逻辑正确'],
    [{ passed: 8, rounding: 1, hints: 2 }, 'right', '逻辑正确'],
    [{ passed: 8, errors: 2, unchecked: 1 }, 'wrong', '有 2 处逻辑错误'],
    [{ passed: 8, unchecked: 3 }, 'open', '未发现错误，但有 3 条未审核'],
    [{ passed: 8, unchecked: 3, queries: 2 }, 'open', '未发现错误，但有 3 条未审核，2 处需核实'],
    [{ passed: 8, queries: 2 }, 'query', '未发现错误，有 2 处需核实'],
    [{}, 'no-rules', '没有可以审核的关系，未作结论'],
  ] as const)('of %j is %s: %s', (counts, kind, text) => {
    const summary = { ...NOTHING, ...counts };
    expect(verdictOf(filled, summary)).toBe(kind);
    expect(verdictText(kind, summary)).toBe(text);
  });

  it('of a form nobody filled is 空表, never right, whatever its formulas come to', () => {
    expect(verdictOf(blank, { ...NOTHING, passed: 2, errors: 1 })).toBe('blank');
  });
});

describe('summaryText', () => {
  it('counts everything, zeros too', () => {
    const summary = { ...NOTHING, rules: 10, passed: 8, errors: 1, unchecked: 1 };
    expect(summaryText(summary)).toBe(
      '共 10 条：通过 8 · 舍入 0 · 错误 1 · 核实 0 · 提示 0 · 未审核 1',
    );
  });
});
