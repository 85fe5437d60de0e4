import { planConsolidation } from '../../src/app/plan-consolidation';
import { checkTable } from '../../src/domain/check/check-table';
import { formatAmount } from '../../src/domain/figures/amount';
import type { Cell, Grid } from '../../src/domain/grid/grid';
import { recogniseWorkbook } from '../../src/domain/recognise/recognise-workbook';
import type { ItemCode } from '../../src/domain/templates/item';
import { fixtureWorkbook } from '../support/fixture-workbook';
import { firstSheetOf } from '../support/read-bytes-of';
import { catalogueEntry, catalogueIds } from '../support/read-catalogue-entry';
import { consolidationSource, receivedGrid } from '../support/received-set';
import { writeSheets } from '../../src/workbooks/write-sheets';

const catalogue = catalogueIds().map(catalogueEntry);
const NAME = '示例区总工会';
/** Powers of two, so that no unit looks like the sum of others. */
const UNITS = { 东区总工会: 1, 西区总工会: 2, 南区总工会: 4 } as const;
const TIMES = 7;

const [paper] = fixtureWorkbook('next-winter/form.xlsx').sheets;

/** Next winter's paper, in nobody's catalogue, as a unit that is so many times the size fills it in. */
function filledBy(unit: string, times: number): Grid {
  if (paper === undefined) throw new Error('No paper');
  const change = (cell: Cell): Cell => {
    const { value } = cell;
    if (value.kind === 'number') {
      return { ...cell, value: { kind: 'number', number: value.number * times }, shown: undefined };
    }
    if (value.kind !== 'text') return cell;
    return { ...cell, value: { kind: 'text', text: value.text.replace(NAME, unit) } };
  };
  return {
    ...paper,
    rows: paper.rows.map((row) => ({ ...row, cells: row.cells.map(change) })),
  };
}

/** Figures by code, as text. */
function figuresIn(grid: Grid): ReadonlyMap<ItemCode, string> {
  const { tables } = recogniseWorkbook({ sheets: [grid] }, catalogue);
  const entries = [...(tables[0]?.entries ?? [])];
  return new Map(
    entries.flatMap(([code, { reading }]): readonly (readonly [ItemCode, string])[] =>
      reading.kind === 'figure' ? [[code, formatAmount(reading.figure.amount)]] : [],
    ),
  );
}

describe('a form that nobody registered', () => {
  const files = Object.entries(UNITS).map(([unit, times]) =>
    receivedGrid(filledBy(unit, times), `${unit}.xlsx`),
  );
  const source = consolidationSource(files);

  it('is consolidated on its own print', () => {
    const { template, placed, findings, residuals } = source.consolidation;
    expect([template.id, template.title]).toEqual([
      undefined,
      files[0]?.forms[0]?.submission.form.title,
    ]);
    expect(placed.map(({ submission, standing }) => [submission.organisation, standing])).toEqual(
      Object.keys(UNITS).map((unit) => [unit, { status: 'included' }]),
    );
    expect([findings, residuals]).toEqual([[], []]);
  });

  it('comes to a 汇总表 that is recognised by its print, is right and states the sums', async () => {
    const grid = firstSheetOf(await writeSheets(planConsolidation(source)));
    const { tables } = recogniseWorkbook({ sheets: [grid] }, catalogue);
    expect(tables).toMatchObject([{ status: 'inferred' }]);
    const findings = tables.flatMap((table) => checkTable(table).findings);
    expect(findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code)).toEqual([
      'head-incomplete',
    ]);
    const single = paper === undefined ? new Map<ItemCode, string>() : figuresIn(paper);
    const expected = [...single].map(([code, figure]) => [
      code,
      String(Number((Number(figure) * TIMES).toFixed(4))),
    ]);
    expect(single.size).toBeGreaterThan(40);
    expect([...figuresIn(grid)]).toEqual(expected);
  });
});
