import type { FigureRow } from './figure-rows';

/** Submissions that may together make up another one, and their figures added. Changes as rows come and go. */
export interface RowGroup {
  readonly rows: Set<FigureRow>;
  readonly units: Float64Array;
}

/** A group of no rows, for so many items. */
export function createRowGroup(length: number): RowGroup {
  return { rows: new Set(), units: new Float64Array(length) };
}

/** Takes a row into the group. */
export function addRow({ rows, units }: RowGroup, row: FigureRow): void {
  if (rows.has(row)) return;
  rows.add(row);
  for (let i = 0; i < units.length; i += 1) units[i] = (units[i] ?? 0) + (row.units[i] ?? 0);
}

/** Takes a row out of the group, where it is in it. */
export function removeRow({ rows, units }: RowGroup, row: FigureRow): void {
  if (!rows.delete(row)) return;
  for (let i = 0; i < units.length; i += 1) units[i] = (units[i] ?? 0) - (row.units[i] ?? 0);
}

/** A sum needs something to add. */
const LEAST_OTHERS = 2;

/** Whether a row is what all others of the group add up to. */
export function isSumOf({ rows, units }: RowGroup, row: FigureRow): boolean {
  const times = rows.has(row) ? 2 : 1;
  if (rows.size < LEAST_OTHERS + times - 1) return false;
  for (let i = 0; i < units.length; i += 1) {
    if (units[i] !== (row.units[i] ?? 0) * times) return false;
  }
  return true;
}
