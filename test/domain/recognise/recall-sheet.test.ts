import fc from 'fast-check';

import type { Grid } from '../../../src/domain/grid/grid';
import { recallSheet } from '../../../src/domain/recognise/recall-sheet';
import { recogniseWorkbook } from '../../../src/domain/recognise/recognise-workbook';
import type { RegisteredTemplate } from '../../../src/domain/templates/template';
import { type CellSketch, gridOf } from '../../support/grid-of';
import { paperOf } from '../../support/paper-of';
import { catalogueEntry, catalogueIds } from '../../support/read-catalogue-entry';

const catalogue = catalogueIds().map(catalogueEntry);
const warmth = catalogueEntry('warmth-2022-shanghai');

type Rows = readonly (readonly CellSketch[])[];

/** A paper with a column for figures, and a form that nobody registered with a unit column and one beside it. */
const UNREGISTERED: Rows = [
  ['2027年困难职工调查表'],
  ['填报单位：', '示例区总工会', '', '联系电话', '123456'],
  ['代码', '项目', '计量单位', '合计', '上年'],
  ['A', '合计 A=A1+A2', '人', 30, 28],
  ['A1', '男', '人', 10, 9],
  ['A2', '女', '人', 20, 19],
  ['B', '小计', '', 12, null],
  ['', '其中：农民工', '户', 3, 1],
  ['', '填报人：', '张三', '2027-1-5', ''],
];

function paperRows(template: RegisteredTemplate): Rows {
  const { head, rows } = paperOf(template);
  return [...head, ...rows, ['', '填报人：张三', '', '联系电话：123']];
}

/** What clerks put anywhere on a sheet, and what looks like a part of a form where it is none. */
const typed = fc.oneof(
  fc.constantFrom<CellSketch>(
    null,
    '',
    0,
    7,
    12.5,
    '１２',
    '12 ',
    '约三十',
    '同上',
    '无',
    '是',
    '—',
  ),
  fc.constantFrom(
    '张三',
    '西区总工会',
    '填报单位：西区总工会',
    '单位：元',
    '2022年1月5日',
    '2022-1-5',
    ' ',
  ),
  fc.constantFrom(
    'C3',
    'C3 走访',
    'A',
    '01',
    'C=C1+C2',
    '审核关系：A≥B',
    '小计',
    '合计',
    '备注',
    '金额（元）',
  ),
  fc.constantFrom(
    '走访企业（家）',
    '其中：农民工',
    '人次',
    '万元',
    '2021年统计表',
    '情况表',
    '三十户',
    '行次',
    '代码',
  ),
  fc.constantFrom(
    '一行\n两行',
    '发放款物(万元)\n慰问对象(人次)',
    '=SUM(E9:E12) → 3',
    '=E1',
    true,
    '#REF!',
  ),
);

/** One thing done to a sheet. */
interface Step {
  readonly kind: 'type' | 'insert' | 'delete';
  readonly row: number;
  readonly col: number;
  readonly cell: CellSketch;
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 12, arbitrary: fc.constant('type' as const) },
      { weight: 1, arbitrary: fc.constantFrom('insert', 'delete') },
    ),
    row: fc.nat(60),
    col: fc.nat(6),
    cell: typed,
  }),
  { maxLength: 4 },
);

function after(rows: Rows, done: readonly Step[]): Rows {
  return done.reduce((so: Rows, step): Rows => {
    if (step.kind === 'insert') return [...so.slice(0, step.row), [], ...so.slice(step.row)];
    if (step.kind === 'delete') return so.filter((_, row) => row !== step.row);
    return so.map((cells, row) => {
      if (row !== step.row) return cells;
      const wide = Array.from(
        { length: Math.max(cells.length, step.col + 1) },
        (_, col) => cells[col] ?? null,
      );
      return wide.with(step.col, step.cell);
    });
  }, rows);
}

/** Pairs of sheets; one in ten is printed alike. */
const RUNS = 600;

