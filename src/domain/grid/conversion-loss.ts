/**
 * What a workbook loses when it is written anew as .xlsx from what was read of it. The first group is not
 * read at all, so the file may or may not have had it; the second was seen.
 *
 * `unportable-formulas`: formulas that use names, links or functions over a computed place are kept as
 * their results. `sheet-names`: names that .xlsx does not take were changed. `long-texts`: cut at 32 767
 * characters, the most a cell holds.
 */
export type ConversionLoss =
  | 'fonts'
  | 'borders'
  | 'number-formats'
  | 'column-widths'
  | 'print-setup'
  | 'comments'
  | 'pictures'
  | 'charts'
  | 'macros'
  | 'names'
  | 'links'
  | 'validation'
  | 'conditional-formats'
  | 'protection'
  | 'unportable-formulas'
  | 'long-texts'
  | 'sheet-names'
  | 'overlapping-merges';
