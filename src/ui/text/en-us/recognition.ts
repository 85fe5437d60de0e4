import type { Table } from '../../../domain/table/table';
import type { RegisteredTemplate } from '../../../domain/templates/template';
import { type NameOf, recognitionFacts, sameId } from '../recognition';
import { counted } from './counted';

/** Which template a sheet was taken for and why. */
export function recognitionText(table: Table, nameOf: NameOf = sameId): string {
  const facts = recognitionFacts(table);
  if (facts.status === 'registered') {
    return `${nameOf(facts.id)} (registered; ${String(facts.found)} of ${counted(facts.all, 'item')} found)`;
  }
  const { all, nearest, rules } = facts;
  const like =
    nearest === undefined
      ? ''
      : `; nearest registered form: ${nameOf(nearest.id)} (${nearest.percent} the same)`;
  return `Not registered; checked by the formulas printed on it (${counted(all, 'item')}, ${counted(rules, 'relation')})${like}`;
}

/** A registered template by its office and year: `Shanghai Federation of Trade Unions 2022`; by its id where no office issued it. */
export function templateName({ id, office, year }: RegisteredTemplate): string {
  return office === undefined ? id : `${office.en} ${String(year)}`;
}
