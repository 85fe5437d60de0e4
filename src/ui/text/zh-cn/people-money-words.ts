import type { Finding } from '../../../domain/check/finding';
import { formatAmount } from '../../../domain/figures/amount';
import type { Table } from '../../../domain/table/table';
import type { Rule } from '../../../domain/templates/rule';
import { EXPLAIN, type WordsOf, amountOf, subject } from './finding-words';
import { itemAmountText, itemText } from './items';
import { listText } from './lists';

/** A finding about money per head. */
type PerHead = Extract<Finding, { readonly code: `per-head-${string}` }>;

function perHeadText(finding: PerHead, table: Table): string {
  const people = listText(finding.parts);
  return `${subject(finding, table)} 除以 ${people} 的人数，人均 ${formatAmount(finding.perHead)} 元`;
}

function plausibleText(rule: Rule): string {
  if (rule.kind !== 'per-head') return '';
  const [least, most] = rule.limits.plausible;
  return `，不在 ${String(least)}–${String(most)} 元之间`;
}

/** Findings about people who should have money, and answers that should have an amount. */
export const PEOPLE_MONEY_WORDS: WordsOf<
  | 'people-without-money'
  | 'money-without-people'
  | 'per-head-slip'
  | 'per-head-outside'
  | 'per-head-high'
  | 'answer-without-amount'
  | 'amount-without-answer'
> = {
  'people-without-money': {
    name: '有人无款',
    statement: (finding, table) =>
      `${subject(finding, table)} 填了 ${amountOf(finding, finding.people, table)}，${listText(finding.parts)} 没有金额`,
    advice: EXPLAIN,
  },
  'money-without-people': {
    name: '有款无人',
    statement: (finding, table) =>
      `${subject(finding, table)} 填了 ${amountOf(finding, finding.money, table)}，${listText(finding.parts)} 没有人数`,
    advice: EXPLAIN,
  },
  'per-head-slip': {
    name: '元与万元混淆',
    statement: (finding, table) =>
      `${perHeadText(finding, table)}${plausibleText(finding.rule)}，疑元与万元填错`,
    advice: '请核对这一栏的计量单位',
  },
  'per-head-outside': {
    name: '人均异常',
    statement: (finding, table) => `${perHeadText(finding, table)}${plausibleText(finding.rule)}`,
    advice: EXPLAIN,
  },
  'per-head-high': {
    name: '人均偏高',
    statement: (finding, table) =>
      `${perHeadText(finding, table)}，高于 ${String(finding.limit)} 元`,
    advice: EXPLAIN,
  },
  'answer-without-amount': {
    name: '答“是”无数',
    statement: (finding, table) =>
      `${subject(finding, table)} 填“是”，${listText(finding.parts)} 没有数`,
    advice: EXPLAIN,
  },
  'amount-without-answer': {
    name: '有数未答“是”',
    statement: ({ item, parts, amount }, table) =>
      `${parts.map((code) => itemText(table.template, code)).join('、')} 填了 ${itemAmountText(table.template, parts[0], amount)}，${item ?? ''} 没有填“是”`,
    advice: EXPLAIN,
  },
};
