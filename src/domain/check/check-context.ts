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
  return {
    table,
    ...settleReadings(table),
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
  return codes.flatMap((code) => cellOfEntry(table.entries.get(code)));
}

/** The cell of an entry, as a list of one or none. */
export function cellOfEntry(entry: Entry | undefined): readonly CellRef[] {
  return entry?.binding.kind === 'cell' ? [entry.binding.ref] : [];
}
