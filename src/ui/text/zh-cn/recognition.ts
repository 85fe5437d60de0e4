import type { Table } from '../../../domain/table/table';
import type { RegisteredTemplate } from '../../../domain/templates/template';
import { type NameOf, recognitionFacts, sameId } from '../recognition';

/** Which template a sheet was taken for and why. */
export function recognitionText(table: Table, nameOf: NameOf = sameId): string {
  const facts = recognitionFacts(table);
  const all = String(facts.all);
  if (facts.status === 'registered') {
    return `${nameOf(facts.id)}（已登记，${all} 项对上 ${String(facts.found)} 项）`;
  }
  const { nearest, rules } = facts;
  const like =
    nearest === undefined
      ? ''
      : `；最接近的登记表样是 ${nameOf(nearest.id)}（相同 ${nearest.percent}）`;
  return `未登记，按表内印的公式审核（${all} 项，${String(rules)} 条关系）${like}`;
}

/** A registered template by its office and year: `上海市总工会 2022`; by its id where no office issued it. */
export function templateName({ id, office, year }: RegisteredTemplate): string {
  return office === undefined ? id : `${office.zh} ${String(year)}`;
}
