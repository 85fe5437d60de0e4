import type { Session } from './session';
import { type SheetList, queueSheetList } from './sheet-list';

/** What was asked of each sheet, in the order of the sheets, and the list of them. */
export interface AskedSheets<T> {
  readonly list: SheetList;
  readonly answers: readonly T[];
}

/**
 * Asks the same of every sheet, in one `sync` where the list of sheets is as last seen.
 *
 * Sheets can only be asked for by name or id: before the first look, and after a sheet was added while nobody
 * watched, those not seen yet take one more.
 */
export async function askEachSheet<T>(
  context: Excel.RequestContext,
  session: Session,
  queue: (sheet: Excel.Worksheet) => () => T,
): Promise<AskedSheets<T>> {
  const { worksheets } = context.workbook;
  const answers = new Map<string, () => T>();
  const ask = (id: string): void => void answers.set(id, queue(worksheets.getItem(id)));
  const listOf = queueSheetList(context);
  session.sheets.forEach(({ id }) => {
    ask(id);
  });
  await context.sync();
  const list = listOf();
  const unseen = list.sheets.filter(({ id }) => !answers.has(id));
  unseen.forEach(({ id }) => {
    ask(id);
  });
  if (unseen.length > 0) await context.sync();
  return { list, answers: list.sheets.flatMap(({ id }) => answers.get(id)?.() ?? []) };
}
