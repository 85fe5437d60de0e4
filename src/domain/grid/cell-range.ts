import { type CellRef, formatA1, parseA1 } from './cell-ref';

/** A rectangle of cells, zero-based, both corners included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Whether the cell lies inside the rectangle. */
export function rangeHolds(range: CellRange, ref: CellRef): boolean {
  return (
    ref.row >= range.top &&
    ref.row <= range.bottom &&
    ref.col >= range.left &&
    ref.col <= range.right
  );
}

/** Whether a range has more than one cell; a single one is merged with nothing. */
export function isOfSeveral({ top, left, bottom, right }: CellRange): boolean {
  return top < bottom || left < right;
}

/** A range as the sheet shows it: `A1:B5`, or `A1` when it is a single cell. */
export function formatRange(range: CellRange): string {
  const from = formatA1({ row: range.top, col: range.left });
  const to = formatA1({ row: range.bottom, col: range.right });
  return from === to ? from : `${from}:${to}`;
}

/** Reads `A1:B5`, `$A$1:$B$5` or a single address; corners in any order; `undefined` when it is none. */
export function parseRange(text: string): CellRange | undefined {
  const [first = '', second = first, ...rest] = text.split(':');
  const from = parseA1(first);
  const to = parseA1(second);
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.col, to.col),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.col, to.col),
  };
}
