import fc from 'fast-check';

import { formatExplanations, parseExplanations } from '../../src/formats/explanations';

const someExplanation = fc.record({
  sheet: fc.string(),
  code: fc.string(),
  item: fc.option(fc.string()),
  parts: fc.array(fc.string()),
  figures: fc.array(fc.string()),
  text: fc.string({ minLength: 1 }),
});

describe('parseExplanations', () => {
  it('reads what formatExplanations wrote', () => {
    fc.assert(
      fc.property(fc.array(someExplanation), (explanations) => {
        expect(parseExplanations(formatExplanations(explanations))).toEqual({
          ok: true,
          value: explanations,
        });
      }),
    );
  });

  it.each([
    ['no JSON', '核实'],
    ['nothing', ''],
    ['a newer version', '{"version":2,"explanations":[]}'],
    ['no version', '{"explanations":[]}'],
    ['an explanation without a text', '{"version":1,"explanations":[{"sheet":"附件1"}]}'],
    ['a list', '[]'],
  ])('refuses %s', (_, text) => {
    expect(parseExplanations(text)).toEqual({ ok: false, fault: 'explanations-unreadable' });
  });
});
