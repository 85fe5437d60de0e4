import fc from 'fast-check';

import { formatAmount } from '../../../src/domain/figures/amount';
import type { Grid } from '../../../src/domain/grid/grid';
import { recogniseWorkbook } from '../../../src/domain/recognise/recognise-workbook';
import { rawOf } from '../../../src/domain/table/raw-of';
import type { Table } from '../../../src/domain/table/table';
import { type CellSketch, gridOf } from '../../support/grid-of';
import { codeOf } from '../../support/code-of';
import { paperOf, type PaperRow } from '../../support/paper-of';
import { catalogueEntry, catalogueIds } from '../../support/read-catalogue-entry';

const catalogue = catalogueIds().map(catalogueEntry);
const templates = fc.constantFrom(...catalogue);

function tablesOn(...sheets: readonly Grid[]): readonly Table[] {
  return recogniseWorkbook({ sheets }, catalogue).tables;
}

/** `C3=12 D3=4 I=是 …` in the order of the template. */
function figuresOf(table: Table | undefined): string {
  return [...(table?.entries.values() ?? [])]
    .map((entry) => {
      const { item, reading } = entry;
      const isFigure = reading.kind === 'figure';
      return `${item.code}=${isFigure ? formatAmount(reading.figure.amount) : rawOf(entry)}`;
    })
    .join(' ');
}

/** Rows pushed down and cells pushed right, as on a sheet that was moved about. */
function shifted(rows: readonly PaperRow[], down: number, right: number): readonly PaperRow[] {
  const gap: readonly CellSketch[] = Array.from({ length: right }, () => null);
  return [
    ...Array.from({ length: down }, (): PaperRow => []),
    ...rows.map((row) => [...gap, ...row]),
  ];
}

