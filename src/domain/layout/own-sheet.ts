import type { Grid } from '../grid/grid';

/**
 * Stands alone in the first column of sheets that we add to a workbook to report on its forms (检查单 …): their
 * lines name items, formulas and 填报单位, and must not be read as those of a form or of its cover.
 */
export const OWN_SHEET_NOTE = '暖表 NuanBiao';

/** Whether a sheet is one of our reports. */
export function isOwnSheet({ rows }: Grid): boolean {
  for (const { cells } of rows) {
    const first = cells[0];
    if (first?.ref.col !== 0 || first.value.kind !== 'text') continue;
    if (first.value.text === OWN_SHEET_NOTE) return true;
  }
  return false;
}
