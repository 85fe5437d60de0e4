import fc from 'fast-check';

import { checkTable } from '../../../src/domain/check/check-table';
import { formatAmount } from '../../../src/domain/figures/amount';
import type { PlannedWrite } from '../../../src/domain/fill/fill-plan';
import { chooseWrites, planTotals } from '../../../src/domain/fill/plan-totals';
import { formatA1 } from '../../../src/domain/grid/cell-ref';
import type { Table } from '../../../src/domain/table/table';
import type { ItemCode } from '../../../src/domain/templates/item';
import { applyWrites } from '../../support/apply-writes';
import { codeOf } from '../../support/code-of';
import { sum } from '../../support/rules';
import { ABSENT, type RowSketch, type TableSketch, tableOf } from '../../support/table-of';

type Value = RowSketch[2];

/** C over C1, C2, C3 from row 4 on. */
function people(total: Value, ...parts: readonly Value[]): TableSketch {
  const codes = parts.map((_, at) => `C${String(at + 1)}`);
  return {
    rows: [
      ['C', '慰问对象总计（人次）', total],
      ...parts.map((part, at): RowSketch => [codes[at] ?? '', '对象（人次）', part]),
    ],
    rules: [sum('C', ...codes)],
  };
}

/** C and D whose parts stand in turns: C4 total, C5 total, C6 C1, C7 D1, C8 C2, C9 D2. */
function inTurns(c: Value, d: Value): TableSketch {
  return {
    rows: [
      ['C', '慰问对象总计（人次）', c],
      ['D', '发放款物总计（万元）', d],
      ['C1', '慰问对象（人次）', 5],
      ['D1', '发放款物（万元）', 1.1],
      ['C2', '慰问对象（人次）', 7],
      ['D2', '发放款物（万元）', 2.2],
    ],
    rules: [sum('C', 'C1', 'C2'), sum('D', 'D1', 'D2')],
  };
}

const inShort = ({ reason, ref, formula, figure }: PlannedWrite): string =>
  `${reason} ${formatA1(ref)} ${formula === undefined ? '' : `=${formula} → `}${formatAmount(figure)}`;

const writesOf = (sketch: TableSketch): readonly string[] =>
  planTotals(tableOf(sketch)).writes.map(inShort);

const unfillableOf = (sketch: TableSketch): readonly string[] =>
  planTotals(tableOf(sketch)).unfillable.map(({ reason, code, codes }) =>
    [reason, code, ...codes].join(' '),
  );

