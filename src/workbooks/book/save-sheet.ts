import { readSheetOutline } from '../patch-xlsx-outline';
import type { BookSheet } from './book';
import { axesOf } from './axis';
import { lookKey } from './look-key';
import type { BookMoves } from './move-references';
import type { BookLook } from './book';
import type { FileLooks } from './read-looks';
import { saveCells } from './save-cells';
import { saveFrame } from './save-frame';
import type { LookWriter } from './save-looks';
import { digitWidth } from './sizes';

/** What all sheets of a file have in common while it is saved. */
export interface SaveContext {
  readonly moves: BookMoves;
  readonly looks: LookWriter;
  readonly fileLooks: FileLooks;
  readonly plain: BookLook;
  readonly is1904: boolean;
}

/** A sheet's part in the file and what is to become of it. */
export interface SheetChange {
  readonly xml: string;
  readonly part: string;
  readonly opened: BookSheet;
  readonly current: BookSheet;
}

/** The sheet's part as it is to be saved; the same text when nothing of it changed. */
export function saveSheet(change: SheetChange, context: SaveContext): string {
  const { xml, part, opened, current } = change;
  const { plain, looks, is1904, moves, fileLooks } = context;
  if (moves.isStill && isUnchanged(opened, current)) return xml;
  const outline = readSheetOutline(xml, part, 'all');
  const plainKey = lookKey(plain);
  const rows = saveCells({ xml, outline, opened, current, looks, plainKey, is1904 });
  const { data } = outline;
  const digit = digitWidth(plain.letters);
  return saveFrame({ xml, part, data, rows, opened, current, moves, looks, fileLooks, digit });
}

/** Whether a sheet is to the last digit what it was; its name and place are the workbook's affair. */
export function isUnchanged(opened: BookSheet, current: BookSheet): boolean {
  const { rows, cols } = axesOf(current);
  return rows.isStill && cols.isStill && textOf(opened) === textOf(current);
}

function textOf({
  cells,
  merges,
  columns,
  rows,
  frozen,
  conditions,
  showsLines,
  usual,
}: BookSheet): string {
  const listed = cells.map(({ ref, value, formula, fills, look }) => [
    ref,
    value,
    formula,
    fills,
    lookKey(look),
  ]);
  const sizes = [...rows].map(([row, { height, isFixed, hidden }]) => [
    row,
    isFixed ? height : undefined,
    hidden,
  ]);
  return JSON.stringify([listed, merges, columns, sizes, frozen, conditions, showsLines, usual]);
}
