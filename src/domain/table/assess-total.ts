import type { Amount } from '../figures/amount';
import { type CellRef, isSameCell } from '../grid/cell-ref';
import type { SumRule } from '../templates/rule';
import { evaluateAddition, type PlannedFigure } from './evaluate-addition';
import { findPlainSum } from './find-plain-sum';
import { type Coverage, coversParts, coverageOf, findCoverage } from './formula-coverage';
import { type Addition, readTotalFormula } from './read-total-formula';
import type { Table } from './table';

/** What stands behind a total: nothing, a sum we follow, another workbook, or something else. */
export type TotalAssessment =
  | { readonly kind: 'typed' }
  | { readonly kind: 'external' }
  | { readonly kind: 'unknown' }
  | AddingTotal;

/** A total whose formula is a sum that we follow. */
export interface AddingTotal {
  readonly kind: 'adds';
  readonly coverage: Coverage;
  /** Whether it adds exactly the rule's parts. */
  readonly right: boolean;
  /** What the spreadsheet shows once it calculates; `undefined` when that is an error or cannot be known. */
  readonly recalculated: Amount | undefined;
}

/** Where a formula stands, and what it ought to add. */
interface Looked {
  readonly rule: SumRule;
  readonly table: Table;
  readonly planned: readonly PlannedFigure[];
  readonly ref: CellRef;
}

/**
 * Holds a total's formula against its rule.
 *
 * @param planned - figures about to be written, which the formula will see
 */
export function assessTotal(
  rule: SumRule,
  table: Table,
  planned: readonly PlannedFigure[] = [],
): TotalAssessment {
  const entry = table.entries.get(rule.total);
  if (entry?.formula === undefined || entry.binding.kind === 'absent') return { kind: 'typed' };
  const { ref } = entry.binding;
  const formula = readTotalFormula(entry.formula, table.grid.name);
  if (formula.kind !== 'adds') return formula;
  const plain = planned.length === 0 ? findPlainSum(formula.addition, rule, table) : undefined;
  if (plain?.sum !== undefined) {
    return { kind: 'adds', coverage: coverageOf(plain), right: true, recalculated: plain.sum };
  }
  return lookCloser(formula.addition, { rule, table, planned, ref });
}

function lookCloser(addition: Addition, { rule, table, planned, ref }: Looked): TotalAssessment {
  const coverage = findCoverage(addition, rule, table);
  if (coverage === undefined) return { kind: 'unknown' };
  const circular = coverage.others.some((other) => isSameCell(other, ref));
  const recalculated = circular
    ? undefined
    : evaluateAddition(addition, { grid: table.grid, planned });
  return { kind: 'adds', coverage, right: coversParts(coverage), recalculated };
}
