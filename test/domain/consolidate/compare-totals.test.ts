import { compareTotals } from '../../../src/domain/consolidate/compare-totals';
import { detailOf } from '../../../src/domain/consolidate/detail-of';
import { formatAmount } from '../../../src/domain/figures/amount';
import { consolidationOf } from '../../support/consolidation-of';
import { printedForm, submissionOf } from '../../support/submission-of';

const form = printedForm([
  ['A', '走访企业（家）'],
  ['B', '筹集资金（万元） B=B1+B2'],
  ['B1', '财政（万元）'],
  ['B2', '工会经费（万元）'],
]);

function setOf(...units: readonly Readonly<Record<string, string | number>>[]): {
  readonly consolidation: ReturnType<typeof consolidationOf>;
  readonly detail: ReturnType<typeof detailOf>;
} {
  const consolidation = consolidationOf(
    units.map((figures, at) => submissionOf({ form, from: `第${String(at)}区`, figures })),
  );
  return { consolidation, detail: detailOf(consolidation, { inYuan: new Set() }) };
}

/** The changed items: `B 3 → blank`. */
function told(
  before: ReturnType<typeof setOf>,
  { consolidation }: ReturnType<typeof setOf>,
): readonly string[] {
  return compareTotals(before.detail, consolidation).map(
    ({ item, before: was, after: now }) =>
      `${item.code} ${[was, now].map((one) => ('amount' in one ? formatAmount(one.amount) : one.kind)).join(' → ')}`,
  );
}

describe('compareTotals', () => {
  it('names every item that changed and the totals above it', () => {
    const before = setOf({ A: 3, B1: 1.5, B: 1.5 }, { A: 4, B2: 2, B: 2 });
    const after = setOf({ A: 3, B1: '1.50', B: 1.5 }, { A: 4, B2: 2.5, B: 2.5 });
    expect(told(before, after)).toEqual(['B 3.5 → 4', 'B2 2 → 2.5']);
  });

  it('recomputes totals on both sides, whatever units wrote into them', () => {
    const before = setOf({ B1: 1, B: 7 });
    const after = setOf({ B1: 1, B: 8 });
    expect(told(before, after)).toEqual([]);
  });

  it('tells what was blocked and what is stated by nobody any more', () => {
    const before = setOf({ A: 3, B1: '约三十' });
    const after = setOf({ B1: 30 });
    expect(told(before, after)).toEqual(['A 3 → blank', 'B blocked → 30', 'B1 blocked → 30']);
  });
});
