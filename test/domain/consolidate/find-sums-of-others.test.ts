import fc from 'fast-check';

import type { Submission } from '../../../src/domain/consolidate/submission';
import { consolidationOf, setFindingsOf, totalsOf } from '../../support/consolidation-of';
import { catalogueEntry } from '../../support/read-catalogue-entry';
import { registeredForm, submissionOf } from '../../support/submission-of';

const beijing = registeredForm(catalogueEntry('warmth-2022-beijing'));

/** A unit whose figures nobody else has. */
function unit(n: number, about: { file?: string; from?: string } = {}): Submission {
  return submissionOf({
    form: beijing,
    from: about.from ?? `第${String(n)}区总工会`,
    ...(about.file === undefined ? {} : { file: about.file }),
    figures: {
      A: 3 + n,
      B: 20 + 2.5 * n,
      B1: 10 + n,
      B2: 10 + 1.5 * n,
      C: 100 + 7 * n,
      D: 10 + n,
      C1: 100 + 7 * n,
      D1: 10 + n,
    },
  });
}

/** What a district sends that added up its units. */
function sumOf(units: readonly Submission[], from: string, file = `${from}.xlsx`): Submission {
  return submissionOf({ form: beijing, from, file, figures: totalsOf(consolidationOf(units)) });
}

function sumsIn(set: readonly Submission[]): readonly string[] {
  return setFindingsOf(consolidationOf(set)).filter((finding) => finding.startsWith('sum-of'));
}

describe('findSumsOfOthers', () => {
  const units = [1, 2, 3, 4, 5].map((n) => unit(n));

  it('finds a submission that is the sum of all others, as an earlier result lying in the folder', () => {
    const result = sumOf(units, '某市总工会', '汇总结果.xlsx');
    expect(sumsIn([...units, result])).toEqual([
      'sum-of-others: 汇总结果.xlsx 第1区总工会.xlsx 第2区总工会.xlsx 第3区总工会.xlsx 第4区总工会.xlsx 第5区总工会.xlsx',
    ]);
  });

  it('finds an earlier result also when further files came in since', () => {
    const result = sumOf(units.slice(0, 4), '某市总工会', '汇总结果.xlsx');
    expect(sumsIn([...units, result])).toEqual([
      'sum-of-others: 汇总结果.xlsx 第1区总工会.xlsx 第2区总工会.xlsx 第3区总工会.xlsx 第4区总工会.xlsx',
    ]);
  });

  it('finds a district among its towns by folder, by name, and the city above both', () => {
    const towns = [1, 2, 3].map((n) =>
      unit(n, { from: `东区${String(n)}镇总工会`, file: `东区/${String(n)}.xlsx` }),
    );
    const others = [7, 8].map((n) => unit(n));
    const district = sumOf(towns, '东区总工会', '东区/汇总.xlsx');
    const beside = sumOf(towns, '东区总工会', '东区.xlsx');
    const named = sumOf(towns, '东区总工会', '区级/1.xlsx');
    const towns3 = '东区/1.xlsx 东区/2.xlsx 东区/3.xlsx';
    expect(sumsIn([...towns, ...others, district])).toEqual([
      `sum-of-others: 东区/汇总.xlsx ${towns3}`,
    ]);
    expect(sumsIn([...towns, ...others, beside])).toEqual([`sum-of-others: 东区.xlsx ${towns3}`]);
    expect(sumsIn([...towns, ...others, named])).toEqual([`sum-of-others: 区级/1.xlsx ${towns3}`]);
    const city = sumOf([...towns, ...others], '某市总工会');
    expect(sumsIn([...towns, ...others, district, city])).toEqual([
      `sum-of-others: 东区/汇总.xlsx ${towns3}`,
      `sum-of-others: 某市总工会.xlsx ${towns3} 第7区总工会.xlsx 第8区总工会.xlsx`,
    ]);
  });

  it('says nothing of a single unit sent on unchanged, nor when one figure differs', () => {
    const [first, second] = units;
    if (first === undefined || second === undefined) throw new Error('Two units');
    expect(sumsIn([first, { ...first, organisation: '某市总工会' }])).toEqual([]);
    const off = sumOf(units, '某市总工会');
    const at = off.form.items.findIndex(({ code }) => code === 'B1');
    const figures = off.figures.map((figure, n) => (n === at ? '1' : figure));
    expect(sumsIn([...units, { ...off, figures }])).toEqual([]);
  });

  it('says nothing where too few figures agree', () => {
    const small = [1, 2, 3].map((n) =>
      submissionOf({ form: beijing, from: `第${String(n)}区`, figures: { A: n, G: n } }),
    );
    expect(sumsIn(small)).toEqual([]);
  });

  it('hardly ever raises a false alarm: none in a thousand sets of small units', () => {
    const help = ['C1', 'D1', 'C2', 'D2', 'A', 'G', 'B3'];
    const few = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 7, maxLength: 7 });
    let alarms = 0;
    fc.assert(
      fc.property(fc.array(few, { minLength: 3, maxLength: 40 }), (drawn) => {
        const set = drawn.map((figures, n) =>
          submissionOf({
            form: beijing,
            from: `第${String(n)}区总工会`,
            figures: Object.fromEntries(help.map((code, at) => [code, figures[at] ?? 0])),
          }),
        );
        alarms += sumsIn(set).length;
      }),
      { numRuns: 1000, seed: 4 },
    );
    expect(alarms).toBe(0);
  });
});
