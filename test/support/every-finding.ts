import type { Finding, FindingCode } from '../../src/domain/check/finding';
import { parseA1 } from '../../src/domain/grid/cell-ref';
import { amountOf } from './amount-of';
import { codeOf } from './code-of';
import { answered, atLeast, ofWhich, paired, perHead, sum } from './rules';
import { sidesOf } from './sides-of';

function about(item: string | undefined, parts: readonly string[] = [], cells = ['C5']) {
  return {
    item: item === undefined ? undefined : codeOf(item),
    parts: parts.map(codeOf),
    cells: cells.flatMap((cell) => parseA1(cell) ?? []),
  };
}

const B = sum('B', 'B1', 'B2');
const pair = paired('A', 'B');
const head = perHead('A', 'B');

/** One finding of every kind with the sentence it must give in Chinese and in English; the compiler asks for new kinds. */
export const EVERY_FINDING: {
  readonly [C in FindingCode]: readonly [Finding & { code: C }, string, string];
} = {
  'sum-mismatch': [
    {
      code: 'sum-mismatch',
      severity: 'error',
      ...about('B', ['B1', 'B2']),
      rule: B,
      sides: sidesOf('27.22', '27.29'),
      causes: [],
    },
    'B 筹集慰问款物总额 27.22 ≠ B1+B2 = 27.29，差 -0.07 万元',
    'B 筹集慰问款物总额: 27.22 ≠ B1+B2 = 27.29, difference -0.07 × 10,000 yuan',
  ],
  'sum-rounding': [
    {
      code: 'sum-rounding',
      severity: 'hint',
      ...about('B', ['B1', 'B2']),
      rule: B,
      sides: sidesOf('27.3', '27.29'),
    },
    'B 筹集慰问款物总额 27.3 ≈ B1+B2 = 27.29，差 0.01 万元，在四舍五入范围内',
    'B 筹集慰问款物总额: 27.3 ≈ B1+B2 = 27.29, difference 0.01 × 10,000 yuan, within rounding',
  ],
  'of-which-exceeds': [
    {
      code: 'of-which-exceeds',
      severity: 'error',
      ...about('B', ['B1']),
      rule: ofWhich('B', 'B1'),
      sides: sidesOf('27.22', '30'),
      causes: [],
    },
    'B 筹集慰问款物总额 27.22 < 其中 B1 = 30，其中项多出 2.78 万元',
    'B 筹集慰问款物总额: 27.22 < of which B1 = 30, over by 2.78 × 10,000 yuan',
  ],
  'of-which-short': [
    {
      code: 'of-which-short',
      severity: 'query',
      ...about('B', ['B1', 'B2']),
      rule: ofWhich('B', 'B1', 'B2'),
      sides: sidesOf('27.22', '27'),
    },
    'B 筹集慰问款物总额 27.22 > 其中 B1+B2 = 27，有 0.22 万元没有列入其中项',
    'B 筹集慰问款物总额: 27.22 > of which B1+B2 = 27, not broken down: 0.22 × 10,000 yuan',
  ],
  'at-least-broken': [
    {
      code: 'at-least-broken',
      severity: 'error',
      ...about('B', ['B1']),
      rule: atLeast('B', 'B1'),
      sides: sidesOf('5', '7'),
    },
    'B 筹集慰问款物总额 应不小于分项：5 < B1 = 7，少 2 万元',
    'B 筹集慰问款物总额 cannot be less than its parts: 5 < B1 = 7, short by 2 × 10,000 yuan',
  ],
  'rule-unchecked': [
    {
      code: 'rule-unchecked',
      severity: 'unchecked',
      ...about('B', ['B1', 'B2']),
      rule: B,
      reason: 'all-blank',
    },
    'B=B1+B2：各项都没有填',
    'B=B1+B2: all items are blank',
  ],
  'people-without-money': [
    {
      code: 'people-without-money',
      severity: 'query',
      ...about('A', ['B']),
      rule: pair,
      people: amountOf('10'),
    },
    'A 慰问人数 填了 10 人次，B 没有金额',
    'A 慰问人数 states 10 person-times, but B has no amount',
  ],
  'money-without-people': [
    {
      code: 'money-without-people',
      severity: 'query',
      ...about('B', ['A']),
      rule: pair,
      money: amountOf('27.22'),
    },
    'B 筹集慰问款物总额 填了 27.22 万元，A 没有人数',
    'B 筹集慰问款物总额 states 27.22 × 10,000 yuan, but A counts nobody',
  ],
  'per-head-slip': [
    {
      code: 'per-head-slip',
      severity: 'error',
      ...about('B', ['A']),
      rule: head,
      perHead: amountOf('8000000'),
    },
    'B 筹集慰问款物总额 除以 A 的人数，人均 8000000 元，不在 20–20000 元之间，疑元与万元填错',
    'B 筹集慰问款物总额 ÷ A comes to 8000000 yuan per head, outside 20–20000 yuan; yuan and 10,000 yuan may be mixed up',
  ],
  'per-head-outside': [
    {
      code: 'per-head-outside',
      severity: 'query',
      ...about('B', ['A']),
      rule: head,
      perHead: amountOf('15'),
    },
    'B 筹集慰问款物总额 除以 A 的人数，人均 15 元，不在 20–20000 元之间',
    'B 筹集慰问款物总额 ÷ A comes to 15 yuan per head, outside 20–20000 yuan',
  ],
  'per-head-high': [
    {
      code: 'per-head-high',
      severity: 'query',
      ...about('B', ['A']),
      rule: head,
      perHead: amountOf('4000'),
      limit: 3000,
    },
    'B 筹集慰问款物总额 除以 A 的人数，人均 4000 元，高于 3000 元',
    'B 筹集慰问款物总额 ÷ A comes to 4000 yuan per head, more than 3000 yuan',
  ],
  'answer-without-amount': [
    {
      code: 'answer-without-amount',
      severity: 'query',
      ...about('C', ['B']),
      rule: answered('C', 'B'),
    },
    'C 是否建档 填“是”，B 没有数',
    'C 是否建档 says “是” (yes), but B has no figure',
  ],
  'amount-without-answer': [
    {
      code: 'amount-without-answer',
      severity: 'query',
      ...about('C', ['B']),
      rule: answered('C', 'B'),
      amount: amountOf('3'),
    },
    'B 筹集慰问款物总额 填了 3 万元，C 没有填“是”',
    'B 筹集慰问款物总额 states 3 × 10,000 yuan, but C does not say “是” (yes)',
  ],
  unreadable: [
    {
      code: 'unreadable',
      severity: 'error',
      ...about('A'),
      raw: '约三十',
      reason: 'not-a-number',
    },
    'A 慰问人数 填的“约三十”不是数，没有当作 0',
    'A 慰问人数: “约三十” is not a number; it was not taken for 0',
  ],
  'text-number': [
    { code: 'text-number', severity: 'hint', ...about('A'), raw: '１２', figure: amountOf('12') },
    'A 慰问人数 的“１２”是文本，已按 12 使用',
    'A 慰问人数: “１２” is text, used as 12',
  ],
  negative: [
    { code: 'negative', severity: 'error', ...about('A'), figure: amountOf('-5') },
    'A 慰问人数 是负数 -5',
    'A 慰问人数 is negative: -5',
  ],
  fraction: [
    { code: 'fraction', severity: 'error', ...about('A'), figure: amountOf('1.5') },
    'A 慰问人数 1.5 人次 不是整数',
    'A 慰问人数: 1.5 person-times is not a whole number',
  ],
  'excess-decimals': [
    {
      code: 'excess-decimals',
      severity: 'hint',
      ...about('B'),
      figure: amountOf('27.2849'),
      decimals: 4,
    },
    'B 筹集慰问款物总额 27.2849 有 4 位小数',
    'B 筹集慰问款物总额: 27.2849 has 4 decimals',
  ],
  'shown-differs': [
    {
      code: 'shown-differs',
      severity: 'hint',
      ...about('B'),
      figure: amountOf('27.2849'),
      shown: '27.28',
    },
    'B 筹集慰问款物总额 表上显示“27.28”，实际存的是 27.2849',
    'B 筹集慰问款物总额 shows “27.28” but holds 27.2849',
  ],
  'blank-items': [
    {
      code: 'blank-items',
      severity: 'hint',
      ...about(undefined),
      items: ['B1', 'B2'].map(codeOf),
    },
    '有 2 项没有填：B1、B2',
    '2 items left blank: B1, B2',
  ],
  'head-incomplete': [
    {
      code: 'head-incomplete',
      severity: 'error',
      ...about(undefined),
      fields: ['organisation', 'phone'],
    },
    '表头没有填：填报单位、联系电话',
    'Not filled in above the form: 填报单位 (organisation), 联系电话 (telephone)',
  ],
  'head-absent': [
    { code: 'head-absent', severity: 'hint', ...about(undefined, [], []), fields: ['date'] },
    '表上没有找到这些栏：填报日期',
    'Not found above the form: 填报日期 (date)',
  ],
  'formula-damaged': [
    {
      code: 'formula-damaged',
      severity: 'error',
      ...about('B'),
      formula: 'SUM(C6:C6)',
      problem: { kind: 'misses', codes: [codeOf('B2')] },
    },
    'B 筹集慰问款物总额 的公式“=SUM(C6:C6)”没有包括 B2',
    'B 筹集慰问款物总额: formula “=SUM(C6:C6)” leaves out B2',
  ],
  'total-computed': [
    { code: 'total-computed', severity: 'hint', ...about('B'), figure: amountOf('27.29') },
    'B 筹集慰问款物总额 的公式没有存下结果，按分项算得 27.29 万元',
    'B 筹集慰问款物总额: its formula has no stored result; its parts add up to 27.29 × 10,000 yuan',
  ],
  'hidden-cells': [
    { code: 'hidden-cells', severity: 'hint', ...about(undefined), rows: [4, 6], cols: [1] },
    '第 5、7 行、B 列被隐藏，里面的数也算在内',
    'Hidden, but counted: rows 5, 7; column B',
  ],
  'hidden-sheet': [
    { code: 'hidden-sheet', severity: 'hint', ...about(undefined, [], []) },
    '这张表所在的工作表是隐藏的，打开工作簿的人看不到',
    'The sheet with this form is hidden from whoever opens the workbook',
  ],
  'other-year': [
    { code: 'other-year', severity: 'hint', ...about(undefined), printed: 2022, found: 2021 },
    '表样是 2022 年的，表上写的是 2021 年',
    'The form is for 2022, but the sheet says 2021',
  ],
  'item-absent': [
    { code: 'item-absent', severity: 'error', ...about('B2', [], []), label: '职工捐款' },
    '表上没有 B2 职工捐款 这一行',
    'The sheet has no row B2 职工捐款',
  ],
  'rule-defective': [
    {
      code: 'rule-defective',
      severity: 'hint',
      ...about('B'),
      defect: {
        kind: 'unknown-code',
        printed: 'B=B1+B9',
        total: codeOf('B'),
        codes: ['B9'],
        meant: undefined,
      },
    },
    '表上印的“B=B1+B9”用到了表上没有的代码 B9，这条关系没有审核',
    '“B=B1+B9”, as printed, uses a code that is not on the form: B9; this relation was not checked',
  ],
  'columns-unread': [
    { code: 'columns-unread', severity: 'hint', ...about(undefined), cols: [5, 6] },
    'F、G 列也有数，没有审核',
    'Also with figures, but not checked: columns F, G',
  ],
};
