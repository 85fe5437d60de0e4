import type { Cause } from '../../../domain/check/cause';
import { formatAmount } from '../../../domain/figures/amount';
import type { Template } from '../../../domain/templates/template';
import { itemText } from '../items';
import { type ByTag, type WordsFor, wordsOf } from '../words-by-tag';
import { cellsText, itemAmountText, listText } from './phrases';

const CAUSES: WordsFor<ByTag<Cause, 'kind'>, [template: Template]> = {
  'left-out': ({ code }, template) =>
    `${itemText(template, code)} may be missing from the total (short by exactly this part)`,
  'counted-twice': ({ code }, template) =>
    `${itemText(template, code)} may be in the total twice (over by exactly this part)`,
  sign: ({ code }, template) => `${itemText(template, code)} may have the wrong sign`,
  'digits-swapped': ({ code, meant }, template) =>
    `${code} may have two digits swapped; it would be ${itemAmountText(template, code, meant)}`,
  'decimal-slip': ({ code, meant }, template) =>
    `${code} may have its decimal point misplaced; it would be ${itemAmountText(template, code, meant)}`,
  'unit-slip': ({ code, meant }, template) =>
    `${code} may mix up yuan and 10,000 yuan; it would be ${itemAmountText(template, code, meant)}`,
  'formula-misses': ({ codes }) => `The total’s formula leaves out ${listText(codes)}`,
  'formula-doubles': ({ codes }) => `The total’s formula adds ${listText(codes)} more than once`,
  'formula-includes-others': ({ cells }) =>
    `The total’s formula adds cells that are not its parts: ${cellsText(cells)}`,
  'formula-skips-text': ({ codes }) =>
    `The total’s formula skips ${listText(codes)}, stored as text`,
  'formula-adds-constant': ({ amount }) =>
    `The total’s formula adds a typed-in number, ${formatAmount(amount)}`,
  'stale-value': ({ recalculated }) =>
    `The formula is right but its stored result is old; recalculated, it is ${formatAmount(recalculated)}`,
};

/** A likely reason for a failed sum, as a remark a clerk can act on. */
export function causeText(cause: Cause, template: Template): string {
  return wordsOf(CAUSES, cause.kind)(cause, template);
}