const MERGES: readonly (readonly string[])[] = [
  [],
  ['A2:C2'],
  ['B5:B6', 'E5:E6'],
  ['A8:C8', 'D3:F4'],
];

/** Two sheets that were the same until somebody worked on each. */
const pairs = fc
  .record({
    rows: fc.constantFrom(UNREGISTERED, ...catalogue.map(paperRows)),
    before: steps,
    one: steps,
    other: steps,
    merges: fc.constantFrom(...MERGES),
  })
  .map(({ rows, before, one, other, merges }): readonly [Grid, Grid] => {
    const shared = after(rows, before);
    return [gridOf(after(shared, one), { merges }), gridOf(after(shared, other), { merges })];
  });

/** Reads a sheet where others were read before. */
function readAfter(others: readonly Grid[], grid: Grid): ReturnType<typeof recogniseWorkbook> {
  const memory = [...catalogue];
  for (const other of others) recogniseWorkbook({ sheets: [other] }, memory);
  return recogniseWorkbook({ sheets: [grid] }, memory);
}

/** Whether a sheet is known again by another. */
function isKnownBy(one: Grid, other: Grid): boolean {
  const memory = [...catalogue];
  return recallSheet(one, memory).forms === recallSheet(other, memory).forms;
}

describe('recallSheet', () => {
  it('gives what understanding the sheet anew gives, whatever was met before', () => {
    let known = 0;
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        // Others are understood anew either way.
        if (!isKnownBy(one, other)) return;
        known += 1;
        expect(readAfter([one], other)).toEqual(readAfter([], other));
        expect(readAfter([other], one)).toEqual(readAfter([], one));
      }),
      { numRuns: RUNS },
    );
    // A law about nothing would hold as well.
    expect(known).toBeGreaterThan(RUNS / 20);
  });

  const rows = paperRows(warmth);
  const at = (row: number, col: number, cell: CellSketch): Rows =>
    after(rows, [{ kind: 'type', row, col, cell }]);
  const first = rows.findIndex((cells) => cells[1] === 'A');
  const value = (rows[first]?.length ?? 0) - 1;

  it.each([
    ['figures', at(first, value, 4321)],
    ['a figure typed as text', at(first, value, '４３２１')],
    ['no figure', at(first, value, null)],
    ['what is no figure', at(first, value, '约三十')],
    ['a formula', at(first, value, '=SUM(E9:E12) → 3')],
  ])('knows a sheet with other figures again: %s', (_, other) => {
    expect(isKnownBy(gridOf(rows), gridOf(other))).toBe(true);
  });

  it('knows a sheet of another unit again', () => {
    const renamed = rows.map((cells) =>
      cells.map((cell) =>
        typeof cell === 'string'
          ? cell.replace('示例区', '甲市乙县').replace('张三', '李四')
          : cell,
      ),
    );
    expect(renamed).not.toEqual(rows);
    expect(isKnownBy(gridOf(rows), gridOf(renamed))).toBe(true);
  });

  it.each([
    ['a label', at(first, 2, '走访困难企业（家）')],
    ['a code', at(first, 1, 'A1')],
    ['a title', at(0, 0, '2021年元旦春节期间各级工会送温暖统计表')],
    ['a row', after(rows, [{ kind: 'insert', row: first, col: 0, cell: null }])],
    ['a rule below', [...rows, ['', '审核关系：A≥B']]],
  ])('understands a sheet with another print anew: %s', (_, other) => {
    expect(isKnownBy(gridOf(rows), gridOf(other))).toBe(false);
  });

  it('understands a sheet whose codes are numbers anew', () => {
    const numbered: Rows = [
      ['行次', '项目', '数量'],
      [1, '合计（人） 1=2+3', 3],
      [2, '男（人）', 1],
      [3, '女（人）', 2],
    ];
    expect(isKnownBy(gridOf(numbered), gridOf(numbered))).toBe(false);
  });
});