describe('planTotals', () => {
  it.each([
    ['blank totals a formula over their parts', people(null, 5, 7, 3), 'blank C4 =SUM(C5:C7) → 15'],
    ['a dash the same as a blank', people('—', 5, 7), 'blank C4 =SUM(C5:C6) → 12'],
    ['blank parts nothing', people(null, 5, null), 'blank C4 =SUM(C5:C6) → 5'],
    ['a total of one part its cell', people(null, 5), 'blank C4 =SUM(C5) → 5'],
    [
      'the plain figure above a part stored as text, which SUM would leave out',
      people(null, 5, '７'),
      'blank C4 12',
    ],
    [
      'a wrong total the right formula, if wanted',
      people(13, 5, 7),
      'disagrees C4 =SUM(C5:C6) → 12',
    ],
    [
      'a formula that misses a part the right one, if wanted',
      people('=SUM(C5:C5) → 5', 5, 7),
      'disagrees C4 =SUM(C5:C6) → 12',
    ],
    [
      'an unreadable total the right formula, if wanted',
      people('约十', 5, 7),
      'disagrees C4 =SUM(C5:C6) → 12',
    ],
    ['an old result its new one', people('=C5+C6 → 9', 5, 7), 'recalculated C4 =C5+C6 → 12'],
    [
      'a result never stored its first',
      people('=SUM(C5:C6)', 5, 7),
      'recalculated C4 =SUM(C5:C6) → 12',
    ],
    [
      'an error behind a right formula its result',
      people('=SUM(C5:C6) → #VALUE!', 5, 7),
      'recalculated C4 =SUM(C5:C6) → 12',
    ],
  ])('gives %s', (_, sketch, write) => {
    expect(writesOf(sketch)).toEqual([write]);
  });

  it.each([
    ['right formulas', people('=SUM(C5:C6) → 12', 5, 7)],
    ['right figures that were typed', people(12, 5, 7)],
    ['formulas nobody can follow that come to the right sum', people('=IF(C5>0,12,0) → 12', 5, 7)],
    ['a live formula over parts nobody filled', people('=SUM(C5:C6) → 0', null, null)],
  ])('leaves %s alone', (_, sketch) => {
    expect(planTotals(tableOf(sketch))).toEqual({ writes: [], unfillable: [] });
  });

  it('leaves a total that was rounded alone', () => {
    const rows: RowSketch[] = [
      ['B', '筹集总额（万元）', 27.3],
      ['B1', '财政（万元）', 22.68],
      ['B2', '工会经费（万元）', 4.61],
    ];
    expect(writesOf({ rows, rules: [sum('B', 'B1', 'B2')] })).toEqual([]);
  });

  it('adds parts that stand in turns one by one', () => {
    expect(writesOf(inTurns(null, null))).toEqual([
      'blank C4 =SUM(C6,C8) → 12',
      'blank C5 =SUM(C7,C9) → 3.3',
    ]);
  });

  it('takes SUM where words stand among the parts, as + would fail on them', () => {
    const { rows, rules } = inTurns(null, 3.3);
    const dashed = rows.map((row): RowSketch => (row[0] === 'C2' ? ['C2', row[1], '—'] : row));
    expect(writesOf({ rows: dashed, rules: rules ?? [] })).toEqual(['blank C4 =SUM(C6,C8) → 5']);
  });

  it('takes parts away that the rule takes away', () => {
    const { rows } = people(null, 9, 2, 3);
    expect(writesOf({ rows, rules: [sum('C', 'C1', '-C2', 'C3')] })).toEqual([
      'blank C4 =SUM(C5,C7)-SUM(C6) → 10',
    ]);
  });

  it.each([
    ['a part cannot be read', people(null, 5, '同上'), 'part-unreadable C C2'],
    ['the sheet lacks a part', people(null, 5, ABSENT), 'part-absent C C2'],
    ['nobody filled a part', people(null, null, null), 'all-blank C'],
    ['the sheet lacks the total', people(ABSENT, 5, 7), 'total-absent C'],
  ])('says that a total cannot be filled where %s', (_, sketch, reason) => {
    expect(writesOf(sketch)).toEqual([]);
    expect(unfillableOf(sketch)).toEqual([reason]);
  });

  it('never writes into a cell that is merged away', () => {
    const table = tableOf({ ...people(null, 5, 7), merges: ['C3:C4'] });
    expect(planTotals(table)).toMatchObject({
      writes: [],
      unfillable: [{ reason: 'total-absent' }],
    });
  });

  it('sums merged cells that follow each other as a range', () => {
    const sketch: TableSketch = {
      rows: [
        ['C', '总计（人次）', null],
        ['C1', '对象（人次）', 5],
        ['X', '', null],
        ['C2', '对象（人次）', 7],
        ['Y', '', null],
      ],
      rules: [sum('C', 'C1', 'C2')],
    };
    expect(writesOf({ ...sketch, merges: ['C5:C6', 'C7:C8'] })).toEqual([
      'blank C4 =SUM(C5:C7) → 12',
    ]);
    expect(writesOf(sketch)).toEqual(['blank C4 =SUM(C5,C7) → 12']);
  });

  it('fills totals of totals from below, whatever their order on paper', () => {
    const sketch: TableSketch = {
      rows: [
        ['A', '总计（人次）', null],
        ['B', '甲（人次）', null],
        ['B1', '其中（人次）', 4],
        ['B2', '其中（人次）', 5],
        ['C', '乙（人次）', 6],
      ],
      rules: [sum('A', 'B', 'C'), sum('B', 'B1', 'B2')],
    };
    expect(writesOf(sketch)).toEqual(['blank C5 =SUM(C6:C7) → 9', 'blank C4 =SUM(C5,C8) → 15']);
  });

  it('counts on a corrected total only when its correction is accepted', () => {
    const sketch: TableSketch = {
      rows: [
        ['A', '总计（人次）', null],
        ['B', '甲（人次）', 10],
        ['B1', '其中（人次）', 4],
        ['B2', '其中（人次）', 5],
      ],
      rules: [sum('A', 'B'), sum('B', 'B1', 'B2')],
    };
    const accepted = new Set([codeOf('B')]);
    const figures = (plan: ReturnType<typeof planTotals>): readonly string[] =>
      plan.writes.map(({ code, figure }) => `${code} ${formatAmount(figure)}`);
    const table = tableOf(sketch);
    expect(figures(planTotals(table))).toEqual(['B 9', 'A 10']);
    expect(figures(planTotals(table, accepted))).toEqual(['B 9', 'A 9']);
    expect(chooseWrites(planTotals(table), new Set()).map(({ code }) => code)).toEqual(['A']);
  });

  it('ends where rules name each other in a circle', () => {
    const rows: RowSketch[] = [
      ['A', '甲（人次）', null],
      ['B', '乙（人次）', null],
      ['C', '丙（人次）', 3],
    ];
    const plan = planTotals(tableOf({ rows, rules: [sum('A', 'B', 'C'), sum('B', 'A', 'C')] }));
    expect(plan.writes.map(({ code }) => code)).toEqual(['B', 'A']);
  });
});

