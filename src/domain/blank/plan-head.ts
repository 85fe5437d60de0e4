import type { CellRange } from '../grid/cell-range';
import type { PlannedCell } from '../layout/sheet-plan';
import { COLUMN } from './blank-columns';

/** Cells above the table that ask who fills the form in. */
export interface PlannedHead {
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellRange[];
  readonly heights: ReadonlyMap<number, number>;
  /** First row below, past a narrow empty one. */
  readonly nextRow: number;
}

/** Height in points of a line of the head: room to write by hand. */
const LINE_HEIGHT = 24;
/** Keeps the line below the last answer off the table. */
const GAP_HEIGHT = 6;

/** Where a field and its answer stand: two fields to a line. */
const SLOTS = [
  { label: [COLUMN.number, COLUMN.code], value: COLUMN.label },
  { label: [COLUMN.columnLabel, COLUMN.columnLabel], value: COLUMN.value },
] as const;

/** A date asked for without a word before it. */
const BARE_DATE = /^年\s{0,9}月\s{0,9}日$/u;
/** The date as the papers print it, with room to write between its words. */
const DATE_TO_FILL = '　　年　月　日';

/**
 * Lays out the head fields in print order, two to a line, each with a cell for the answer. A date is
 * printed as 年 月 日 to be completed in its place, with its word in the same cell.
 *
 * @param fields - as the paper prints them: 填报单位, 填报人, 联系电话, 填报日期 or a bare 年 月 日
 */
export function planHead(fields: readonly string[], firstRow: number): PlannedHead {
  const cells: PlannedCell[] = [];
  const merges: CellRange[] = [];
  fields.forEach((field, index) => {
    const row = firstRow + Math.floor(index / SLOTS.length);
    const slot = SLOTS[index % SLOTS.length] ?? SLOTS[0];
    const [left, right] = slot.label;
    const date = dateText(field);
    if (date !== undefined) cells.push(headCell(row, left, date));
    else cells.push(headCell(row, left, `${field}：`), valueCell(row, slot.value));
    const last = date === undefined ? right : slot.value;
    if (last > left) merges.push({ top: row, left, bottom: row, right: last });
  });
  const lines = Math.ceil(fields.length / SLOTS.length);
  const heights = new Map([[firstRow + lines, GAP_HEIGHT]]);
  for (let line = 0; line < lines; line += 1) heights.set(firstRow + line, LINE_HEIGHT);
  return { cells, merges, heights, nextRow: firstRow + lines + 1 };
}

/** What is printed for a date; `undefined` when the field asks for something else. */
function dateText(field: string): string | undefined {
  if (BARE_DATE.test(field)) return DATE_TO_FILL;
  return field.includes('日期') ? `${field}：${DATE_TO_FILL}` : undefined;
}

function headCell(row: number, col: number, text: string): PlannedCell {
  return { ref: { row, col }, content: { kind: 'text', text }, style: 'head-line' };
}

function valueCell(row: number, col: number): PlannedCell {
  return { ref: { row, col }, content: { kind: 'blank' }, style: 'head-value' };
}
