import { checkTable } from '../domain/check/check-table';
import { type Result, succeed } from '../domain/kernel/result';
import { type Unrecognised, recogniseWorkbook } from '../domain/recognise/recognise-workbook';
import type { RegisteredTemplate } from '../domain/templates/template';
import type { AppFault } from './app-fault';
import type { CheckedTable } from './check-workbook';
import type { Host, OpenSheets } from './host';

/** Which sheets: the one in front, or all of them, hidden ones too. */
export type Scope = 'active' | 'all';

/** The open workbook's forms as they were when they were read, checked. */
export interface SheetsCheck extends OpenSheets {
  readonly scope: Scope;
  /** In the order of the sheets; empty where no form was recognised. */
  readonly tables: readonly CheckedTable[];
  /** Parts of sheets that look like a form and were not checked; nearest to a registered one first. */
  readonly unrecognised: readonly Unrecognised[];
}

/** Recognises and checks the forms on sheets that were read already. */
export function checkOpenSheets(
  read: OpenSheets,
  catalogue: readonly RegisteredTemplate[],
  scope: Scope,
): SheetsCheck {
  const { tables, unrecognised } = recogniseWorkbook(read.workbook, catalogue);
  const checked = tables.map((table) => ({ table, result: checkTable(table) }));
  return { ...read, scope, tables: checked, unrecognised };
}

/**
 * Reads the sheets in one trip and checks every form on them (逻辑检查). Nothing is written and nothing marked.
 *
 * A sheet without a form is no fault: there are no tables then, and `unrecognised` names the nearest template.
 */
export async function checkSheets(
  host: Host,
  catalogue: readonly RegisteredTemplate[],
  scope: Scope,
): Promise<Result<SheetsCheck, AppFault>> {
  const read = await host.readSheets(scope);
  return read.ok ? succeed(checkOpenSheets(read.value, catalogue, scope)) : read;
}
