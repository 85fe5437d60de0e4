import fc from 'fast-check';

import { createUnpacker, packReceived } from '../../src/app/pack-received';
import { type Received, receiveWorkbook } from '../../src/app/receive-workbook';
import { reportFinding } from '../../src/app/report-finding';
import { FINDING_WORDS } from '../../src/cli/finding-words';
import type { Submission } from '../../src/domain/consolidate/submission';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { openedOf } from '../support/read-bytes-of';
import { readFixtures } from '../support/read-fixture';

const catalogue = readCatalogue();
const received: readonly Received[] = readFixtures()
  .filter(({ expected }) => typeof expected !== 'string')
  .map(({ name, bytes }) =>
    receiveWorkbook(openedOf(bytes(), name).workbook, {
      file: name,
      catalogue,
      wordFinding: (finding, table) => reportFinding(finding, table, FINDING_WORDS),
    }),
  );

describe('what workers hand over', () => {
  const unpack = createUnpacker(catalogue);

  it.each(received.map((one) => [one.file, one] as const))('is all of %s', (_, one) => {
    expect(unpack(packReceived(one, catalogue))).toEqual(one);
  });

  it('keeps every cell and figure, wherever the items stand', () => {
    const ref = fc.record({ row: fc.nat(5), col: fc.nat(2) });
    const lines = fc.array(
      fc.record({
        cell: fc.option(ref, { nil: undefined }),
        figure: fc.constantFrom('', '-1.5', '12'),
      }),
      { maxLength: 12 },
    );
    const form = received.flatMap(({ forms }) => forms)[0];
    if (form === undefined) throw new Error('No fixture has a form');
    fc.assert(
      fc.property(lines, (items) => {
        const cells: Submission['cells'] = items.map(({ cell }) => cell);
        const figures = items.map(({ figure }) => figure);
        const submission: Submission = { ...form.submission, cells, figures };
        const one = {
          file: 'a',
          fault: undefined,
          forms: [{ ...form, submission }],
          unrecognised: [],
        };
        expect(unpack(packReceived(one, catalogue))).toEqual(one);
      }),
    );
  });
});
