import { summaryText, verdictText } from '../../../../src/ui/text/zh-cn/verdicts';
import { summaryOf } from '../../../support/summary-of';

describe('verdictText', () => {
  it.each([
    ['right', { passed: 9 }, '逻辑正确'],
    ['wrong', { errors: 2, unchecked: 1 }, '有 2 处逻辑错误'],
    ['open', { unchecked: 3 }, '未发现错误，但有 3 条未审核'],
    ['open', { unchecked: 3, queries: 2 }, '未发现错误，但有 3 条未审核，2 处需核实'],
    ['query', { queries: 2 }, '未发现错误，有 2 处需核实'],
    ['no-rules', {}, '没有可以审核的关系，未作结论'],
    ['blank', {}, '空表：一个数也没有填'],
  ] as const)('words %s of %j as: %s', (kind, counts, text) => {
    expect(verdictText(kind, summaryOf(counts))).toBe(text);
  });
});

describe('summaryText', () => {
  it('counts everything, zeros too', () => {
    expect(summaryText(summaryOf({ rules: 10, passed: 8, errors: 1, unchecked: 1 }))).toBe(
      '共 10 条：通过 8 · 舍入 0 · 错误 1 · 核实 0 · 提示 0 · 未审核 1',
    );
  });
});
