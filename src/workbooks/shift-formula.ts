import { SHEET_LIMITS, formatColumn, parseA1 } from '../domain/grid/cell-ref';

/** How far a formula moves. */
export interface FormulaShift {
  readonly rows: number;
  readonly cols: number;
}

// Texts, quoted sheet names, brackets, then references, then any other word: a word such as
// LOG10( or A1.B must be taken whole, or a piece of it would pass for a reference.
const TOKEN =
  /"(?:[^"]|"")*(?:"|$)|'(?:[^']|'')*(?:'|$)|\[[^\]]*|(?<cols>\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\w.(!])|(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\w.(!])|(?<cell>\$?[A-Z]{1,3}\$?\d{1,7})(?![\w.(!\u0080-\uffff])|[\w.$\u0080-\uffff]+/giu;

const LOST = '#REF!';

/** A shared formula as another cell of its range has it: relative references move, `$` ones stay. */
export function shiftFormula(formula: string, shift: FormulaShift): string {
  if (shift.rows === 0 && shift.cols === 0) return formula;
  return formula.replace(TOKEN, (token, ...rest: readonly unknown[]) => {
    const groups = rest.at(-1);
    return isReference(groups)
      ? token
          .split(':')
          .map((piece) => shiftPiece(piece, shift))
          .join(':')
      : token;
  });
}

function isReference(groups: unknown): boolean {
  return (
    typeof groups === 'object' &&
    groups !== null &&
    Object.values(groups).some((group) => group !== undefined)
  );
}

const COLUMN = /^(\$?)([A-Z]{1,3})/iu;
const ROW = /(\$?)(\d{1,7})$/u;

/** Moves an address, or a whole column or row, which is half an address. */
function shiftPiece(piece: string, shift: FormulaShift): string {
  const col = COLUMN.exec(piece);
  const row = ROW.exec(piece);
  const colText = col === null ? '' : movePart(col, shift.cols, shiftCol);
  const rowText = row === null ? '' : movePart(row, shift.rows, shiftRow);
  return colText === undefined || rowText === undefined ? LOST : `${colText}${rowText}`;
}

function movePart(
  [, lock = '', name = '']: RegExpExecArray,
  by: number,
  move: (name: string, by: number) => string | undefined,
): string | undefined {
  if (lock !== '') return `${lock}${name}`;
  return move(name, by);
}

function shiftCol(letters: string, by: number): string | undefined {
  const col = (parseA1(`${letters}1`)?.col ?? SHEET_LIMITS.cols) + by;
  return col >= 0 && col < SHEET_LIMITS.cols ? formatColumn(col) : undefined;
}

function shiftRow(digits: string, by: number): string | undefined {
  const row = Number(digits) + by;
  return row >= 1 && row <= SHEET_LIMITS.rows ? String(row) : undefined;
}
