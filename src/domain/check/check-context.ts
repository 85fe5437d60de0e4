import { assessTotal, type TotalAssessment } from '../table/assess-total';
import { settleReadings, type SettledReadings } from '../table/settle-readings';
import type { Entry, Table } from '../table/table';
import type { ItemCode } from '../templates/item';
import type { SumRule } from '../templates/rule';
import type { CellRef } from '../grid/cell-ref';

/** What every check of one table works from. */
export interface CheckContext extends SettledReadings {
  readonly table: Table;
  /** The formula behind a rule's total, held against the rule; worked out once. */
  readonly assess: (rule: SumRule) => TotalAssessment;
}

/** Settles the readings of a table for its checks. */
export function createCheckContext(table: Table): CheckContext {
  const assessments = new Map<SumRule, TotalAssessment>();
  const { readingOf, computed } = settleReadings(table);
  return {
    table,
    readingOf,
    computed,
    assess: (rule) => {
      const known = assessments.get(rule);
      if (known !== undefined) return known;
      const assessment = assessTotal(rule, table);
      assessments.set(rule, assessment);
      return assessment;
    },
  };
}

/** Cells of the items, in their order; items the sheet lacks have none. */
export function cellsOf(table: Table, codes: readonly ItemCode[]): readonly CellRef[] {
  const cells: CellRef[] = [];
  for (const code of codes) {
    const binding = table.entries.get(code)?.binding;
    if (binding?.kind === 'cell') cells.push(binding.ref);
  }
  return cells;
}

/** The cell of an entry, as a list of one or none. */
export function cellOfEntry({ binding }: Entry): readonly CellRef[] {
  return binding.kind === 'cell' ? [binding.ref] : [];
}
