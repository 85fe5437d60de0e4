import { checkTable } from '../../../src/domain/check/check-table';
import type { FindingCode, Severity } from '../../../src/domain/check/finding';
import { codeOf } from '../../support/code-of';
import { answered, atLeast, ofWhich, paired, perHead, sum } from '../../support/rules';
import { ABSENT, type RowSketch, type TableSketch, tableOf } from '../../support/table-of';

/** The smallest sheet that causes a finding, and one like it that must not. */
interface Case {
  readonly severity: Severity;
  readonly causes: TableSketch;
  readonly mustNot: TableSketch;
}

const total: RowSketch[2] = '=SUM(C5:C6) → 12';
const peopleSum = (c: RowSketch[2], c1: RowSketch[2], c2: RowSketch[2]): TableSketch => ({
  rows: [
    ['C', '慰问对象总计（人次）', c],
    ['C1', '困难职工（人次）', c1],
    ['C2', '患病职工（人次）', c2],
  ],
  rules: [sum('C', 'C1', 'C2')],
});
const moneySum = (b: RowSketch[2], b1: RowSketch[2], b2: RowSketch[2]): TableSketch => ({
  rows: [
    ['B', '筹集总额（万元）', b],
    ['B1', '财政（万元）', b1],
    ['B2', '工会经费（万元）', b2],
  ],
  rules: [sum('B', 'B1', 'B2')],
});
const staff = (b: number | null, ...parts: readonly (number | null)[]): TableSketch => ({
  rows: [
    ['B1', '省级（人）', b],
    ...parts.map((part, at): RowSketch => [`B1.${String(at + 1)}`, '其中编制（人）', part]),
  ],
  rules: [ofWhich('B1', ...parts.map((_, at) => `B1.${String(at + 1)}`))],
});
const pair = (people: RowSketch[2], money: RowSketch[2]): readonly RowSketch[] => [
  ['C1', '慰问对象（人次）', people],
  ['D1', '发放款物（万元）', money],
];
const pairOf = (people: RowSketch[2], money: RowSketch[2]): TableSketch => ({
  rows: pair(people, money),
  rules: [paired('C1', 'D1')],
});
const headsOf = (people: RowSketch[2], money: RowSketch[2]): TableSketch => ({
  rows: pair(people, money),
  rules: [perHead('C1', 'D1')],
});
const answerOf = (answer: RowSketch[2], amount: RowSketch[2]): TableSketch => ({
  rows: [
    ['I', '是否汇聚社会资源（是/否）', answer],
    ['J', '整合款物（万元）', amount],
  ],
  rules: [answered('I', 'J')],
});
const one = (unit: string, value: RowSketch[2]): TableSketch => ({
  rows: [['A', `走访企业（${unit}）`, value]],
});
const atLeastOf = (d: number, e: number): TableSketch => ({
  rows: [
    ['D', '站点（个）', d],
    ['E', '企业站点（个）', e],
  ],
  rules: [atLeast('D', 'E')],
});

