import type { CellRef } from '../../../domain/grid/cell-ref';
import { formatA1, formatColumn } from '../../../domain/grid/cell-ref';

/** Things in a row, as Chinese lists them: `C1、C2、C3`. */
export function listText(things: readonly string[]): string {
  return things.join('、');
}

/** Things in a row, of many only the first: `C1、C2 等 9 项`. */
export function shortListText(things: readonly string[], most: number): string {
  if (things.length <= most) return listText(things);
  return `${listText(things.slice(0, most))} 等 ${String(things.length)} 项`;
}

/** Addresses of cells: `F12、F13`. */
export function cellsText(cells: readonly CellRef[]): string {
  return listText(cells.map(formatA1));
}

/** Rows as the sheet numbers them, from zero-based ones: `第 5、7 行`. */
export function rowsText(rows: readonly number[]): string {
  return `第 ${listText(rows.map((row) => String(row + 1)))} 行`;
}

/** Columns by their letters: `C、D 列`. */
export function colsText(cols: readonly number[]): string {
  return `${listText(cols.map(formatColumn))} 列`;
}

/** Text of strangers inside a sentence: `“同上”`. */
export function quoted(text: string): string {
  return `“${text}”`;
}
