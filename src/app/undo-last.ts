import { type Result, fail, succeed } from '../domain/kernel/result';
import type { RegisteredTemplate } from '../domain/templates/template';
import type { AppFault } from './app-fault';
import { checkSheets, type SheetsCheck } from './check-sheets';
import { isSameInput } from './content-changed';
import { markFindings } from './mark-findings';
import type { AddedSheet, TrackedHost } from './track-writes';

/** How a write is to be taken back. */
export interface UndoOrder {
  readonly catalogue: readonly RegisteredTemplate[];
  /** The user knows that a sheet goes with what was typed into it. */
  readonly isSure: boolean;
}

/** What was done beside taking a write back. */
export interface Undone {
  /** The check of what stands there now, whose marks were laid; `undefined` where none were. */
  readonly checked: SheetsCheck | undefined;
  /** Why the marks are not as they were; the write is taken back all the same. */
  readonly markFault: AppFault | undefined;
}

/**
 * Takes back our last write (撤销上次操作): values, formulas, formats and marks as they were, an added sheet gone.
 *
 * Hosts leave marks alone. Where a check marked the sheets again after cells were written, its marks speak of
 * figures that are gone: the sheets are then checked and marked as they stand now, or, where no marks lay
 * there before the write, the marks come off. Marks that the user took off since stay off. An added sheet
 * changed no figure, so the marks on the others still hold when it is gone.
 *
 * Faults beside the host's: `sheet-edited` where the user typed into the added sheet, and is to be asked first.
 */
export async function undoLast(
  host: TrackedHost,
  { catalogue, isSure }: UndoOrder,
): Promise<Result<Undone, AppFault>> {
  const write = host.lastWrite();
  if (write?.kind === 'sheets' && !isSure) {
    const edited = await findEdited(host, write.added);
    if (!edited.ok) return edited;
    if (edited.value !== undefined) return fail({ code: 'sheet-edited', sheet: edited.value });
  }
  const undone = await host.undoLast();
  if (!undone.ok) return undone;
  return succeed(
    write?.kind === 'cells' && write.wereMarked !== undefined
      ? await restoreMarks(host, catalogue, write.wereMarked)
      : LEFT_ALONE,
  );
}

/**
 * The first of the added sheets that the user changed; `undefined` where none is. A sheet that is not found under its
 * name was renamed, or is gone: nobody knows what is in it.
 */
async function findEdited(
  host: TrackedHost,
  added: readonly AddedSheet[],
): Promise<Result<string | undefined, AppFault>> {
  const read = await host.readSheets('all');
  if (!read.ok) return read;
  const sheets = new Map(read.value.workbook.sheets.map((grid) => [grid.name, grid]));
  const edited = added.find(({ name, drawn }) => {
    const now = sheets.get(name);
    return now === undefined || drawn === undefined || !isSameInput(drawn, now);
  });
  return succeed(edited?.name);
}

const LEFT_ALONE: Undone = { checked: undefined, markFault: undefined };

async function restoreMarks(
  host: TrackedHost,
  catalogue: readonly RegisteredTemplate[],
  wereMarked: boolean,
): Promise<Undone> {
  const checked = await checkSheets(host, catalogue, 'all');
  if (!checked.ok) return { ...LEFT_ALONE, markFault: checked.fault };
  const areMarked = checked.value.markedSheets.size > 0;
  if (!areMarked && (!wereMarked || host.wereMarksCleared())) return LEFT_ALONE;
  if (!wereMarked) {
    const cleared = await host.clearMarks();
    return cleared.ok ? LEFT_ALONE : { ...LEFT_ALONE, markFault: cleared.fault };
  }
  const marked = await markFindings(host, checked.value);
  return marked.ok
    ? { checked: checked.value, markFault: undefined }
    : { ...LEFT_ALONE, markFault: marked.fault };
}
