import type { Finding } from '../../domain/check/finding';
import type { Measure } from '../../domain/figures/measure';
import type { Table } from '../../domain/table/table';
import type { Item, ItemCode } from '../../domain/templates/item';
import type { Template } from '../../domain/templates/template';

/** An item's words: its label, and the second label column behind it. */
export function labelText(item: Item): string {
  return item.columnLabel === '' ? item.label : `${item.label} ${item.columnLabel}`.trim();
}

/** Characters of a label that a sentence can carry; the code says which item is meant. */
const LONGEST_LABEL = 20;

/** An item as people speak of it: `C3 困难农民工`; the code alone when the form has no such item. */
export function itemText(template: Template, code: ItemCode): string {
  const item = template.itemsByCode.get(code);
  if (item === undefined) return code;
  const short = [item.label, item.columnLabel].map(shortened).join(' ').trim();
  return `${code} ${short}`.trim();
}

/** A label as short as a sentence can carry it. */
export function shortened(label: string): string {
  const chars = Array.from(label);
  return chars.length <= LONGEST_LABEL ? label : `${chars.slice(0, LONGEST_LABEL).join('')}…`;
}

/** In what an item's figure is counted; `undefined` when there is no such item. */
export function measureOfItem(template: Template, code: ItemCode | undefined): Measure | undefined {
  return code === undefined ? undefined : template.itemsByCode.get(code)?.measure;
}

/** The item a finding is about, in words; '' when it is about the sheet. */
export function subject(finding: Finding, table: Table): string {
  return finding.item === undefined ? '' : itemText(table.template, finding.item);
}
