import { verdictOf } from '../../../src/ui/text/verdicts';
import { summaryOf } from '../../support/summary-of';
import { tableOf } from '../../support/table-of';

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
    [{ passed: 9 }, 'right'],
    [{ passed: 8, rounding: 1, hints: 2 }, 'right'],
    [{ passed: 8, errors: 2, unchecked: 1 }, 'wrong'],
    [{ passed: 8, unchecked: 3 }, 'open'],
    [{ passed: 8, unchecked: 3, queries: 2 }, 'open'],
    [{ passed: 8, queries: 2 }, 'query'],
    [{}, 'no-rules'],
  ] as const)('of %j is %s', (counts, kind) => {
    expect(verdictOf(filled, summaryOf(counts))).toBe(kind);
  });

  it('of a form nobody filled is blank, never right, whatever its formulas come to', () => {
    expect(verdictOf(blank, summaryOf({ passed: 2, errors: 1 }))).toBe('blank');
  });
});
