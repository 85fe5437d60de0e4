import { toSubmission } from '../../../src/domain/consolidate/to-submission';
import { ABSENT, tableOf, type TableSketch } from '../../support/table-of';
import { sum } from '../../support/rules';

const TABLE: TableSketch = {
  rows: [
    ['A', '走访企业（家）', '１２'],
    ['B', '筹集慰问款物总额（万元）', '=SUM(C6:C7)'],
    ['B1', '其中：财政（万元）', 20],
    ['B2', '工会经费（万元）', 7.29],
    ['C', '慰问对象（人次）', '约三十'],
    ['D', '是否建档（是/否）', '是'],
    ['E', '是否回访（是/否）', '是3 否13'],
    ['F', '发放款物（万元）', ''],
    ['G', '返乡（人次）', ABSENT],
  ],
  rules: [sum('B', 'B1', 'B2')],
};

describe('toSubmission', () => {
  it('keeps figures as exact text, with what is no figure beside them', () => {
    const { figures, others, cells, form } = toSubmission(tableOf(TABLE), '甲/东区.xlsx');
    expect(form.items.map(({ code }, at) => `${code} ${figures[at] ?? ''}`.trim())).toEqual([
      'A 12',
      'B 27.29',
      'B1 20',
      'B2 7.29',
      'C',
      'D',
      'E',
      'F',
      'G',
    ]);
    expect([...others]).toEqual([
      [4, { kind: 'unreadable', raw: '约三十' }],
      [5, { kind: 'answers', yes: 1, no: 0 }],
      [6, { kind: 'answers', yes: 3, no: 13 }],
    ]);
    expect(cells[0]).toEqual({ row: 3, col: 2 });
    expect(cells[8]).toBeUndefined();
  });

  it('keeps a total that nobody can work out unreadable, with its formula', () => {
    const rows: TableSketch['rows'] = [
      ['B', '筹集慰问款物总额（万元）', '=VLOOKUP(1,A:A,1)'],
      ['B1', '其中：财政（万元）', '同上'],
    ];
    const { figures, others } = toSubmission(tableOf({ rows, rules: [sum('B', 'B1')] }), 'a.xlsx');
    expect(figures).toEqual(['', '']);
    expect(others.get(0)).toEqual({ kind: 'unreadable', raw: '=VLOOKUP(1,A:A,1)' });
  });

  it('says whose form it is and where it came from', () => {
    const { source, organisation, date } = toSubmission(tableOf(TABLE), '甲/东区.xlsx');
    expect([source, organisation, date]).toEqual([
      { file: '甲/东区.xlsx', sheet: '附件1' },
      'organisation',
      'date',
    ]);
    const nameless = tableOf({ ...TABLE, head: { organisation: { kind: 'absent' } } });
    expect(toSubmission(nameless, 'a.xlsx').organisation).toBeUndefined();
  });

  it.each([
    ['2021年元旦春节期间送温暖统计表', 2021],
    ['2021-2022年元旦春节期间送温暖统计表', 2022],
    ['', 2020],
  ])('takes the year from the title %j, else from its labels', (title, year) => {
    const table = tableOf({
      ...TABLE,
      differences: [{ kind: 'other-year', printed: 2021, found: 2020 }],
    });
    expect(toSubmission({ ...table, title }, 'a.xlsx').form.year).toBe(year);
  });

  it('is plain data that another thread can take over', () => {
    const submission = toSubmission(tableOf(TABLE), 'a.xlsx');
    expect(structuredClone(submission)).toEqual(submission);
  });
});