describe('recogniseWorkbook', () => {
  it.each(catalogueIds())('recognises the paper of %s with nothing to remark', (id) => {
    const { head, rows } = paperOf(catalogueEntry(id));
    const [table, ...others] = tablesOn(gridOf([...head, ...rows]));
    expect(others).toEqual([]);
    expect(table).toMatchObject({ status: 'registered', template: { id }, differences: [] });
    expect(table?.head.organisation).toMatchObject({ text: '示例区总工会' });
  });

  it('reads the same figures wherever the form stands', () => {
    const places = fc.tuple(templates, fc.nat(30), fc.nat(12));
    fc.assert(
      fc.property(places, ([template, down, right]) => {
        const { head, rows } = paperOf(template);
        const home = figuresOf(tablesOn(gridOf([...head, ...rows]))[0]);
        const away = tablesOn(gridOf(shifted([...head, ...rows], down, right)))[0];
        expect(figuresOf(away)).toBe(home);
        expect(away?.template.id).toBe(template.id);
      }),
      { numRuns: 60 },
    );
  });

  it('reads the same figures whatever is put between the rows', () => {
    const between: readonly PaperRow[] = [
      [],
      ['', '', '小计', '', 99],
      ['编号', '', '项目', '', '合计'],
      ['', '', '以下由县级以上工会填写', '', ''],
    ];
    const inserts = fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...between)), { maxLength: 6 });
    fc.assert(
      fc.property(templates, inserts, (template, added) => {
        const { head, rows } = paperOf(template);
        const home = figuresOf(tablesOn(gridOf([...head, ...rows]))[0]);
        const longer = added.reduce<readonly PaperRow[]>(
          (so, [at, row]) => [...so.slice(0, at + 1), row, ...so.slice(at + 1)],
          rows,
        );
        const [table, ...others] = tablesOn(gridOf([...head, ...longer]));
        expect(others).toEqual([]);
        expect(figuresOf(table)).toBe(home);
      }),
      { numRuns: 60 },
    );
  });

  it('reads the same figures in whatever order groups of rows stand', () => {
    const warmth = catalogue.filter(({ family }) => family === 'warmth');
    fc.assert(
      fc.property(fc.constantFrom(...warmth), fc.nat(), (template, turn) => {
        const { head, rows } = paperOf(template);
        const home = figuresOf(tablesOn(gridOf([...head, ...rows]))[0]);
        const at = turn % rows.length;
        const moved = [...rows.slice(at), ...rows.slice(0, at)];
        expect(figuresOf(tablesOn(gridOf([...head, ...moved]))[0])).toBe(home);
      }),
      { numRuns: 40 },
    );
  });

  it('reads units from a column of their own', () => {
    const rows = [
      ['代码', '项目', '计量单位', '合计'],
      ['A', '培训班 A=A1+A2', '期', 5],
      ['A1', '其中：线上', '期', 2],
      ['A2', '线下', '期', 3],
      ['B', '经费', '万元', 1.5],
    ];
    for (const sheet of [rows, rows.slice(1)]) {
      const [table] = tablesOn(gridOf(sheet));
      expect(figuresOf(table)).toBe('A=5 A1=2 A2=3 B=1.5');
      expect([...(table?.entries.values() ?? [])].map(({ item }) => item.measure.unit)).toEqual([
        '期',
        '期',
        '期',
        '万元',
      ]);
    }
  });

  it('keeps two forms apart, one above the other and side by side', () => {
    const warmth = paperOf(catalogueEntry('warmth-2022-beijing'));
    const centre = paperOf(catalogueEntry('centre-2021-beijing'));
    const upper = [...warmth.head, ...warmth.rows];
    const lower = [...centre.head, ...centre.rows];
    const stacked = tablesOn(gridOf([...upper, [], ...lower]));
    const beside = tablesOn(
      gridOf(
        Array.from({ length: Math.max(upper.length, lower.length) }, (_, row) => {
          const left = upper[row] ?? [];
          const gap = Array.from({ length: 7 - left.length }, () => null);
          return [...left, ...gap, ...(lower[row] ?? [])];
        }),
      ),
    );
    const alone = [...tablesOn(gridOf(upper)), ...tablesOn(gridOf(lower))];
    expect(stacked.map(figuresOf)).toEqual(alone.map(figuresOf));
    expect(beside.map(figuresOf)).toEqual(alone.map(figuresOf));
  });

  it('infers a form whose group was added with its formula, and says what it is nearest to', () => {
    const { head, rows } = paperOf(catalogueEntry('warmth-2022-shanghai'));
    const wider = rows.flatMap((row): readonly PaperRow[] => {
      const [number, code, label, ...rest] = row;
      if (code === 'C' || code === 'D') {
        return [[number ?? '', code, `${String(label)}+${code}12`, ...rest]];
      }
      return code === 'D11'
        ? [
            row,
            ['', 'C12', '新就业形态劳动者', '慰问对象（人次）', 7],
            ['', 'D12', '新就业形态劳动者', '发放款物（万元）', 1],
          ]
        : [row];
    });
    const [table] = tablesOn(gridOf([...head, ...wider]));
    expect(table).toMatchObject({
      status: 'inferred',
      template: { id: undefined, family: 'warmth' },
      nearest: { id: 'warmth-2022-shanghai' },
    });
    const sum = table?.template.rules.find(({ id }) => id === 'sum:C');
    expect(sum).toMatchObject({ total: 'C' });
    expect(sum?.kind === 'sum' ? sum.parts.map(({ code }) => code) : []).toContain('C12');
  });

  it('does not take another item for its own because the code is the same', () => {
    const { head, rows } = paperOf(catalogueEntry('warmth-2022-shanghai'));
    const others = rows.map((row) =>
      row[1] === 'J3' || row[1] === 'J4'
        ? [row[0] ?? '', row[1], '发放防寒物资的露天作业场所', row[3] ?? '', row[4] ?? '']
        : row,
    );
    const [table] = tablesOn(gridOf([...head, ...others]));
    expect(table).toMatchObject({ status: 'inferred', template: { id: undefined } });
  });

  it('keeps to the year whose labels the sheet prints, though rows are missing', () => {
    const { head, rows } = paperOf(catalogueEntry('warmth-2022-shanghai'));
    const [table] = tablesOn(gridOf([...head, ...rows.slice(0, -2)]));
    expect(table).toMatchObject({ status: 'registered', template: { id: 'warmth-2022-shanghai' } });
    expect(table?.entries.get(codeOf('J3'))?.binding).toEqual({ kind: 'absent' });
  });

  it('finds the first item when its code was lost, and a first item reworded', () => {
    const { head, rows } = paperOf(catalogueEntry('warmth-2022-shanghai'));
    const [first = [], ...others] = rows;
    const uncoded = ['1', '', ...first.slice(2)];
    const reworded = ['1', 'A', '走访慰问企业（家）', ...first.slice(3)];
    for (const row of [uncoded, reworded]) {
      const [table] = tablesOn(gridOf([...head, row, ...others]));
      expect(table).toMatchObject({
        status: 'registered',
        template: { id: 'warmth-2022-shanghai' },
      });
      expect(table?.entries.get(codeOf('A'))?.value).toEqual({ kind: 'number', number: 1 });
    }
  });

  it('reads a pair whose second row prints its column label alone', () => {
    const { head, rows } = paperOf(catalogueEntry('warmth-2022-shanghai'));
    const single = rows.map(([number = '', code = '', label = '', column = '', figure = '']) =>
      /^[DJ](?:\d*[24]|\d+)$/u.test(String(code)) && column === '发放款物（万元）'
        ? [number, code, column, '', figure]
        : [number, code, `${String(label)}${String(column)}`, '', figure],
    );
    const [table] = tablesOn(gridOf([...head, ...single]));
    expect(table).toMatchObject({ status: 'registered', template: { id: 'warmth-2022-shanghai' } });
    expect(table?.entries.get(codeOf('J4'))?.value).toEqual({ kind: 'number', number: 49 });
  });

  it('says that columns with figures on either side were not read', () => {
    const rows = [
      ['代码', '项目', '男', '女', '合计', '上年'],
      ['A', '参保职工（人） A=A1+A2', 3, 4, 9, 1],
      ['A1', '男职工（人）', 1, 2, 4, 1],
      ['A2', '女职工（人）', 2, 2, 5, 1],
    ];
    expect(tablesOn(gridOf(rows))[0]?.unreadCols).toEqual([2, 3, 5]);
  });

  it('reads short labels without a unit', () => {
    const rows = [
      ['行次', '项目', '计量单位', '数量'],
      ['1', '参保单位（1=2+3）', '家', 10],
      ['2', '企业', '家', 6],
      ['3', '机关', '家', 4],
    ];
    expect(figuresOf(tablesOn(gridOf(rows))[0])).toBe('1=10 2=6 3=4');
  });

  it('runs a relation that only the sheet prints, and reports one that is wrong', () => {
    const { head, rows } = paperOf(catalogueEntry('warmth-2022-shanghai'));
    const [more] = tablesOn(gridOf([...head, ...rows, [], ['审核关系：E≥F']]));
    expect(more).toMatchObject({ status: 'registered', template: { id: 'warmth-2022-shanghai' } });
    expect(more?.template.rules.filter(({ kind }) => kind === 'at-least')).toHaveLength(1);
    const wrong = rows.map((row) =>
      row[1] === 'E' ? [row[0] ?? '', 'E', `${String(row[2])}+E6`, ...row.slice(3)] : row,
    );
    const [defective] = tablesOn(gridOf([...head, ...wrong]));
    expect(defective?.template).toMatchObject({
      id: 'warmth-2022-shanghai',
      defects: [
        { kind: 'unknown-code', total: 'E', codes: ['E6'], meant: ['E1', 'E2', 'E3', 'E4', 'E5'] },
      ],
    });
  });

  it('never runs rules on a form that is too far from every template', () => {
    const rows = [
      ['A', '走访企业（家）', 3],
      ['B', '培训班（期）', 2],
      ['C', '参加人数（人）', 40],
    ];
    const recognition = recogniseWorkbook({ sheets: [gridOf(rows)] }, catalogue);
    expect(recognition.tables).toEqual([]);
    expect(recognition.nearest).toMatchObject({ sheet: '附件1', found: 1 });
    expect(recognition.nearest?.missing).toContain('B 筹集慰问款物总额');
  });

  it.each([
    ['an empty sheet', []],
    [
      'a list of names',
      [
        ['姓名', '等级'],
        ...Array.from({ length: 3000 }, (_, n) => [`张某${String(n)}`, 'ABC'.charAt(n % 3)]),
      ],
    ],
    [
      'a table without codes',
      [
        ['项目', '数量'],
        ['走访', 3],
        ['慰问', 5],
      ],
    ],
  ])('finds nothing on %s', (_, rows) => {
    expect(recogniseWorkbook({ sheets: [gridOf(rows)] }, catalogue)).toEqual({
      tables: [],
      unrecognised: [],
      nearest: undefined,
    });
  });

  it('takes the head from the cover where the form itself prints none', () => {
    const { rows } = paperOf(catalogueEntry('warmth-2022-beijing'));
    const cover = gridOf([['送温暖工作报表'], ['填报单位', '乙市总工会']], { name: '封面' });
    const [table] = tablesOn(cover, gridOf(rows));
    expect(table?.head.organisation).toMatchObject({ kind: 'filled', text: '乙市总工会' });
    expect(table?.head.phone).toEqual({ kind: 'absent' });
  });
});
