/** Place of one cell on a sheet, zero-based: A1 is row 0, col 0. */
export interface CellRef {
  readonly row: number;
  readonly col: number;
}

/** Number of rows and columns a sheet of Excel 2007 or later can have; nothing lies beyond. */
export const SHEET_LIMITS = { rows: 1_048_576, cols: 16_384 } as const;

const A1_TEXT = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/u;
const LETTERS = 26;
const CODE_OF_A = 65;

/** Letters of the columns asked for so far: thousands of rows ask for the same few. */
const knownColumns: string[] = [];

/** Letters of a column as the sheet shows them: 0 is `A`, 26 is `AA`. */
export function formatColumn(col: number): string {
  const known = knownColumns[col];
  if (known !== undefined) return known;
  const letters = lettersOf(col);
  if (col >= 0 && col < SHEET_LIMITS.cols) knownColumns[col] = letters;
  return letters;
}

function lettersOf(col: number): string {
  let letters = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(CODE_OF_A + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** A cell's address as the sheet shows it, without dollar signs: row 4, col 1 is `B5`. */
export function formatA1(ref: CellRef): string {
  return `${formatColumn(ref.col)}${String(ref.row + 1)}`;
}

/** Zero-based column of its letters, in either case; the letters must be A–Z. */
function columnOf(letters: string): number {
  let col = 0;
  for (const letter of letters.toUpperCase()) {
    col = col * LETTERS + (letter.charCodeAt(0) - CODE_OF_A + 1);
  }
  return col - 1;
}

/** Reads an address such as `B5` or `$B$5`; `undefined` when it is none or lies outside a sheet. */
export function parseA1(text: string): CellRef | undefined {
  const match = A1_TEXT.exec(text);
  if (match === null) return undefined;
  const [, letters = '', digits = ''] = match;
  const ref = { row: Number(digits) - 1, col: columnOf(letters) };
  return ref.row < SHEET_LIMITS.rows && ref.col < SHEET_LIMITS.cols ? ref : undefined;
}

/** Whether two references name the same cell. */
export function isSameCell(one: CellRef, other: CellRef): boolean {
  return one.row === other.row && one.col === other.col;
}
