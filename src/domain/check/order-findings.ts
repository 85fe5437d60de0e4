import type { Table } from '../table/table';
import type { ItemCode } from '../templates/item';
import type { Finding } from './finding';

/** Findings as one reads the paper: the head, the items in print order, then the sheet as a whole. */
export function orderFindings(findings: readonly Finding[], table: Table): readonly Finding[] {
  const places = new Map<ItemCode, number>();
  for (const code of table.entries.keys()) places.set(code, places.size);
  return findings
    .map((finding) => ({ finding, place: placeOf(finding, places) }))
    .sort((a, b) => a.place - b.place)
    .map(({ finding }) => finding);
}

function placeOf(finding: Finding, places: ReadonlyMap<ItemCode, number>): number {
  if (finding.item !== undefined) return places.get(finding.item) ?? places.size;
  const isHead = finding.code === 'head-incomplete' || finding.code === 'head-absent';
  return isHead ? -1 : places.size;
}
