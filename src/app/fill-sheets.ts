import type { PlannedWrite } from '../domain/fill/fill-plan';
import { formatAmount } from '../domain/figures/amount';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { recogniseWorkbook } from '../domain/recognise/recognise-workbook';
import type { RegisteredTemplate } from '../domain/templates/template';
import type { AppFault } from './app-fault';
import type { Scope } from './check-sheets';
import { hasContentChanged } from './content-changed';
import type { CellWrite, Host, OpenSheets } from './host';
import { type FillableTable, planTableFill } from './plan-fill';

/** What filling the totals of the open sheets would write, before anybody does it. */
export interface SheetsFill extends OpenSheets {
  /** In the order of the sheets; empty where no form was recognised. */
  readonly tables: readonly FillableTable[];
}

/**
 * Reads the sheets in one trip and plans the totals of every form on them (自动合计); nothing is written.
 *
 * Totals that state something else are named in the plan and not chosen: `planTableFill` plans a table again
 * with those the user accepts.
 */
export async function planSheetsFill(
  host: Host,
  catalogue: readonly RegisteredTemplate[],
  scope: Scope,
): Promise<Result<SheetsFill, AppFault>> {
  const read = await host.readSheets(scope);
  if (!read.ok) return read;
  const { tables } = recogniseWorkbook(read.value.workbook, catalogue);
  const planned = tables.map((table) => planTableFill(table, new Set()));
  return succeed({ ...read.value, tables: planned });
}

/**
 * Writes what the user chose of a plan, all of it or nothing; `undoLast` takes it back.
 *
 * @param writes - some of the plan's; those the user left out are not written
 * @returns how many cells were written; the fault `content-changed` where a sheet is no longer what the plan
 *   was made from, so that nobody overwrites what was typed meanwhile
 */
export async function applyFill(
  host: Host,
  fill: SheetsFill,
  writes: readonly PlannedWrite[],
): Promise<Result<number, AppFault>> {
  if (writes.length === 0) return succeed(0);
  const changed = await hasContentChanged(host, fill);
  if (!changed.ok) return changed;
  if (changed.value) return fail({ code: 'content-changed' });
  const applied = await host.applyWrites(writes.map(toCellWrite));
  return applied.ok ? succeed(writes.length) : applied;
}

function toCellWrite({ sheet, ref, formula, figure }: PlannedWrite): CellWrite {
  return {
    sheet,
    ref,
    content:
      formula === undefined
        ? { kind: 'figure', figure: formatAmount(figure) }
        : { kind: 'formula', formula },
  };
}
