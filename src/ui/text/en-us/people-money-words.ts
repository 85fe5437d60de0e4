import { formatAmount } from '../../../domain/figures/amount';
import type { Table } from '../../../domain/table/table';
import type { PeopleMoneyWords } from '../finding-words';
import { subject } from '../items';
import { type PerHead, plausibleRange } from '../per-head';
import { EXPLAIN } from './advice';
import { itemAmountText, itemsText, listText } from './phrases';

function perHeadText(finding: PerHead, table: Table): string {
  const people = listText(finding.parts);
  return `${subject(finding, table)} ÷ ${people} comes to ${formatAmount(finding.perHead)} yuan per head`;
}

function implausibleText({ rule }: PerHead): string {
  const range = plausibleRange(rule);
  return range === undefined ? '' : `, outside ${range} yuan`;
}

/** Findings about people who should have money, and answers that should have an amount. */
export const PEOPLE_MONEY_WORDS: PeopleMoneyWords = {
  'people-without-money': {
    name: 'People without money',
    statement: (finding, table) =>
      `${subject(finding, table)} states ${itemAmountText(table.template, finding.item, finding.people)}, but ${listText(finding.parts)} has no amount`,
    advice: EXPLAIN,
  },
  'money-without-people': {
    name: 'Money without people',
    statement: (finding, table) =>
      `${subject(finding, table)} states ${itemAmountText(table.template, finding.item, finding.money)}, but ${listText(finding.parts)} counts nobody`,
    advice: EXPLAIN,
  },
  'per-head-slip': {
    name: 'Yuan and 10,000 yuan mixed up',
    statement: (finding, table) =>
      `${perHeadText(finding, table)}${implausibleText(finding)}; yuan and 10,000 yuan may be mixed up`,
    advice: 'Check the unit of this item',
  },
  'per-head-outside': {
    name: 'Unusual amount per head',
    statement: (finding, table) => `${perHeadText(finding, table)}${implausibleText(finding)}`,
    advice: EXPLAIN,
  },
  'per-head-high': {
    name: 'High amount per head',
    statement: (finding, table) =>
      `${perHeadText(finding, table)}, more than ${String(finding.limit)} yuan`,
    advice: EXPLAIN,
  },
  'answer-without-amount': {
    name: 'Yes without an amount',
    statement: (finding, table) =>
      `${subject(finding, table)} says “是” (yes), but ${listText(finding.parts)} has no figure`,
    advice: EXPLAIN,
  },
  'amount-without-answer': {
    name: 'Amount without a yes',
    statement: ({ item, parts, amount }, table) =>
      `${itemsText(table.template, parts)} states ${itemAmountText(table.template, parts[0], amount)}, but ${item ?? ''} does not say “是” (yes)`,
    advice: EXPLAIN,
  },
};
