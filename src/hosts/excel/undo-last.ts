import type { HostFault } from '../../app/host';
import { formatRange } from '../../domain/grid/cell-range';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import type { CellInput } from '../../workbooks/cell-input';
import { queueInputs } from './cell-input';
import { explainFailure } from './explain-failure';
import { type SavedBlock, queueFormulas, queueSavedBlock } from './saved-block';
import type { Session, UndoStep } from './session';
import { type Trip, readTrip, writeTrip } from './trip';

/**
 * Takes our last operation back.
 *
 * A cell that no longer holds what we wrote was changed by the user since, or rows were inserted above it:
 * it is left alone. Where that is so of every cell, there is nothing to undo.
 */
export async function undoLast(session: Session): Promise<Result<void, HostFault>> {
  const step = session.steps.at(-1);
  if (step === undefined) return fail({ code: 'nothing-to-undo' });
  const undone = await (step.kind === 'sheet'
    ? deleteSheet(session, step)
    : restore(session, step.blocks));
  // A step whose sheet is gone can never be taken back; others may be tried again.
  if (
    undone.ok ||
    undone.fault.code === 'sheet-absent' ||
    undone.fault.code === 'nothing-to-undo'
  ) {
    session.steps.pop();
  }
  return undone;
}

async function deleteSheet(
  session: Session,
  { id, name }: Extract<UndoStep, { kind: 'sheet' }>,
): Promise<Result<void, HostFault>> {
  const deleted = await writeTrip(async (context) => {
    context.workbook.worksheets.getItem(id).delete();
    await context.sync();
  });
  if (!deleted.ok) return fail(await explainFailure(deleted.fault, [name], session.patience));
  session.sheets = session.sheets.filter((sheet) => sheet.id !== id);
  return succeed(undefined);
}

async function restore(
  session: Session,
  blocks: readonly SavedBlock[],
): Promise<Result<void, HostFault>> {
  const names = blocks.map(({ sheet }) => sheet);
  const now = await readTrip(session.patience, (context) => readNow(context, blocks));
  if (!now.ok) return fail(await explainFailure(now.fault, names, session.patience));
  const locked = now.value.find(({ isLocked }) => isLocked);
  if (locked !== undefined) return fail({ code: 'sheet-protected', sheet: locked.sheet });
  const inputs = blocks.map((block, index) => stillOurs(block, now.value[index]?.after ?? []));
  if (inputs.flat(2).every((input) => input === null)) return fail({ code: 'nothing-to-undo' });
  const written = await writeTrip(restoring(now.value, inputs));
  if (!written.ok) return fail(await explainFailure(written.fault, names, session.patience));
  return succeed(undefined);
}

type Lines<T> = readonly (readonly T[])[];

/** The blocks as they are now, `after` too. */
async function readNow(
  context: Excel.RequestContext,
  blocks: readonly SavedBlock[],
): Promise<readonly SavedBlock[]> {
  const { worksheets } = context.workbook;
  const reads = blocks.map((block) => ({
    saved: queueSavedBlock(worksheets.getItem(block.id), block.range),
    formulas: queueFormulas(rangeOf(context, block)),
  }));
  await context.sync();
  return reads.map(({ saved, formulas }) => ({ ...saved(), after: formulas() }));
}

/** What each cell held before; null where it no longer holds what we wrote. */
function stillOurs({ before, after }: SavedBlock, now: Lines<unknown>): Lines<CellInput | null> {
  return before.map((line, row) =>
    line.map((input, col) => (now[row]?.[col] === after[row]?.[col] ? input : null)),
  );
}

function restoring(
  blocks: readonly SavedBlock[],
  inputs: readonly Lines<CellInput | null>[],
): Trip<void> {
  return async (context) => {
    blocks.forEach((block, index) => {
      queueInputs(rangeOf(context, block), inputs[index] ?? [], {
        keepsFormats: !block.isProtected,
      });
    });
    await context.sync();
  };
}

function rangeOf(context: Excel.RequestContext, { id, range }: SavedBlock): Excel.Range {
  return context.workbook.worksheets.getItem(id).getRange(formatRange(range));
}
