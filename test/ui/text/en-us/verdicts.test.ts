import { summaryText, verdictText } from '../../../../src/ui/text/en-us/verdicts';
import { summaryOf } from '../../../support/summary-of';

describe('verdictText', () => {
  it.each([
    ['right', { passed: 9 }, 'All figures agree'],
    ['wrong', { errors: 1 }, '1 error'],
    ['wrong', { errors: 2, unchecked: 1 }, '2 errors'],
    ['open', { unchecked: 3 }, 'No errors found, but 3 not checked'],
    ['open', { unchecked: 3, queries: 2 }, 'No errors found, but 3 not checked and 2 to verify'],
    ['query', { queries: 2 }, 'No errors; 2 to verify'],
    ['no-rules', {}, 'Nothing could be checked; no conclusion'],
    ['blank', {}, 'Blank form: no figure filled in'],
  ] as const)('words %s of %j as: %s', (kind, counts, text) => {
    expect(verdictText(kind, summaryOf(counts))).toBe(text);
  });
});

describe('summaryText', () => {
  it('counts everything, zeros too', () => {
    expect(summaryText(summaryOf({ rules: 10, passed: 8, errors: 1, unchecked: 1 }))).toBe(
      '10 checks: passed 8 · rounding 0 · errors 1 · to verify 0 · hints 0 · not checked 1',
    );
  });
});
