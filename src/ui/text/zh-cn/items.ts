import type { Amount } from '../../../domain/figures/amount';
import { formatAmount } from '../../../domain/figures/amount';
import type { Measure } from '../../../domain/figures/measure';
import type { Item, ItemCode } from '../../../domain/templates/item';
import type { Template } from '../../../domain/templates/template';

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

function shortened(label: string): string {
  const chars = Array.from(label);
  return chars.length <= LONGEST_LABEL ? label : `${chars.slice(0, LONGEST_LABEL).join('')}…`;
}

/** A figure with the unit behind it: `27.22 万元`; without one where the form names none. */
export function amountText(amount: Amount, measure: Measure | undefined): string {
  const unit = measure === undefined || measure.kind === 'answer' ? '' : measure.unit;
  return unit === '' ? formatAmount(amount) : `${formatAmount(amount)} ${unit}`;
}

/** A figure of an item with the item's unit behind it. */
export function itemAmountText(
  template: Template,
  code: ItemCode | undefined,
  amount: Amount,
): string {
  const item = code === undefined ? undefined : template.itemsByCode.get(code);
  return amountText(amount, item?.measure);
}
