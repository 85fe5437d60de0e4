import { type SummedCell, writeSumFormula } from '../grid/write-sum-formula';
import type { ItemCode } from '../templates/item';
import type { Rule, SumRule } from '../templates/rule';
import { COLUMN } from './blank-columns';

/**
 * Live formulas of a blank form's totals, without `=`, by the total's code: `SUM(E9:E14)` where the parts
 * follow each other, else `SUM(E17,E19,E21)`.
 *
 * @param rowOfItem - row of each item, zero-based
 */
export function planTotalFormulas(
  rules: readonly Rule[],
  rowOfItem: ReadonlyMap<ItemCode, number>,
): ReadonlyMap<ItemCode, string> {
  const formulas = new Map<ItemCode, string>();
  for (const rule of rules) {
    if (rule.kind !== 'sum' || formulas.has(rule.total)) continue;
    const formula = sumFormula(rule, rowOfItem);
    if (formula !== undefined) formulas.set(rule.total, formula);
  }
  return formulas;
}

/** `undefined` when the form lacks one of the parts. */
function sumFormula(
  { parts }: SumRule,
  rowOfItem: ReadonlyMap<ItemCode, number>,
): string | undefined {
  const cells = parts.flatMap(({ code, sign }): SummedCell[] => {
    const row = rowOfItem.get(code);
    if (row === undefined) return [];
    return [{ ref: { row, col: COLUMN.value }, sign, rows: { top: row, bottom: row } }];
  });
  return cells.length === parts.length ? writeSumFormula(cells) : undefined;
}