describe('laws of planTotals', () => {
  const part = fc.oneof(
    fc.integer({ min: 0, max: 9999 }),
    fc.constantFrom(null, '７', '—', '约三', 12.5),
  );
  const total = fc.oneof(
    fc.integer({ min: 0, max: 9999 }),
    fc.constantFrom(
      null,
      '—',
      '=SUM(C6:C8) → 1',
      '=SUM(C6:C8)',
      '=C6+C7+C8 → 5',
      '=SUM(C6:C7) → 9',
      '=C6 → 2',
    ),
  );
  const form = fc
    .record({ a: total, c: total, c1: part, c2: part, c3: part, e: part })
    .map(({ a, c, c1, c2, c3, e }): Table =>
      tableOf({
        rows: [
          ['A', '总计（万元）', a],
          ['C', '合计（万元）', c],
          ['C1', '甲（万元）', c1],
          ['C2', '乙（万元）', c2],
          ['C3', '丙（万元）', c3],
          ['E', '其他（万元）', e],
        ],
        rules: [sum('A', 'C', 'E'), sum('C', 'C1', 'C2', 'C3')],
      }),
    );
  const TOTALS: ReadonlySet<ItemCode> = new Set([codeOf('A'), codeOf('C')]);

  it('writes into totals only', () => {
    fc.assert(
      fc.property(form, (table) => {
        for (const { code, ref } of planTotals(table, TOTALS).writes) {
          expect(TOTALS.has(code)).toBe(true);
          expect(table.entries.get(code)?.binding).toEqual({ kind: 'cell', ref });
        }
      }),
    );
  });

  it('leaves no sum wrong that it could fill', () => {
    fc.assert(
      fc.property(form, (table) => {
        const plan = planTotals(table, TOTALS);
        const after = applyWrites(table, chooseWrites(plan, TOTALS));
        const unfilled = new Set(plan.unfillable.map(({ code }) => code));
        const wrong = checkTable(after).findings.filter(
          ({ code, item }) => code === 'sum-mismatch' && item !== undefined && !unfilled.has(item),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('has nothing to write the second time', () => {
    fc.assert(
      fc.property(form, fc.boolean(), (table, all) => {
        const accepted = all ? TOTALS : new Set<ItemCode>();
        const after = applyWrites(table, chooseWrites(planTotals(table, accepted), accepted));
        expect(chooseWrites(planTotals(after, accepted), accepted)).toEqual([]);
      }),
    );
  });
});
