import { formatAmount } from '../../../domain/figures/amount';
import type { Table } from '../../../domain/table/table';
import type { PeopleMoneyWords } from '../finding-words';
import { subject } from '../items';
import { type PerHead, plausibleRange } from '../per-head';
import { EXPLAIN } from './advice';
import { itemAmountText, itemsText, listText } from './phrases';

function perHeadText(finding: PerHead, table: Table): string {
  const people = listText(finding.parts);
  return `${subject(finding, table)} 除以 ${people} 的人数，人均 ${formatAmount(finding.perHead)} 元`;
}

function implausibleText({ rule }: PerHead): string {
  const range = plausibleRange(rule);
  return range === undefined ? '' : `，不在 ${range} 元之间`;
}

/** Findings about people who should have money, and answers that should have an amount. */
export const PEOPLE_MONEY_WORDS: PeopleMoneyWords = {
  'people-without-money': {
    name: '有人无款',
    statement: (finding, table) =>
      `${subject(finding, table)} 填了 ${itemAmountText(table.template, finding.item, finding.people)}，${listText(finding.parts)} 没有金额`,
    advice: EXPLAIN,
  },
  'money-without-people': {
    name: '有款无人',
    statement: (finding, table) =>
      `${subject(finding, table)} 填了 ${itemAmountText(table.template, finding.item, finding.money)}，${listText(finding.parts)} 没有人数`,
    advice: EXPLAIN,
  },
  'per-head-slip': {
    name: '元与万元混淆',
    statement: (finding, table) =>
      `${perHeadText(finding, table)}${implausibleText(finding)}，疑元与万元填错`,
    advice: '请核对这一栏的计量单位',
  },
  'per-head-outside': {
    name: '人均异常',
    statement: (finding, table) => `${perHeadText(finding, table)}${implausibleText(finding)}`,
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
      `${itemsText(table.template, parts)} 填了 ${itemAmountText(table.template, parts[0], amount)}，${item ?? ''} 没有填“是”`,
    advice: EXPLAIN,
  },
};
