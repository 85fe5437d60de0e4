import type { Submission, SubmissionKey } from '../../../src/domain/consolidate/submission';
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

const isYuan = (told: string): boolean => told.startsWith('maybe-yuan');

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

  it('sees a block of money in 元 beside what the others of the set state, with no people to it', () => {
    const form = printedForm([
      ['A', '慰问对象（人次）'],
      ['B', '筹集慰问款物总额（万元）B=B1+B2+B3'],
      ['B1', '其中：财政（万元）'],
      ['B2', '工会经费（万元）'],
      ['B3', '社会捐助（万元）'],
    ]);
    const sent = (from: string, n: number, times = 1): Submission =>
      submissionOf({
        form,
        from,
        figures: { A: 40 + n, B1: (n + 0.29) * times, B2: (n + 3.5) * times, B3: n + 7 },
      });
    const set = [1, 2, 4, 7].map((n) => sent(`第${String(n)}区`, n));
    const odd = sent('西区', 3, 10_000);
    expect(setFindingsOf(consolidationOf([...set, odd])).filter(isYuan)).toEqual([
      'maybe-yuan: 西区.xlsx',
    ]);
    const one = submissionOf({ form, from: '西区', figures: { A: 43, B1: 30_000, B2: 6, B3: 9 } });
    expect(setFindingsOf(consolidationOf([...set, one])).filter(isYuan)).toEqual([]);
    const large = submissionOf({
      form,
      from: '全市',
      figures: { A: 400_000, B1: 30_000, B2: 60_000, B3: 90_000 },
    });
    expect(setFindingsOf(consolidationOf([...set, large])).filter(isYuan)).toEqual([]);
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
