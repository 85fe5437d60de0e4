import type { HostFault } from '../../app/host';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { freeSheetName } from '../../domain/layout/free-sheet-name';
import type { SheetPlan } from '../../domain/layout/sheet-plan';
import { deleteQuietly } from './delete-quietly';
import { drawSheet } from './draw-sheet';
import { inWorkbook } from './in-workbook';
import type { WpsApplication, WpsSheet, WpsWorkbook } from './jsapi';
import { setUpPrinting } from './print-setup';
import { type Session, tellOfOwn } from './session';
import { whileWriting } from './while-writing';

/**
 * Draws a planned sheet behind the last one and shows it.
 *
 * Where no printer is installed, pages may not be set up; the sheet is added all the same. Where the drawing itself
 * fails, nothing of the sheet stays.
 */
export function addSheet(session: Session, plan: SheetPlan): Promise<Result<string, HostFault>> {
  return inWorkbook(session, (book) => {
    if (book.ProtectStructure) return fail({ code: 'read-only' });
    const { application } = session;
    const name = whileStill(application, () => drawLast(session, book, plan));
    session.steps.push({ kind: 'sheet', name });
    tellOfOwn(session, [{ kind: 'sheets-changed' }, { kind: 'sheet-activated', sheet: name }]);
    return succeed(name);
  });
}

function drawLast(session: Session, book: WpsWorkbook, plan: SheetPlan): string {
  const { application } = session;
  const { names, last } = listSheets(book);
  const name = freeSheetName(plan.name, names);
  let added: WpsSheet | undefined;
  const takeBack = (): void => {
    if (added !== undefined) deleteQuietly(application, added);
  };
  whileWriting(session, takeBack, () => {
    added = book.Worksheets.Add(undefined, last);
    added.Name = name;
    drawSheet(application, added, plan);
    setUpPrinting(added, plan.print);
  });
  return name;
}

function listSheets(book: WpsWorkbook): {
  readonly names: readonly string[];
  readonly last: WpsSheet;
} {
  const { Worksheets: sheets } = book;
  const all = Array.from({ length: sheets.Count }, (_, at) => sheets.Item(at + 1) ?? []).flat();
  const last = all.at(-1);
  if (last === undefined) throw new Error('The workbook has no worksheet');
  return { names: all.map(({ Name: name }) => name), last };
}

/** Nothing is drawn on the screen before the work is done; it is always drawn again afterwards. */
function whileStill<T>(application: WpsApplication, work: () => T): T {
  application.ScreenUpdating = false;
  try {
    return work();
  } finally {
    application.ScreenUpdating = true;
  }
}
