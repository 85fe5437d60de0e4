import type { HostFault } from '../../app/host';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import type { SheetPlan } from '../../domain/layout/sheet-plan';
import { queuePrintSetup } from './print-setup';
import { contentBlocks, queueContents, queueDrawing } from './draw-sheet';
import { explainFailure } from './explain-failure';
import type { Session } from './session';
import { queueSheetList } from './sheet-list';
import { freeSheetName } from '../../domain/layout/free-sheet-name';
import { readTrip, writeTrip } from './trip';

/**
 * Draws a planned sheet behind the last one and shows it: one trip finds a free name, one draws (a long list
 * needs more of them), one sets up the printing.
 *
 * Excel fails to set up pages where no printer is installed; the sheet is added all the same. Where the
 * drawing itself fails, nothing of the sheet stays.
 */
export async function addSheet(
  session: Session,
  plan: SheetPlan,
): Promise<Result<string, HostFault>> {
  const found = await readTrip(session.patience, lookForRoom);
  if (!found.ok) return fail(await explainFailure(found.fault, [], session.patience));
  if (found.value.isClosed) return fail({ code: 'read-only' });
  const name = freeSheetName(plan.name, found.value.names);
  const drawn = await writeTrip((context) => draw(context, name, plan));
  if (!drawn.ok) {
    await writeTrip((context) => removeSheet(context, name));
    return fail(await explainFailure(drawn.fault, [], session.patience));
  }
  await writeTrip(async (context) => {
    queuePrintSetup(context.workbook.worksheets.getItem(drawn.value), plan.print);
    await context.sync();
  });
  session.steps.push({ kind: 'sheet', id: drawn.value, name });
  session.sheets = [...session.sheets, { id: drawn.value, name, visibility: 'Visible' }];
  return succeed(name);
}

interface Room {
  readonly names: readonly string[];
  /** The workbook's structure is protected: nobody adds sheets. */
  readonly isClosed: boolean;
}

async function lookForRoom(context: Excel.RequestContext): Promise<Room> {
  const listOf = queueSheetList(context);
  const { protection } = context.workbook;
  protection.load('protected');
  await context.sync();
  return { names: listOf().sheets.map(({ name }) => name), isClosed: protection.protected };
}

/** Gives the id of the new sheet. */
async function draw(context: Excel.RequestContext, name: string, plan: SheetPlan): Promise<string> {
  const sheet = context.workbook.worksheets.add(name);
  sheet.load('id');
  const blocks = contentBlocks(plan);
  await putBlocks(context, sheet, blocks.slice(0, -1));
  queueContents(sheet, blocks.at(-1) ?? []);
  queueDrawing(sheet, plan);
  sheet.activate();
  await context.sync();
  return sheet.id;
}

/** Long lists go in several trips; most sheets have no such block. */
async function putBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  [block, ...further]: ReturnType<typeof contentBlocks>,
): Promise<void> {
  if (block === undefined) return;
  queueContents(sheet, block);
  await context.sync();
  await putBlocks(context, sheet, further);
}

async function removeSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) return;
  sheet.delete();
  await context.sync();
}
