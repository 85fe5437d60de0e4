import { planConsolidation } from '../../src/app/plan-consolidation';
import { unitsOfResults } from '../../src/app/units-of-result';
import type { Grid } from '../../src/domain/grid/grid';
import { recogniseWorkbook } from '../../src/domain/recognise/recognise-workbook';
import { drawnGrid } from '../support/drawn-grid';
import { catalogueEntry, catalogueIds } from '../support/read-catalogue-entry';
import { consolidationSource, filledForm, receivedFile } from '../support/received-set';

const catalogue = catalogueIds().map(catalogueEntry);
const warmth = catalogueEntry('warmth-2022-shanghai');
const result = planConsolidation(
  consolidationSource(
    ['东区', '西区'].map((organisation) =>
      receivedFile(warmth, { organisation, figures: { A: 1 } }),
    ),
  ),
).map(drawnGrid);
const own = drawnGrid(filledForm(warmth, { organisation: '本市', figures: { A: 7 } }));

/** The units behind each form of a workbook, by its sheet. */
function told(sheets: readonly Grid[]): Readonly<Record<string, readonly string[] | undefined>> {
  const workbook = { sheets };
  const { tables } = recogniseWorkbook(workbook, catalogue);
  const unitsOf = unitsOfResults(workbook, tables);
  return Object.fromEntries(tables.map((table) => [table.grid.name, unitsOf(table)]));
}

/** As another program keeps it: figures in place of formulas. */
function withoutFormulas(grid: Grid): Grid {
  return {
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, formula: undefined })),
    })),
  };
}

describe('unitsOfResults', () => {
  it('names the units of the 汇总表 of an earlier result', () => {
    expect(told(result)).toEqual({ 汇总表: ['东区', '西区'] });
  });

  it('does so where only the figures were kept', () => {
    expect(told(result.map(withoutFormulas))).toEqual({ 汇总表: ['东区', '西区'] });
  });

  it('tells it from the form of a unit that the result was added to', () => {
    expect(told([{ ...own, name: '附件1' }, ...result])).toEqual({
      附件1: undefined,
      汇总表: ['东区', '西区'],
    });
  });

  it('finds no units behind a form that somebody filled in', () => {
    expect(told([own])).toEqual({ [own.name]: undefined });
  });
});
