import { type Amount, isSameAmount } from '../figures/amount';
import { readFigure } from '../figures/read-figure';
import type { Entry } from '../table/table';
import { cellOfEntry } from './check-context';
import type { Finding } from './finding';

/**
 * V4 显示值不符: a reader of the print sees another number, as 27.28 where 27.2849 is stored.
 *
 * What does not read as a number (a percentage, `####`, a dash for zero) shows no other number.
 *
 * @param amount - what is stored, as a number; a text is seen as it is
 */
export function checkShown(entry: Entry, amount: Amount): Finding | undefined {
  const { shown, item } = entry;
  if (shown === undefined) return undefined;
  const seen = readFigure({ kind: 'text', text: shown }, item.measure);
  if (seen.kind !== 'figure' || isSameAmount(seen.figure.amount, amount)) return undefined;
  return {
    code: 'shown-differs',
    severity: 'hint',
    item: item.code,
    parts: [],
    cells: cellOfEntry(entry),
    figure: amount,
    shown,
  };
}
