import type { HostFault } from '../../app/host';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { findSheet, findSheets } from './find-sheet';
import { inWorkbook } from './in-workbook';
import type { WpsSheet, WpsWorkbook } from './jsapi';
import { putInputs } from './put-inputs';
import { readFormulas } from './read-block';
import { deleteQuietly } from './delete-quietly';
import { type PlacedInput, type SavedBlock, changesOf, isLocked } from './saved-block';
import { type Session, type UndoStep, tellOfOwn } from './session';
import { whileWriting } from './while-writing';

/**
 * Takes our last operation back; WPS promises no undo of what an add-in did.
 *
 * A cell that no longer holds what we wrote was changed by the user since, or rows were inserted above it:
 * it is left alone. Where that is so of every cell, there is nothing to undo.
 */
export function undoLast(session: Session): Promise<Result<void, HostFault>> {
  return inWorkbook(session, (book) => {
    const step = session.steps.at(-1);
    if (step === undefined) return fail({ code: 'nothing-to-undo' });
    const undone =
      step.kind === 'sheet' ? deleteSheet(session, book, step) : restore(session, book, step);
    // A step whose sheet is gone can never be taken back; others may be tried again.
    if (
      undone.ok ||
      undone.fault.code === 'sheet-absent' ||
      undone.fault.code === 'nothing-to-undo'
    ) {
      session.steps.pop();
    }
    return undone;
  });
}

function deleteSheet(
  session: Session,
  book: WpsWorkbook,
  { name }: Extract<UndoStep, { kind: 'sheet' }>,
): Result<void, HostFault> {
  const sheet = findSheet(book, name);
  if (!sheet.ok) return sheet;
  if (book.ProtectStructure) return fail({ code: 'read-only' });
  whileWriting(session, NOTHING, () => deleteQuietly(session.application, sheet.value));
  tellOfOwn(session, [{ kind: 'sheets-changed' }]);
  return succeed(undefined);
}

const NOTHING = (): void => undefined;

/** Cells of a block that still hold what we wrote. */
interface OwnCells {
  readonly sheet: WpsSheet;
  readonly block: SavedBlock;
  readonly before: readonly PlacedInput[];
  readonly isProtected: boolean;
}

function restore(
  session: Session,
  book: WpsWorkbook,
  { blocks }: Extract<UndoStep, { kind: 'cells' }>,
): Result<void, HostFault> {
  const sheets = findSheets(
    book,
    blocks.map(({ sheet }) => sheet),
  );
  if (!sheets.ok) return sheets;
  const own = blocks.flatMap((block) => {
    const sheet = sheets.value.get(block.sheet);
    return sheet === undefined ? [] : [ownCells(sheet, block)];
  });
  const locked = own.find(({ sheet, block }) => isLocked(sheet, block));
  if (locked !== undefined) return fail({ code: 'sheet-protected', sheet: locked.block.sheet });
  if (own.every(({ before }) => before.length === 0)) return fail({ code: 'nothing-to-undo' });
  whileWriting(session, NOTHING, () => {
    for (const { sheet, before, isProtected } of own) {
      putInputs(sheet, before, { keepsFormats: !isProtected });
    }
  });
  tellOfOwn(session, changesOf(blocks));
  return succeed(undefined);
}

function ownCells(sheet: WpsSheet, block: SavedBlock): OwnCells {
  const now = readFormulas(sheet, block.range);
  const { top, left } = block.range;
  const before = block.before.filter(
    ({ ref }) =>
      now[ref.row - top]?.[ref.col - left] === block.after[ref.row - top]?.[ref.col - left],
  );
  return { sheet, block, before, isProtected: sheet.ProtectContents };
}
