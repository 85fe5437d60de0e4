import { compareSuperior } from '../../../src/domain/consolidate/compare-superior';
import { formatAmount } from '../../../src/domain/figures/amount';
import { recogniseWorkbook } from '../../../src/domain/recognise/recognise-workbook';
import type { Table } from '../../../src/domain/table/table';
import { drawnGrid } from '../../support/drawn-grid';
import { catalogueEntry, catalogueIds } from '../../support/read-catalogue-entry';
import {
  consolidationSource,
  filledForm,
  receivedFile,
  type UnitSketch,
} from '../../support/received-set';

const catalogue = catalogueIds().map(catalogueEntry);
const centre = catalogueEntry('centre-2021-beijing');
type Figures = UnitSketch['figures'];

function byHand(figures: Figures): Table {
  const sheets = [drawnGrid(filledForm(centre, { organisation: '市总工会', figures }))];
  const [table] = recogniseWorkbook({ sheets }, catalogue).tables;
  if (table === undefined) throw new Error('Not recognised');
  return table;
}

/** Outcome and difference of one item. */
function compared(units: readonly Figures[], figures: Figures, code: string): string | undefined {
  const files = units.map((one, at) =>
    receivedFile(centre, { organisation: `${String(at)}区`, figures: one }),
  );
  const { consolidation } = consolidationSource(files);
  const found = compareSuperior(consolidation, byHand(figures)).find(
    ({ item }) => item.code === code,
  );
  if (found === undefined) return undefined;
  const { difference, outcome } = found;
  return difference === undefined ? outcome : `${outcome} ${formatAmount(difference)}`;
}

describe('compareSuperior', () => {
  it.each([
    ['the same count', [{ C: 3 }, { C: 4 }], { C: 7 }, 'C', 'equal 0'],
    ['another count', [{ C: 3 }, { C: 4 }], { C: 6 }, 'C', 'differs -1'],
    ['money off by roundings', [{ E1: 1.11 }, { E1: 2.22 }], { E1: 3.34 }, 'E1', 'rounding 0.01'],
    ['money off by more', [{ E1: 1.11 }, { E1: 2.22 }], { E1: 3.43 }, 'E1', 'differs 0.1'],
    ['a total from its parts', [{ E1: 1, E2: 2 }], { E: 4 }, 'E', 'differs 1'],
    ['nothing on either side', [{ C: 3 }], { C: 3 }, 'E1', 'equal'],
    ['nothing beside a stated zero', [{ C: 3 }], { C: 3, D: 0 }, 'D', 'equal'],
    ['a figure only units state', [{ C: 3 }], { D: 1 }, 'C', 'only-consolidated'],
    ['a figure only the superior states', [{ C: 3 }], { D: 1 }, 'D', 'only-superior'],
    ['a blocked item', [{ C: '约三' }], { C: 3 }, 'C', 'not-comparable'],
    ['something unreadable', [{ C: 3 }], { C: '同上' }, 'C', 'not-comparable'],
    ['the same answers', [{ I: '是' }, { I: '否' }], { I: '是1 否1' }, 'I', 'equal'],
    ['other answers', [{ I: '是' }, { I: '否' }], { I: '是' }, 'I', 'differs'],
    ['no answer', [{ I: '是' }], { C: 1 }, 'I', 'only-consolidated'],
    ['an answer nobody gave', [{ C: 1 }], { I: '是' }, 'I', 'only-superior'],
  ] as const)('compares %s', (_, units, figures, code, outcome) => {
    expect(compared(units, figures, code)).toBe(outcome);
  });
});
