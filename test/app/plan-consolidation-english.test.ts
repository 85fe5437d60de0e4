import { unpackFindings } from '../../src/app/pack-findings';
import { planConsolidation } from '../../src/app/plan-consolidation';
import { detailOf } from '../../src/domain/consolidate/detail-of';
import { readDetail } from '../../src/domain/consolidate/read-detail';
import { isOwnSheet } from '../../src/domain/layout/own-sheet';
import { recogniseWorkbook } from '../../src/domain/recognise/recognise-workbook';
import { createRoster } from '../../src/domain/consolidate/roster';
import { CONSOLIDATION_WORDS } from '../../src/ui/text/en-us/consolidation';
import { drawnGrid } from '../support/drawn-grid';
import { catalogueEntry, catalogueIds } from '../support/read-catalogue-entry';
import { consolidationSource, receivedFile } from '../support/received-set';
import { rightFigures } from '../support/right-figures';
import { rowsOfPlan } from '../support/rows-of-plan';

const catalogue = catalogueIds().map(catalogueEntry);
const warmth = catalogueEntry('warmth-2022-shanghai');
const centre = catalogueEntry('centre-2021-beijing');
const right = rightFigures(warmth, 1);

const source = {
  ...consolidationSource(
    [
      receivedFile(warmth, { organisation: '东区', figures: right }),
      receivedFile(warmth, { organisation: '东区', file: '东区2.xlsx', figures: right }),
      receivedFile(warmth, { organisation: '西区', figures: { B1: '约三十', C: 5 } }),
      receivedFile(centre, { organisation: '南区', figures: rightFigures(centre, 1) }),
      { file: '坏.xlsx', fault: { code: 'encrypted' }, forms: [], unrecognised: [] },
      { file: '说明.txt', fault: { code: 'skipped' }, forms: [], unrecognised: [] },
    ],
    { roster: createRoster(['东区', '北区']) },
  ),
  words: CONSOLIDATION_WORDS,
};
const plans = planConsolidation(source);
const [summary, detail, receipt, review] = plans;

/** Chinese comes only from forms, files and units: nothing of our own words is left in it. */
const OUR_CHINESE =
  /序号|填报单位|状态|级别|重报|未报|读不出|未汇总|汇总表|分户明细|审核问题|合计$/u;

describe('planConsolidation in English', () => {
  it('names its sheets, and sums over the sheet of the units by its English name', () => {
    expect(plans.map(({ name }) => name)).toEqual([
      'Consolidated',
      'By organisation',
      'Received',
      'Findings',
    ]);
    const formulas = summary.cells.flatMap(({ content }) =>
      content.kind === 'formula' ? [content.formula] : [],
    );
    expect(formulas.filter((formula) => formula.includes("'By organisation'!"))).not.toEqual([]);
    expect(formulas.filter((formula) => formula.includes('分户明细'))).toEqual([]);
  });

  it('says what became of every file', () => {
    const lines = rowsOfPlan(receipt).filter(([number = '']) => /^\d+$/u.test(number));
    expect(lines.map(([, unit, status, , , , , file]) => [unit, status, file])).toEqual([
      ['东区', 'added', '东区.xlsx'],
      ['东区', 'sent again', '东区2.xlsx'],
      ['西区', 'added', '西区.xlsx'],
      ['南区', 'left out', '南区.xlsx'],
      ['', 'unreadable', '坏.xlsx'],
      ['', 'not read', '说明.txt'],
      ['北区', 'missing', undefined],
    ]);
    expect(rowsOfPlan(receipt).flat()).toContain(
      'Expected 2 · received 1 · missing 1 · not on roster 1 · sent again 1 · contradictory 0 · files 5 · unreadable 1 · forms added up 2 · not read 1',
    );
  });

  it('leaves none of its own words in Chinese', () => {
    const texts = [detail, receipt, review].flatMap((plan) => rowsOfPlan(plan).flat());
    expect(texts.filter((text) => OUR_CHINESE.test(text) && !isOfForm(text))).toEqual([]);
  });

  it('is read again as a form and as the units behind it', () => {
    const sheets = plans.map(drawnGrid);
    expect(sheets.map(isOwnSheet)).toEqual([false, true, true, true]);
    const { tables } = recogniseWorkbook({ sheets }, catalogue);
    expect(tables.map(({ template }) => template.id)).toEqual([warmth.id]);
    const [, units] = sheets;
    const now = detailOf(source.consolidation, source.choices);
    expect(units && readDetail(units)?.lines.map(({ organisation }) => organisation)).toEqual(
      now.lines.map(({ organisation }) => organisation),
    );
  });
});

/** Findings of forms are worded by whoever received them, here in Chinese. */
function isOfForm(text: string): boolean {
  return source.received.some(({ forms }) =>
    forms.some(({ findings }) => unpackFindings(findings).some(({ message }) => message === text)),
  );
}
