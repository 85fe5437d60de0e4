import { rememberFor } from '../kernel/remember';
import type { Table } from '../table/table';
import type { ItemCode } from '../templates/item';
import type { Template } from '../templates/template';
import type { Finding } from './finding';

/** Findings as one reads the paper: the head, the items in print order, then the sheet as a whole. */
export function orderFindings(findings: readonly Finding[], table: Table): readonly Finding[] {
  const places = placesIn(table.template);
  return [...findings].sort((a, b) => placeOf(a, places) - placeOf(b, places));
}

const placesIn = rememberFor(
  ({ items }: Template): ReadonlyMap<ItemCode, number> =>
    new Map(items.map(({ code }, at) => [code, at])),
);

function placeOf(finding: Finding, places: ReadonlyMap<ItemCode, number>): number {
  if (finding.item !== undefined) return places.get(finding.item) ?? places.size;
  const isHead = finding.code === 'head-incomplete' || finding.code === 'head-absent';
  return isHead ? -1 : places.size;
}
