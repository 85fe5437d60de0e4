import type { Submission } from '../../../src/domain/consolidate/submission';
import { codeOf } from '../../support/code-of';
import { consolidationOf } from '../../support/consolidation-of';
import { cpuTime } from '../../support/cpu-time';
import { catalogueEntry } from '../../support/read-catalogue-entry';
import { registeredForm, submissionOf } from '../../support/submission-of';

const FEW = 2500;
const MANY = 10_000;
const beijing = registeredForm(catalogueEntry('warmth-2022-beijing'));

/** Units with figures of their own, in folders, all items filled in. */
function submissions(count: number): readonly Submission[] {
  const figures = Object.fromEntries(beijing.items.map(({ code }, at) => [code, at + 1]));
  const first = submissionOf({ form: beijing, from: '示例', figures });
  return Array.from({ length: count }, (_, n) => ({
    ...first,
    source: { file: `区${String(n % 16)}/${String(n)}.xlsx`, sheet: '附件1' },
    organisation: `第${String(n)}街道总工会`,
    figures: first.figures.map((_figure, at) => String((n * 7 + at * 13) % 997)),
  }));
}

/** Consolidates so many units against a roster of other names, and the processor time it took. */
function consolidated(count: number) {
  const set = submissions(count);
  const names = set.slice(0, 300).map((_, n) => `某市第${String(n * 31)}街道工会委员会`);
  const before = cpuTime();
  const { totals, findings } = consolidationOf(set, { roster: { names } });
  return { totals, findings, milliseconds: cpuTime() - before };
}

describe('consolidate, on ten thousand submissions', () => {
  it('takes hardly longer for each than on a quarter of them', () => {
    const few = consolidated(FEW);
    const { totals, findings, milliseconds } = consolidated(MANY);
    expect(milliseconds / few.milliseconds).toBeLessThan((2 * MANY) / FEW);
    expect(totals.get(codeOf('A'))).toMatchObject({ contributors: MANY });
    expect(findings.map(({ code }) => code)).toContain('missing');
  });
});