/** One entry for every code: a code without an entry does not compile. */
const CASES: Readonly<Record<FindingCode, Case>> = {
  'sum-mismatch': {
    severity: 'error',
    causes: moneySum(27.22, 22.68, 4.61),
    mustNot: moneySum(27.29, 22.68, 4.61),
  },
  'sum-rounding': {
    severity: 'hint',
    causes: moneySum(27.3, 22.68, 4.61),
    mustNot: peopleSum(13, 5, 7),
  },
  'of-which-exceeds': {
    severity: 'error',
    causes: staff(5, 6),
    mustNot: staff(6, 5),
  },
  'of-which-short': {
    severity: 'query',
    causes: staff(9, 3, 4),
    mustNot: staff(9, 3),
  },
  'at-least-broken': { severity: 'error', causes: atLeastOf(3, 4), mustNot: atLeastOf(4, 3) },
  'rule-unchecked': {
    severity: 'unchecked',
    causes: peopleSum(12, '约三十', 7),
    mustNot: peopleSum(7, null, 7),
  },
  'people-without-money': { severity: 'query', causes: pairOf(8, null), mustNot: pairOf(0, null) },
  'money-without-people': { severity: 'query', causes: pairOf(0, 1.5), mustNot: pairOf(3, 1.5) },
  'per-head-slip': { severity: 'error', causes: headsOf(10, 5000), mustNot: headsOf(10, 0.5) },
  'per-head-outside': {
    severity: 'query',
    causes: headsOf(1000, 0.5),
    mustNot: headsOf(1000, 2),
  },
  'per-head-high': { severity: 'query', causes: headsOf(10, 3.01), mustNot: headsOf(10, 3) },
  'answer-without-amount': {
    severity: 'query',
    causes: answerOf('是', null),
    mustNot: answerOf('是', 3),
  },
  'amount-without-answer': {
    severity: 'query',
    causes: answerOf('否', 3),
    mustNot: answerOf('否', 0),
  },
  unreadable: { severity: 'error', causes: one('家', '同上'), mustNot: one('家', '—') },
  'text-number': { severity: 'hint', causes: one('家', '１２'), mustNot: one('家', 12) },
  negative: { severity: 'error', causes: one('万元', -1.5), mustNot: one('万元', 0) },
  fraction: { severity: 'error', causes: one('家', 2.5), mustNot: one('万元', 2.5) },
  'excess-decimals': {
    severity: 'hint',
    causes: one('万元', 27.2849),
    mustNot: one('万元', 27.28),
  },
  'shown-differs': {
    severity: 'hint',
    causes: { ...one('万元', 27.2849), shown: { A: '27.28' } },
    mustNot: { ...one('万元', 1227.5), shown: { A: '1,227.50' } },
  },
  'blank-items': {
    severity: 'hint',
    causes: peopleSum(7, null, 7),
    mustNot: peopleSum(null, null, null),
  },
  'head-incomplete': {
    severity: 'error',
    causes: { ...one('家', 1), head: { phone: { kind: 'empty', ref: { row: 1, col: 1 } } } },
    mustNot: one('家', 1),
  },
  'head-absent': {
    severity: 'hint',
    causes: { ...one('家', 1), head: { phone: { kind: 'absent' } } },
    mustNot: one('家', 1),
  },
  'formula-damaged': {
    severity: 'query',
    causes: peopleSum('=SUM(C5:C5) → 5', 5, null),
    mustNot: peopleSum(total, 5, 7),
  },
  'total-computed': {
    severity: 'hint',
    causes: peopleSum('=SUM(C5:C6)', 5, 7),
    mustNot: peopleSum(total, 5, 7),
  },
  'hidden-cells': {
    severity: 'hint',
    causes: { ...one('家', 1), hiddenRows: [3] },
    mustNot: { ...one('家', 1), hiddenRows: [2], hiddenCols: [1] },
  },
  'hidden-sheet': {
    severity: 'hint',
    causes: { ...one('家', 1), visibility: 'hidden' },
    mustNot: { ...one('家', 1), hiddenRows: [3] },
  },
  'other-year': {
    severity: 'hint',
    causes: {
      ...one('家', 1),
      differences: [{ kind: 'other-year', printed: 2022, found: 2021 }],
    },
    mustNot: {
      ...one('家', 1),
      differences: [{ kind: 'title-changed', printed: '送温暖统计表', found: '统计表' }],
    },
  },
  'item-absent': { severity: 'error', causes: one('家', ABSENT), mustNot: one('家', null) },
  'rule-defective': {
    severity: 'unchecked',
    causes: {
      ...one('家', 1),
      defects: [
        {
          kind: 'unknown-code',
          printed: 'A=A1+A9',
          total: codeOf('A'),
          codes: ['A9'],
          meant: undefined,
        },
      ],
    },
    mustNot: one('家', 1),
  },
  'columns-unread': {
    severity: 'unchecked',
    causes: { ...one('家', 1), unreadCols: [3] },
    mustNot: one('家', 1),
  },
};

describe('checkTable', () => {
  const cases = Object.entries(CASES);

  it.each(cases)('reports %s on the smallest sheet that has it', (code, { causes, severity }) => {
    const found = checkTable(tableOf(causes)).findings.filter((finding) => finding.code === code);
    expect(found.map((finding) => finding.severity)).toEqual([severity]);
  });

  it.each(cases)('is silent about %s on a sheet that only looks like it', (code, { mustNot }) => {
    const codes = checkTable(tableOf(mustNot)).findings.map((finding) => finding.code);
    expect(codes).not.toContain(code);
  });
});
