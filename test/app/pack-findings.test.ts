import fc from 'fast-check';

import { packFindings, unpackFindings } from '../../src/app/pack-findings';
import type { FindingReport } from '../../src/formats/check-report';

/** Texts with digits of any width, JSON's own marks and characters that it escapes. */
const text = fc.string({ unit: fc.constantFrom(...'017,."\\\u0000\n\uff11 B元≠') });
const number = fc.option(fc.constantFrom('0', '-27.29', '120000000000.5'));
const finding: fc.Arbitrary<FindingReport> = fc.record({
  code: fc.constantFrom('sum-mismatch', 'text-number', 'blank-items'),
  severity: fc.constantFrom('error', 'query', 'hint', 'unchecked'),
  item: fc.option(text),
  parts: fc.array(text),
  cells: fc.array(text),
  actual: number,
  expected: number,
  difference: number,
  causes: fc.array(text),
  message: text,
});

describe('packed findings', () => {
  it('say all that the findings said', () => {
    fc.assert(
      fc.property(fc.array(finding), (findings) => {
        expect(unpackFindings(packFindings(findings))).toEqual(findings);
      }),
    );
  });

  it('have all but their numbers in common with findings alike of other files', () => {
    const alike = (figure: string): FindingReport => ({
      code: 'negative',
      severity: 'query',
      item: 'B2',
      parts: [],
      cells: ['F5'],
      actual: null,
      expected: null,
      difference: null,
      causes: [],
      message: `F5：B2 职工捐款 是负数 ${figure}。`,
    });
    const [one, other] = ['-7.5', '-12.25'].map((figure) => packFindings([alike(figure)]));
    expect(one?.patterns).toEqual(other?.patterns);
    expect([one?.numbers, other?.numbers]).toEqual(['2,5,5,2,7,5', '2,5,5,2,12,25']);
  });
});
