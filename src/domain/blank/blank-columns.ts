/** Columns of a blank form, zero-based, as the papers have them: 编号 stands over number and code. */
export const COLUMN = { number: 0, code: 1, label: 2, columnLabel: 3, value: 4 } as const;

/** Widths in characters: together they fill the width of A4 between the margins at full size. */
export const WIDTHS: readonly number[] = [5, 5, 47, 17, 15];

/** Width of some columns merged, in characters. */
export function widthOf(first: number, last: number): number {
  return WIDTHS.slice(first, last + 1).reduce((sum, width) => sum + width, 0);
}
