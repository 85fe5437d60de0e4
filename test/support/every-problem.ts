import type { FormulaProblem, UncheckedReason } from '../../src/domain/check/finding';
import type { UnreadableReason } from '../../src/domain/figures/figure';
import type { Unfillable } from '../../src/domain/fill/fill-plan';
import type { Difference } from '../../src/domain/table/table';
import type { Rule, RuleDefectKind } from '../../src/domain/templates/rule';
import { amountOf } from './amount-of';
import { codeOf } from './code-of';
import { answered, atLeast, ofWhich, paired, perHead, sum } from './rules';

const B2 = codeOf('B2');

/** One problem of a formula of every kind, in Chinese and in English. */
export const EVERY_FORMULA_PROBLEM: {
  readonly [K in FormulaProblem['kind']]: readonly [FormulaProblem & { kind: K }, string, string];
} = {
  'error-value': [
    { kind: 'error-value', error: '#REF!' },
    '得出错误值 #REF!',
    'gives the error #REF!',
  ],
  misses: [{ kind: 'misses', codes: [B2] }, '没有包括 B2', 'leaves out B2'],
  doubles: [{ kind: 'doubles', codes: [B2] }, '重复加了 B2', 'adds B2 more than once'],
  'includes-others': [
    { kind: 'includes-others', cells: [{ row: 0, col: 0 }] },
    '加了不属于分项的单元格 A1',
    'adds cells that are not parts of it: A1',
  ],
  sign: [{ kind: 'sign', codes: [B2] }, '把 B2 的正负号用反了', 'has the wrong sign for B2'],
  'adds-constant': [
    { kind: 'adds-constant', amount: amountOf('0.5') },
    '里另写了一个数 0.5',
    'adds a typed-in number, 0.5',
  ],
  'skips-text': [
    { kind: 'skips-text', codes: [B2] },
    '没有加上存成文本的 B2',
    'skips B2, stored as text',
  ],
  stale: [
    { kind: 'stale', recalculated: amountOf('0.5') },
    '存下的结果是旧的，重新计算为 0.5',
    'has an old stored result; recalculated, it is 0.5',
  ],
  external: [{ kind: 'external' }, '引用了别的工作簿', 'refers to another workbook'],
};

/** One difference from a template of every kind, in Chinese and in English. */
export const EVERY_DIFFERENCE: {
  readonly [K in Difference['kind']]: readonly [Difference & { kind: K }, string, string];
} = {
  'row-missing': [
    { kind: 'row-missing', code: B2, label: '职工捐款' },
    '缺少 B2 职工捐款',
    'Missing: B2 职工捐款',
  ],
  'row-added': [
    { kind: 'row-added', code: 'C12', label: '其他', row: 38 },
    '第 39 行是表样没有的：C12 其他',
    'Row 39 is not in the form: C12 其他',
  ],
  'label-changed': [
    { kind: 'label-changed', code: B2, printed: '职工捐款', found: '捐款' },
    'B2 的名称不同：表样为“职工捐款”，表上为“捐款”',
    'B2 has another label: “职工捐款” in the form, “捐款” on the sheet',
  ],
  'code-misread': [
    { kind: 'code-misread', code: B2, found: 'BZ' },
    'B2 的代码写成了“BZ”',
    'Code B2 is written “BZ”',
  ],
  'title-changed': [
    { kind: 'title-changed', printed: '甲', found: '乙' },
    '标题不同：表样为“甲”，表上为“乙”',
    'Another title: “甲” in the form, “乙” on the sheet',
  ],
  'other-year': [
    { kind: 'other-year', printed: 2022, found: 2021 },
    '年份不同：表样为 2022 年，表上为 2021 年',
    'Another year: 2022 in the form, 2021 on the sheet',
  ],
};

