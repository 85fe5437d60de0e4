import { type CellRef, SHEET_LIMITS, formatColumn } from '../domain/grid/cell-ref';

// Texts and quoted sheet names stay; then references, then any other word, taken whole.
const TOKEN =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|(?<![\w.\u0080-\uffff])(?<ref>R(?:\[-?\d{1,7}\]|\d{1,7})?C(?:\[-?\d{1,5}\]|\d{1,5})?)(?![\w.([\u0080-\uffff])|[\w.\u0080-\uffff]+/gu;

const REFERENCE = /^R(\[-?\d+\]|\d*)C(\[-?\d+\]|\d*)$/u;

/** A formula in the notation of the 2003 format (`SUM(R[-2]C:R[-1]C)`) as the cell at that place shows it. */
export function fromR1C1(formula: string, at: CellRef): string {
  return formula.replace(TOKEN, (token) => {
    const match = REFERENCE.exec(token);
    if (match === null) return token;
    const [, row = '', col = ''] = match;
    const colPart = resolvePart(col, at.col, SHEET_LIMITS.cols);
    const rowPart = resolvePart(row, at.row, SHEET_LIMITS.rows);
    return `${colPart.lock}${formatColumn(colPart.index)}${rowPart.lock}${String(rowPart.index + 1)}`;
  });
}

interface Part {
  readonly lock: '' | '$';
  readonly index: number;
}

function resolvePart(part: string, own: number, limit: number): Part {
  if (part !== '' && !part.startsWith('['))
    return { lock: '$', index: wrap(Number(part) - 1, limit) };
  return { lock: '', index: wrap(own + Number(part.slice(1, -1)), limit) };
}

/** Offsets run around the edge of the sheet. */
function wrap(index: number, limit: number): number {
  return ((index % limit) + limit) % limit;
}
