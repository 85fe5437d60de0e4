import { isOwnSheet } from '../domain/layout/own-sheet';
import { type Result, succeed } from '../domain/kernel/result';
import type { Grid, Workbook } from '../domain/grid/grid';
import type { AppFault } from './app-fault';
import type { Host } from './host';
import { type Received, type Receiving, receiveWorkbook } from './receive-workbook';

/**
 * Receives the forms that lie in the open workbook, as if it were one of the files: every form but the 汇总表 of an
 * earlier consolidation, which would count everything twice.
 */
export async function receiveSheets(
  host: Host,
  receiving: Receiving,
): Promise<Result<Received, AppFault>> {
  const read = await host.readSheets('all');
  if (!read.ok) return read;
  return succeed(receiveWorkbook(withoutResults(read.value.workbook), receiving));
}

function withoutResults({ sheets }: Workbook): Workbook {
  const own = sheets.filter(isOwnSheet).map(({ name }) => name);
  return { sheets: sheets.filter((grid) => !takesFrom(grid, own)) };
}

/** Whether a formula on the sheet names one of these sheets. */
function takesFrom({ rows }: Grid, names: readonly string[]): boolean {
  const quoted = names.flatMap((name) => [`${name}!`, `'${name.replaceAll("'", "''")}'!`]);
  return rows.some(({ cells }) =>
    cells.some(({ formula = '' }) => quoted.some((name) => formula.includes(name))),
  );
}
