/** Columns of a blank form, zero-based, as the papers have them: 编号 stands over number and code. */
export const COLUMN = { number: 0, code: 1, label: 2, columnLabel: 3, value: 4 } as const;

/**
 * Widths in characters. In 宋体 11, whose digits are 8 pixels wide, they fill A4 between margins of half an
 * inch (698 pixels of 96 to the inch) without being made smaller, so that a page holds the height planned.
 */
export const WIDTHS: readonly number[] = [5, 5, 44, 18, 12];

/** Width of some columns merged, in characters. */
export function widthOf(first: number, last: number): number {
  return WIDTHS.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
}
