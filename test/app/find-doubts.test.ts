import { findDoubts } from '../../src/app/find-doubts';
import { planTotals } from '../../src/domain/fill/plan-totals';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { recogniseWorkbook } from '../../src/domain/recognise/recognise-workbook';
import { fixtureWorkbook } from '../support/fixture-workbook';

/** `total < part: why` for every doubt about the first form of a fixture. */
function doubtsIn(file: string): readonly string[] {
  const { tables } = recogniseWorkbook(fixtureWorkbook(file), readCatalogue());
  return tables.slice(0, 1).flatMap((table) =>
    [...findDoubts(table, planTotals(table))].flatMap(([total, doubts]) =>
      doubts.map((doubt) => {
        const why = doubt.kind === 'finding' ? doubt.finding.code : doubt.cause.kind;
        return `${total} < ${doubt.item}: ${why}`;
      }),
    ),
  );
}

describe('findDoubts', () => {
  it.each([
    [
      'an amount in 元, by what it comes to a head',
      'one-amount-in-yuan',
      ['D < D3: per-head-slip'],
    ],
    ['two digits swapped in a part', 'digits-swapped-in-part', ['C < C7: digits-swapped']],
    ['a decimal point slipped in a part', 'decimal-point-slipped', ['D < D7: decimal-slip']],
    ['a part with its sign turned', 'sign-turned', ['B < B4: sign']],
  ])('names %s', (_, folder, doubts) => {
    expect(doubtsIn(`${folder}/form.xlsx`)).toEqual(doubts);
  });

  it.each([
    ['the total itself is in 元', 'total-in-yuan'],
    ['a part was left out of the total', 'total-misses-a-part'],
    ['the total is only blank', 'blank-total'],
  ])('has none where %s', (_, folder) => {
    expect(doubtsIn(`${folder}/form.xlsx`)).toEqual([]);
  });
});
