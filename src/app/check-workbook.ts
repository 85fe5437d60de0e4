import type { CheckResult } from '../domain/check/check-result';
import { checkTable } from '../domain/check/check-table';
import type { Workbook } from '../domain/grid/grid';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { type Unrecognised, recogniseWorkbook } from '../domain/recognise/recognise-workbook';
import type { Table } from '../domain/table/table';
import type { RegisteredTemplate } from '../domain/templates/template';

/** A table of a workbook with what the check says about it. */
export interface CheckedTable {
  readonly table: Table;
  readonly result: CheckResult;
}

/** A workbook with at least one form in it, checked. */
export interface CheckedWorkbook {
  /** In the order of the sheets. */
  readonly tables: readonly CheckedTable[];
  /** Parts of sheets that look like a form and were not checked. */
  readonly unrecognised: readonly Unrecognised[];
}

/** Checks every form in a workbook (逻辑检查); a fault when it holds none. */
export function checkWorkbook(
  workbook: Workbook,
  catalogue: readonly RegisteredTemplate[],
): Result<CheckedWorkbook, WorkbookFault> {
  const { tables, unrecognised, nearest } = recogniseWorkbook(workbook, catalogue);
  if (tables.length === 0) return fail({ code: 'no-table', nearest });
  const checked = tables.map((table) => ({ table, result: checkTable(table) }));
  return succeed({ tables: checked, unrecognised });
}
