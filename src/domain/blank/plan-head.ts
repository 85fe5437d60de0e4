import type { CellRange } from '../grid/cell-range';
import type { PlannedCell } from '../layout/sheet-plan';
import { COLUMN } from './blank-columns';

/** Cells above the table that ask who fills the form in. */
export interface PlannedHead {
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellRange[];
  readonly heights: ReadonlyMap<number, number>;
  /** First row below. */
  readonly nextRow: number;
}

/** Height in points of a line of the head: room to write by hand. */
const LINE_HEIGHT = 24;

/** Where a field and its answer stand: two fields to a line. */
const SLOTS = [
  { label: [COLUMN.number, COLUMN.code], value: COLUMN.label },
  { label: [COLUMN.columnLabel, COLUMN.columnLabel], value: COLUMN.value },
] as const;

/** A date asked for without a word before it. */
const BARE_DATE = /^年\s{0,9}月\s{0,9}日$/u;
/** The date as the paper prints it, with room to write between its words. */
const DATE_TO_FILL = '　　年　　月　　日';

/**
 * Lays out the head fields in print order, two to a line, each with a cell for the answer. A date is
 * printed as 年 月 日 to be completed; any other answer is an empty cell.
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
    const bare = BARE_DATE.test(field);
    if (bare) cells.push(dateCell(row, left));
    else cells.push(labelCell(row, left, field), valueCell(row, slot.value, field));
    const last = bare ? slot.value : right;
    if (last > left) merges.push({ top: row, left, bottom: row, right: last });
  });
  const lines = Math.ceil(fields.length / SLOTS.length);
  const heights = Array.from(
    { length: lines },
    (_, line) => [firstRow + line, LINE_HEIGHT] as const,
  );
  return { cells, merges, heights: new Map(heights), nextRow: firstRow + lines };
}

function labelCell(row: number, col: number, field: string): PlannedCell {
  return { ref: { row, col }, content: { kind: 'text', text: `${field}：` }, style: 'head-line' };
}

function valueCell(row: number, col: number, field: string): PlannedCell {
  const content = field.includes('日期')
    ? ({ kind: 'text', text: DATE_TO_FILL } as const)
    : ({ kind: 'blank' } as const);
  return { ref: { row, col }, content, style: 'head-value' };
}

function dateCell(row: number, col: number): PlannedCell {
  return { ref: { row, col }, content: { kind: 'text', text: DATE_TO_FILL }, style: 'head-line' };
}
