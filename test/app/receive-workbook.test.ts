import { findingsToTell, placesOf } from '../../src/app/consolidation-source';
import { unpackFindings } from '../../src/app/pack-findings';
import { planConsolidation } from '../../src/app/plan-consolidation';
import { reportFinding } from '../../src/app/report-finding';
import { receiveWorkbook, type Received } from '../../src/app/receive-workbook';
import { returnNotes } from '../../src/app/return-notes';
import type { RegisteredTemplate } from '../../src/domain/templates/template';
import { causeText } from '../../src/ui/text/zh-cn/causes';
import { findingMessage } from '../../src/ui/text/zh-cn/findings';
import { RETURN_NOTE_WORDS } from '../../src/ui/text/zh-cn/return-notes';
import { drawnGrid } from '../support/drawn-grid';
import { catalogueEntry } from '../support/read-catalogue-entry';
import { consolidationSource, filledForm, type UnitSketch } from '../support/received-set';
import { rightFigures } from '../support/right-figures';

const warmth = catalogueEntry('warmth-2022-shanghai');
const centre = catalogueEntry('centre-2021-beijing');
const catalogue = [warmth, centre];
/** As long as the number of an identity card. */
const LONG = '110101199001010001';
const MASKED = `1101${'*'.repeat(14)}`;

function received(template: RegisteredTemplate, unit: UnitSketch): Received {
  return receiveWorkbook(
    { sheets: [drawnGrid(filledForm(template, unit))] },
    {
      file: `${unit.organisation}.xlsx`,
      catalogue,
      wordFinding: (finding, table) =>
        reportFinding(finding, table, { finding: findingMessage, cause: causeText }),
    },
  );
}

function unit(organisation: string, figures: UnitSketch['figures']): UnitSketch {
  return { organisation, figures };
}

describe('receiveWorkbook', () => {
  it('keeps numbers of identity cards out of everything that goes round', () => {
    const set = [
      received(warmth, unit('东区', { ...rightFigures(warmth, 1), B2: `${LONG}等3人` })),
      received(warmth, unit('西区', rightFigures(warmth, 2))),
    ];
    const source = consolidationSource(set);
    const notes = returnNotes({ ...source, words: RETURN_NOTE_WORDS });
    const all = JSON.stringify([set, planConsolidation(source), notes]);
    expect(all).not.toContain(LONG);
    expect(all).toContain(`${MASKED}等3人`);
  });

  it('says of another form that it is one, and nothing that stands in it', () => {
    const source = consolidationSource([
      received(warmth, unit('东区', rightFigures(warmth, 1))),
      received(warmth, unit('西区', rightFigures(warmth, 2))),
      received(centre, unit('南区', { ...rightFigures(centre, 1), C: '某某等3人' })),
    ]);
    const told = placesOf(source).map((place) => [
      unpackFindings(place.form.findings).length > 0,
      findingsToTell(place).length > 0,
    ]);
    expect(told[2]).toEqual([true, false]);
    const notes = returnNotes({ ...source, words: RETURN_NOTE_WORDS });
    expect(JSON.stringify([planConsolidation(source), notes])).not.toContain('某某等3人');
    expect(notes.map(({ text }) => text).join()).toContain('表样不对');
  });
});
