/**
 * What a cell holds, whichever program keeps it.
 *
 * `''`, `null` and a missing cell all mean blank. A date is a number that the cell shows as a date;
 * it keeps the program's serial. `not-calculated` is a formula whose result was never stored, so
 * nobody may read a figure from it.
 */
export type CellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'logical'; readonly logical: boolean }
  | { readonly kind: 'date'; readonly serial: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'not-calculated' };

/** The value of a cell that nobody filled. */
export const BLANK: CellValue = { kind: 'blank' };
