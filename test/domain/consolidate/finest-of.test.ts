import {
  consolidationOf,
  setFindingsOf,
  standingsOf,
  totalsOf,
} from '../../support/consolidation-of';
import { printedForm, submissionOf, type SubmissionSketch } from '../../support/submission-of';

const form = printedForm([
  ['A', '走访职工（人次）'],
  ['B', '筹集资金（万元） B=B1+B2+B3'],
  ['B1', '财政（万元）'],
  ['B2', '工会经费（万元）'],
  ['B3', '社会捐助（万元）'],
]);

type Figures = SubmissionSketch['figures'];

function consolidated(...forms: readonly Figures[]): ReturnType<typeof consolidationOf> {
  return consolidationOf(
    forms.map((figures, at) =>
      submissionOf({ form, from: '东区', file: `${String(at + 1)}.xlsx`, figures }),
    ),
  );
}

const fine: Figures = { A: 7, B: 3.7035, B1: 1.2345, B2: 1.2345, B3: 1.2345 };

describe('finestOf', () => {
  it('takes the form with most decimals of those that differ by rounding alone', () => {
    const coarse = { A: 7, B: 3.7, B1: 1.23, B2: 1.23, B3: 1.23 };
    const set = consolidated(coarse, fine, coarse, fine);
    expect(standingsOf(set)).toEqual([
      '1.xlsx: duplicate of 2.xlsx',
      '2.xlsx: included',
      '3.xlsx: duplicate of 2.xlsx',
      '4.xlsx: duplicate of 2.xlsx',
    ]);
    expect(totalsOf(set)['B']).toBe('3.7035');
    expect(setFindingsOf(set)).toEqual([
      'duplicate: 2.xlsx 1.xlsx 3.xlsx',
      'duplicate: 2.xlsx 4.xlsx',
    ]);
    expect(set.findings).toMatchObject([{ isRounded: true }, { severity: 'hint' }]);
  });

  it('lets a total be off by the rounding of each of its parts, and no more', () => {
    const of = (total: number): readonly string[] =>
      standingsOf(consolidated({ A: 7, B: total, B1: 1.23, B2: 1.23, B3: 1.23 }, fine));
    // Rounded itself it is 3.70, added up from rounded parts 3.69.
    expect(of(3.69)[0]).toBe('1.xlsx: duplicate of 2.xlsx');
    expect(of(3.68)[0]).toBe('1.xlsx: conflict with 2.xlsx in B B1 B2 B3');
  });

  it.each<readonly [string, Figures]>([
    ['a count', { ...fine, A: 8, B1: 1.23 }],
    ['money by more than rounding', { A: 7, B: 3.7, B1: 1.24, B2: 1.23, B3: 1.23 }],
    ['money that is not stated', { A: 7, B: 3.7, B1: 1.23, B2: 1.23 }],
    ['money in words', { A: 7, B: 3.7, B1: 1.23, B2: 1.23, B3: '约1.23' }],
    ['as many decimals', { ...fine, B1: 1.2344 }],
  ])('leaves forms alone that differ in %s', (_what, other) => {
    expect(standingsOf(consolidated(other, fine))[0]).toMatch(/^1\.xlsx: conflict/u);
  });

  it('measures rounding by the form, since a figure may end in a zero', () => {
    // 1.2 may be 1.20 where other figures of the form have two decimals.
    const other = { A: 7, B: 3.7, B1: 1.2, B2: 1.23, B3: 1.23 };
    expect(standingsOf(consolidated(other, fine))[0]).toMatch(/^1\.xlsx: conflict/u);
    const tenths = { A: 7, B: 3.7, B1: 1.2, B2: 1.2, B3: 1.2 };
    expect(standingsOf(consolidated(tenths, fine))[0]).toBe('1.xlsx: duplicate of 2.xlsx');
  });

  it('takes none of three when two of them contradict each other', () => {
    const coarse = { A: 7, B: 3.7, B1: 1.23, B2: 1.23, B3: 1.23 };
    const set = consolidated(coarse, fine, { ...coarse, A: 9 });
    expect(standingsOf(set).every((standing) => standing.includes('conflict'))).toBe(true);
  });
});
