import fc from 'fast-check';

import { formatAmount } from '../../../src/domain/figures/amount';
import { recogniseWorkbook } from '../../../src/domain/recognise/recognise-workbook';
import { evaluateAddition } from '../../../src/domain/table/evaluate-addition';
import { findPlainSum } from '../../../src/domain/table/find-plain-sum';
import { coverageOf, coversParts, findCoverage } from '../../../src/domain/table/formula-coverage';
import { readTotalFormula } from '../../../src/domain/table/read-total-formula';
import type { Table } from '../../../src/domain/table/table';
import { type CellSketch, gridOf } from '../../support/grid-of';

/** A total in D1 over parts in D2 to D4, with another item and a remark below. */
function tableWith(formula: string, parts: readonly CellSketch[], printed = 'A=A1+A2+A3'): Table {
  const grid = gridOf([
    ['A', `合计（人） ${printed}`, '', `=${formula} → 6`],
    ['A1', '男（人）', '', parts[0] ?? null],
    ['A2', '女（人）', '', parts[1] ?? null],
    ['A3', '其他（人）', '', parts[2] ?? null],
    ['B', '户数（户）', '', 5],
  ]);
  const [table] = recogniseWorkbook({ sheets: [grid] }, []).tables;
  if (table === undefined) throw new Error('Not recognised');
  return table;
}

/** What a glance and what a closer look say of the total. */
function looks(table: Table) {
  const rule = table.template.rules.find(({ kind }) => kind === 'sum');
  const formula = readTotalFormula([...table.entries.values()][0]?.formula ?? '', table.grid.name);
  if (rule?.kind !== 'sum' || formula.kind !== 'adds') return undefined;
  const coverage = findCoverage(formula.addition, rule, table);
  const sum = evaluateAddition(formula.addition, { grid: table.grid, planned: [] });
  return { plain: findPlainSum(formula.addition, rule, table), coverage, sum };
}

const formulas = fc.constantFrom(
  'SUM(D2:D4)',
  'SUM(D2,D3,D4)',
  'SUM(D2:D3,D4)',
  'SUM(D2:D3)',
  'SUM(D2:D5)',
  'SUM(D2:D3,D3)',
  'SUM(C2:C4)',
  'SUM(D1:D3)',
  'SUM(D2:D4)-0',
  'SUM(D2:D3)-SUM(D4)',
  'SUM(D2:D4)+5',
  'D2+D3+D4',
  'SUBTOTAL(9,D2:D4)',
  'ROUND(SUM(D2:D4),0)',
);
const cells = fc.constantFrom<CellSketch>(
  null,
  0,
  7,
  1.25,
  '12',
  '—',
  '约三十',
  '=2+3 → 5',
  '=2+3',
  '#REF!',
  '=1/0 → #DIV/0!',
  true,
);

describe('findPlainSum', () => {
  it('sees what a closer look finds', () => {
    let seen = 0;
    fc.assert(
      fc.property(formulas, fc.tuple(cells, cells, cells), (formula, parts) => {
        const found = looks(tableWith(formula, parts));
        if (found?.plain === undefined) return;
        const { plain, coverage, sum } = found;
        expect(coverage).toEqual(coverageOf(plain));
        expect(coverage && coversParts(coverage)).toBe(true);
        if (plain.sum === undefined) return;
        seen += 1;
        expect(sum && formatAmount(sum)).toBe(formatAmount(plain.sum));
      }),
      { numRuns: 1000 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  it.each(['SUM(D2:D4)', 'SUM(D2,D3,D4)', 'SUM(D2:D3,D4)'])('knows %s for plain', (formula) => {
    const plain = looks(tableWith(formula, [1, '2', null]))?.plain;
    expect(plain?.parts.map(({ item }) => item.code)).toEqual(['A1', 'A2', 'A3']);
    // As a spreadsheet adds: text is left out.
    expect(plain?.sum && formatAmount(plain.sum)).toBe('1');
  });

  it('leaves parts that are named in another order than they stand in to a closer look', () => {
    const found = looks(tableWith('SUM(D2:D4)', [1, 2, 3], 'A=A3+A1+A2'));
    expect(found?.plain).toBeUndefined();
    expect(found?.coverage && coversParts(found.coverage)).toBe(true);
  });

  it.each(['SUM(D2:D3)', 'SUM(D2:D5)', 'SUM(D2:D3,D3)', 'D2+D3+D4', 'SUM(D1:D3)', 'SUM(C2:C4)'])(
    'leaves %s to a closer look',
    (formula) => {
      expect(looks(tableWith(formula, [1, 2, 3]))?.plain).toBeUndefined();
    },
  );
});
