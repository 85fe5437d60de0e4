import { type CellRange, formatRange } from '../../domain/grid/cell-range';
import type { CellInput } from '../../workbooks/cell-input';
import { toSavedInput } from './cell-input';
import { queueRangeCells } from './cell-of-range';

/** Cells as they were before a write of ours, with what is needed to put them back. */
export interface SavedBlock {
  /** Id of the sheet, which may be renamed meanwhile. */
  readonly id: string;
  /** Its name at the time. */
  readonly sheet: string;
  readonly range: CellRange;
  readonly before: readonly (readonly CellInput[])[];
  /** Formulas as Excel kept them after the write; empty until then. */
  readonly after: readonly (readonly unknown[])[];
  readonly isProtected: boolean;
  /** Some of the cells cannot be changed while the sheet is protected. */
  readonly isLocked: boolean;
}

/** Asks for the formulas of cells; the answer can be taken after the next `sync`. */
export function queueFormulas(cells: Excel.Range): () => readonly (readonly unknown[])[] {
  cells.load('formulas');
  return () => cells.formulas;
}

/** Asks for the cells of a block as they are; the answer can be taken after the next `sync`. */
export function queueSavedBlock(sheet: Excel.Worksheet, range: CellRange): () => SavedBlock {
  const cellsOf = queueRangeCells(sheet.getRange(formatRange(range)));
  const isOpen = queueUnlocked(sheet.getRange(formatRange(range)).format);
  sheet.load('id, name');
  sheet.protection.load('protected');
  return () => ({
    id: sheet.id,
    sheet: sheet.name,
    range,
    before: cellsOf().map((line) => line.map(toSavedInput)),
    after: [],
    isProtected: sheet.protection.protected,
    isLocked: sheet.protection.protected && !isOpen(),
  });
}

/** Asks whether cells may be changed while their sheet is protected; Excel says null where only some may. */
function queueUnlocked({ protection }: Excel.RangeFormat): () => boolean {
  protection.load('locked');
  return () => {
    const locked: unknown = protection.locked;
    return locked === false;
  };
}
