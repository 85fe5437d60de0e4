import { formatA1 } from '../grid/cell-ref';
import type { ItemCode } from '../templates/item';
import type { Part, Rule, SumRule } from '../templates/rule';
import { COLUMN } from './blank-columns';

/**
 * Live formulas of a blank form's totals, without `=`, by the total's code: `SUM(E9:E14)` where the parts
 * follow each other, else `SUM(E17,E19,E21)`. Always SUM and never `E17+E19`: a clerk who writes — or 无
 * into one part would turn the whole sum into #VALUE!.
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

function sumFormula(
  { parts }: SumRule,
  rowOfItem: ReadonlyMap<ItemCode, number>,
): string | undefined {
  const added = rowsOf(parts, 1, rowOfItem);
  const taken = rowsOf(parts, -1, rowOfItem);
  if (added === undefined || taken === undefined || added.length === 0) return undefined;
  return taken.length === 0 ? sumOf(added) : `${sumOf(added)}-${sumOf(taken)}`;
}

/** Rows of the parts with that sign; `undefined` when the form lacks one of them. */
function rowsOf(
  parts: readonly Part[],
  sign: Part['sign'],
  rowOfItem: ReadonlyMap<ItemCode, number>,
): readonly number[] | undefined {
  const wanted = parts.filter((part) => part.sign === sign);
  const rows = wanted.flatMap(({ code }) => rowOfItem.get(code) ?? []);
  return rows.length === wanted.length ? rows.sort((one, other) => one - other) : undefined;
}

function sumOf(rows: readonly number[]): string {
  const cells = rows.map((row) => formatA1({ row, col: COLUMN.value }));
  const follows = rows.every((row, index) => row === (rows[0] ?? 0) + index);
  const all =
    follows && cells.length > 1 ? `${cells[0] ?? ''}:${cells.at(-1) ?? ''}` : cells.join(',');
  return `SUM(${all})`;
}
