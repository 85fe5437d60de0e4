import type { SubmissionKey } from '../../../src/domain/consolidate/submission';
import { consolidationOf, setFindingsOf, totalsOf } from '../../support/consolidation-of';
import { catalogueEntry } from '../../support/read-catalogue-entry';
import { printedForm, registeredForm, submissionOf } from '../../support/submission-of';

const beijing = registeredForm(catalogueEntry('warmth-2022-beijing'));

const right = submissionOf({
  form: beijing,
  from: '东区总工会',
  figures: { B: 30, B1: 30, C: 300, D: 30, C1: 100, D1: 10, C2: 200, D2: 20 },
});
const inYuan = submissionOf({
  form: beijing,
  from: '西区总工会',
  figures: { B: '300000.05', B1: '300000.05', C: 300, D: 300_000, C1: 300, D1: 300_000 },
});
const key: SubmissionKey = '西区总工会.xlsx\n附件1';

describe('findMaybeYuan', () => {
  it('proposes 元 where every limit of money per head is exceeded ten-thousandfold', () => {
    expect(setFindingsOf(consolidationOf([right, inYuan]))).toEqual([
      'maybe-yuan: 西区总工会.xlsx',
    ]);
  });

  it('does not propose it for a single slip beside figures that are right', () => {
    const slip = submissionOf({
      form: beijing,
      from: '西区总工会',
      figures: { C: 300, D: 30, C1: 100, D1: 100_000, C2: 200, D2: 20 },
    });
    expect(setFindingsOf(consolidationOf([right, slip]))).toEqual([]);
  });

  it('never applies it by itself, and divides exactly when the user says so', () => {
    expect(totalsOf(consolidationOf([right, inYuan]))).toMatchObject({ B1: '300030.05' });
    const done = consolidationOf([right, inYuan], { inYuan: new Set([key]) });
    expect(totalsOf(done)).toMatchObject({ B1: '60.000005', D1: '40', C1: '400', D: '60' });
    expect(setFindingsOf(done)).toEqual([]);
  });

  it('sees by the usual money per head of the set where the form has no limits', () => {
    const form = printedForm([
      ['C', '慰问对象（人次）'],
      ['D', '发放款物（万元）'],
    ]);
    const set = [1, 2, 3, 4, 5].map((n) =>
      submissionOf({ form, from: `第${String(n)}区`, figures: { C: n * 10, D: n } }),
    );
    const odd = submissionOf({ form, from: '西区', figures: { C: 20, D: 15_000 } });
    expect(setFindingsOf(consolidationOf([...set, odd]))).toEqual(['maybe-yuan: 西区.xlsx']);
    expect(setFindingsOf(consolidationOf(set.slice(0, 3).concat(odd)))).toEqual([]);
  });
});
