import type { Submission } from '../../../src/domain/consolidate/submission';
import { codeOf } from '../../support/code-of';
import { consolidationOf } from '../../support/consolidation-of';
import { cpuTime } from '../../support/cpu-time';
import { catalogueEntry } from '../../support/read-catalogue-entry';
import { registeredForm, submissionOf } from '../../support/submission-of';

const COUNT = 10_000;
const beijing = registeredForm(catalogueEntry('warmth-2022-beijing'));

/** Units with figures of their own, in folders, all items filled in. */
function manySubmissions(): readonly Submission[] {
  const figures = Object.fromEntries(beijing.items.map(({ code }, at) => [code, at + 1]));
  const first = submissionOf({ form: beijing, from: '示例', figures });
  return Array.from({ length: COUNT }, (_, n) => ({
    ...first,
    source: { file: `区${String(n % 16)}/${String(n)}.xlsx`, sheet: '附件1' },
    organisation: `第${String(n)}街道总工会`,
    figures: first.figures.map((_figure, at) => String((n * 7 + at * 13) % 997)),
  }));
}

describe('consolidate, on ten thousand submissions', () => {
  it('takes a fraction of a millisecond each, a roster of other names included', () => {
    const set = manySubmissions();
    const names = set.slice(0, 300).map((_, n) => `某市第${String(n * 31)}街道工会委员会`);
    const before = cpuTime();
    const { totals, findings } = consolidationOf(set, { roster: { names } });
    expect(cpuTime() - before).toBeLessThan(COUNT * 0.4);
    expect(totals.get(codeOf('A'))).toMatchObject({ contributors: COUNT });
    expect(findings.map(({ code }) => code)).toContain('missing');
  });
});
