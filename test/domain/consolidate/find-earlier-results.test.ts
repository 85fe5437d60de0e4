import type { Submission } from '../../../src/domain/consolidate/submission';
import { consolidationOf, fileOf } from '../../support/consolidation-of';
import { printedForm, submissionOf, type SubmissionSketch } from '../../support/submission-of';

const form = printedForm([
  ['A', '走访企业（家）'],
  ['B', '走访职工（人次）'],
  ['C', '筹集资金（万元）'],
]);

function sent(from: string, figures: SubmissionSketch['figures']): Submission {
  return submissionOf({ form, from, figures });
}

/** The 汇总表 of an earlier result. */
function result(
  file: string,
  units: readonly string[],
  figures: SubmissionSketch['figures'],
): Submission {
  return { ...submissionOf({ form, file, figures }), units };
}

/** What is said of earlier results: `query 旧.xlsx of 2: 东区.xlsx`. */
function told(...set: readonly Submission[]): readonly string[] {
  return consolidationOf(set).findings.flatMap((finding) => {
    if (finding.code !== 'earlier-result') return [];
    const [first, ...others] = finding.keys.map(fileOf);
    const names = `${finding.severity} ${String(first)} of ${String(finding.units)}`;
    return [`${names}: ${others.join(' ')}`];
  });
}

describe('findEarlierResults', () => {
  it('names an earlier result although one of its units was corrected since', () => {
    const earlier = result('旧.xlsx', ['东区总工会', '西区'], { A: 3, B: 30, C: 5 });
    const set = [earlier, sent('东区', { A: 1, B: 10, C: 2 }), sent('西区', { A: 9, B: 20, C: 3 })];
    expect(told(...set)).toEqual(['query 旧.xlsx of 2: 东区.xlsx 西区.xlsx']);
  });

  it('asks about one that lies among forms of other units', () => {
    const earlier = result('旧.xlsx', ['南区', '北区'], { A: 3, B: 30, C: 5 });
    expect(told(earlier, sent('东区', { A: 1, B: 10, C: 2 }))).toEqual(['query 旧.xlsx of 2: ']);
  });

  it('only mentions results of lower levels in a set of nothing else', () => {
    const east = result('东市.xlsx', ['东一', '东二'], { A: 3, B: 30, C: 5 });
    const west = result('西市.xlsx', ['西一', '西二'], { A: 4, B: 31, C: 6 });
    expect(told(east, west)).toEqual(['hint 东市.xlsx of 2: ', 'hint 西市.xlsx of 2: ']);
  });

  it('finds a unit that was added up in two of them', () => {
    const east = result('东市.xlsx', ['东一', '东二'], { A: 3, B: 30, C: 5 });
    const west = result('西市.xlsx', ['西一', '东二工会'], { A: 4, B: 31, C: 6 });
    expect(told(east, west)).toEqual([
      'query 东市.xlsx of 2: 西市.xlsx',
      'query 西市.xlsx of 2: 东市.xlsx',
    ]);
  });

  it('says nothing of forms that units filled in', () => {
    expect(told(sent('东区', { A: 1 }), sent('西区', { A: 2 }))).toEqual([]);
  });

  it('adds earlier results up like any form', () => {
    const east = result('东市.xlsx', ['东一'], { A: 3 });
    const west = result('西市.xlsx', ['西一'], { A: 4 });
    const { totals } = consolidationOf([east, west]);
    expect([...totals.values()][0]).toMatchObject({ kind: 'added', contributors: 2 });
  });
});
