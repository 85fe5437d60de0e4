import type { Table } from '../../../domain/table/table';
import { recognitionFacts } from '../recognition';

/** Which template a sheet was taken for and why. */
export function recognitionText(table: Table): string {
  const facts = recognitionFacts(table);
  const all = String(facts.all);
  if (facts.status === 'registered') {
    return `${facts.id}（已登记，${all} 项对上 ${String(facts.found)} 项）`;
  }
  const { nearest, rules } = facts;
  const like =
    nearest === undefined ? '' : `；最接近的登记表样是 ${nearest.id}（相同 ${nearest.percent}）`;
  return `未登记，按表内印的公式审核（${all} 项，${String(rules)} 条关系）${like}`;
}
