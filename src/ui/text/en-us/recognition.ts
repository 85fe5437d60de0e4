import type { Table } from '../../../domain/table/table';
import { recognitionFacts } from '../recognition';
import { counted } from './counted';

/** Which template a sheet was taken for and why. */
export function recognitionText(table: Table): string {
  const facts = recognitionFacts(table);
  if (facts.status === 'registered') {
    return `${facts.id} (registered; ${String(facts.found)} of ${counted(facts.all, 'item')} found)`;
  }
  const { all, nearest, rules } = facts;
  const like =
    nearest === undefined
      ? ''
      : `; nearest registered form: ${nearest.id} (${nearest.percent} the same)`;
  return `Not registered; checked by the formulas printed on it (${counted(all, 'item')}, ${counted(rules, 'relation')})${like}`;
}