/** What is wrong with `B=B1+B9` as printed, for every kind, in Chinese and in English. */
export const EVERY_DEFECT: Readonly<Record<RuleDefectKind, readonly [string, string]>> = {
  'mixed-measures': [
    '表上印的“B=B1+B9”把计量单位不同的项目加在了一起（B9），这条关系没有审核',
    '“B=B1+B9”, as printed, adds items counted in different units (B9); this relation was not checked',
  ],
  'unknown-code': [
    '表上印的“B=B1+B9”用到了表上没有的代码 B9，这条关系没有审核',
    '“B=B1+B9”, as printed, uses a code that is not on the form: B9; this relation was not checked',
  ],
  'doubled-code': [
    '表上印的“B=B1+B9”用到的代码 B9 在表上出现了两次，这条关系没有审核',
    '“B=B1+B9”, as printed, uses code B9, which stands on the form twice; this relation was not checked',
  ],
  'part-left-out': [
    '表上印的“B=B1+B9”漏了分项 B9，这条关系没有审核',
    '“B=B1+B9”, as printed, leaves out the part B9; this relation was not checked',
  ],
  misprint: [
    '表上印的“B=B1+B9”是已知的印刷错误，这条关系没有审核',
    '“B=B1+B9”, as printed, is a known misprint; this relation was not checked',
  ],
  unreadable: [
    '表上印的“B=B1+B9”看不懂，这条关系没有审核',
    '“B=B1+B9”, as printed, cannot be read; this relation was not checked',
  ],
};

/** One relation of every kind, in Chinese and in English. */
export const EVERY_RULE: Readonly<Record<Rule['kind'], readonly [Rule, string, string]>> = {
  sum: [sum('F', 'F1', 'F2', 'F3'), 'F=F1+F2+F3', 'F=F1+F2+F3'],
  'of-which': [ofWhich('B3', 'B3.1', 'B3.2'), 'B3≥其中 B3.1+B3.2', 'B3 ≥ of which B3.1+B3.2'],
  'at-least': [atLeast('A', 'B', 'C'), 'A≥B+C', 'A≥B+C'],
  paired: [paired('C3', 'D3'), 'C3 与 D3 应同时有数', 'C3 and D3 go together'],
  'per-head': [perHead('C3', 'D3'), 'D3÷C3 人均', 'D3÷C3 per head'],
  answered: [answered('I', 'J'), 'I 与 J 应一致', 'I agrees with J'],
};

/** Why a total cannot be filled because of B2, in Chinese and in English. */
export const EVERY_OBSTACLE: Readonly<Record<Unfillable['reason'], readonly [string, string]>> = {
  'part-unreadable': ['有分项读不出数：B2', 'Some parts cannot be read as numbers: B2'],
  'part-absent': ['表上缺少分项：B2', 'Some parts are not on the sheet: B2'],
  'all-blank': ['各分项都没有填', 'All parts are blank'],
  'total-absent': ['表上没有合计这一格', 'The sheet has no cell for this total'],
};

/** Why a cell gives no figure, in Chinese and in English. */
export const EVERY_UNREADABLE: Readonly<Record<UnreadableReason, readonly [string, string]>> = {
  'not-a-number': ['不是数', 'is not a number'],
  'other-unit': ['带着别的单位或文字', 'carries another unit or words'],
  'not-an-answer': ['不是“是”或“否”', 'is neither “是” (yes) nor “否” (no)'],
  'error-value': ['是公式的错误值', 'is a formula error'],
  date: ['是日期，不是数', 'is a date, not a number'],
  logical: ['是逻辑值，不是数', 'is TRUE or FALSE, not a number'],
  'not-calculated': ['是没有算过的公式', 'is a formula that was never calculated'],
  'shared-cell': [
    '在几项合并成的一个单元格里，分不清是哪一项的',
    'stands in one cell merged over several items, and nobody can tell whose it is',
  ],
  'too-long': ['是一段文字，不是数', 'is a passage of text, not a number'],
};

/** Why a relation could not be checked, in Chinese and in English. */
export const EVERY_UNCHECKED: Readonly<Record<UncheckedReason, readonly [string, string]>> = {
  'all-blank': ['各项都没有填', 'all items are blank'],
  unreadable: ['有的项目读不出数', 'some items cannot be read as numbers'],
  'item-absent': ['有的项目表上没有', 'some items are not on the sheet'],
  'not-calculated': ['有的公式没有存下结果', 'some formulas have no stored result'],
};
