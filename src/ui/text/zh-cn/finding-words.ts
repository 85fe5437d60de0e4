import type { Finding } from '../../../domain/check/finding';
import type { Amount } from '../../../domain/figures/amount';
import type { Table } from '../../../domain/table/table';
import { itemAmountText, itemText } from './items';

/** Findings by their code. */
export type FindingByCode = { readonly [F in Finding as F['code']]: F };

/** What a kind of finding is called and says, and what it asks the clerk to do ('' when nothing). */
export interface FindingWords<F> {
  readonly name: string;
  readonly statement: (finding: F, table: Table) => string;
  readonly advice: string;
}

/** The words of some kinds of findings, by code. */
export type WordsOf<C extends keyof FindingByCode> = {
  readonly [K in C]: FindingWords<FindingByCode[K]>;
};

/** What a finding asks for that need not be wrong. */
export const EXPLAIN = '请核对；属实请填写说明';

/** The item a finding is about, in words; '' when it is about the sheet. */
export function subject(finding: Finding, table: Table): string {
  return finding.item === undefined ? '' : itemText(table.template, finding.item);
}

/** A figure with the unit of the item a finding is about. */
export function amountOf(finding: Finding, amount: Amount, table: Table): string {
  return itemAmountText(table.template, finding.item, amount);
}
