import { formatColumn } from '../../domain/grid/cell-ref';

/** Rows as the sheet numbers them, from zero-based ones. */
export function rowNumbers(rows: readonly number[]): readonly string[] {
  return rows.map((row) => String(row + 1));
}

/** Columns by their letters. */
export function columnLetters(cols: readonly number[]): readonly string[] {
  return cols.map(formatColumn);
}
