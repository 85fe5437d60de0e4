import { type CellRange, formatRange, rangeHolds } from '../../domain/grid/cell-range';
import type { CellRef } from '../../domain/grid/cell-ref';
import { GENERAL } from '../../workbooks/cell-input';
import type { WpsSheet } from './jsapi';

/** Cells of one number format. */
export interface FormatBlock {
  readonly range: CellRange;
  readonly format: string;
}

/**
 * Number formats of a range, in blocks of one format each: WPS tells that of a whole range only where all its cells
 * have the same, else the range is halved and asked again.
 */
export function readFormats(sheet: WpsSheet, range: CellRange): readonly FormatBlock[] {
  const format = sheet.Range(formatRange(range)).NumberFormat;
  if (typeof format === 'string') return [{ range, format }];
  const halves = halve(range);
  return halves === undefined
    ? [{ range, format: GENERAL }]
    : halves.flatMap((half) => readFormats(sheet, half));
}

/** The number format of a cell in such blocks. */
export function formatAt(blocks: readonly FormatBlock[], ref: CellRef): string {
  return blocks.find(({ range }) => rangeHolds(range, ref))?.format ?? GENERAL;
}

/** Both halves of a range, cut across its longer side; `undefined` for a single cell. */
export function halve(range: CellRange): readonly [CellRange, CellRange] | undefined {
  const { top, left, bottom, right } = range;
  if (bottom - top >= right - left) {
    if (bottom === top) return undefined;
    const middle = (top + bottom) >> 1;
    return [
      { ...range, bottom: middle },
      { ...range, top: middle + 1 },
    ];
  }
  const middle = (left + right) >> 1;
  return [
    { ...range, right: middle },
    { ...range, left: middle + 1 },
  ];
}
