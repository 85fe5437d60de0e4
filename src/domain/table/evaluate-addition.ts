import {
  type Amount,
  ZERO,
  addAmounts,
  amountOfNumber,
  negate,
  parseAmount,
  roundAmount,
} from '../figures/amount';
import { rangeHolds } from '../grid/cell-range';
import { type CellRef, isSameCell } from '../grid/cell-ref';
import { type Cell, findCell, type Grid } from '../grid/grid';
import { assertNever } from '../kernel/assert-never';
import { cellsInRange } from './cells-in-range';
import { isSubtotal } from './formula-reach';
import { type Addition, type CellsAdded, readTotalFormula } from './read-total-formula';

/** A figure that is about to be written to a cell. */
export interface PlannedFigure {
  readonly ref: CellRef;
  readonly amount: Amount;
}

/** What a formula is worked out over: the sheet, and figures that will stand on it. */
export interface Sheet {
  readonly grid: Grid;
  readonly planned: readonly PlannedFigure[];
}

/** How many formulas without a stored result are followed one after the other. */
const LONGEST_CHAIN = 8;
/** Most cells looked at for one formula: far more than a form has, so that no formula can hang us. */
const MOST_CELLS = 50_000;
/** Text that a spreadsheet takes for a number between `+` and `-`. */
const NUMERIC_TEXT = /^ *([+-]?)(\d{1,3}(?:,\d{3}){0,4}|\d{1,15})(\.\d{0,12})? *$/u;

/**
 * Works out a formula as a spreadsheet would, in exact decimals.
 *
 * SUM leaves out text and blanks; a cell between signs counts when its text reads as a number.
 *
 * @returns `undefined` where the spreadsheet would show an error, or where no result can be known
 */
export function evaluateAddition(addition: Addition, sheet: Sheet): Amount | undefined {
  return evaluate(addition, placeOn(sheet));
}

interface Place extends Sheet {
  readonly chain: number;
  /** Cells that may still be looked at, over all formulas of the chain. */
  readonly budget: { left: number };
}

function placeOn(sheet: Sheet): Place {
  return { ...sheet, chain: 0, budget: { left: MOST_CELLS } };
}

function evaluate(addition: Addition, place: Place): Amount | undefined {
  switch (addition.kind) {
    case 'constant':
      return addition.amount;
    case 'cells':
      return evaluateCells(addition, place);
    case 'terms':
      return addAll(addition.terms, (term) => signed(evaluate(term.of, place), term.sign));
    case 'round': {
      const amount = evaluate(addition.of, place);
      return amount === undefined ? undefined : roundAmount(amount, addition.decimals);
    }
    default:
      return assertNever(addition);
  }
}

function signed(amount: Amount | undefined, sign: 1 | -1): Amount | undefined {
  return amount === undefined || sign === 1 ? amount : negate(amount);
}

/** Stops at the first that has no amount, so that a formula that gives up does so at once. */
function addAll<T>(
  list: readonly T[],
  amountOf: (one: T) => Amount | undefined,
): Amount | undefined {
  const amounts: Amount[] = [];
  for (const one of list) {
    const amount = amountOf(one);
    if (amount === undefined) return undefined;
    amounts.push(amount);
  }
  return addAmounts(amounts);
}

function evaluateCells(addition: CellsAdded, place: Place): Amount | undefined {
  const planned = place.planned.filter(({ ref }) => rangeHolds(addition.range, ref));
  const found = cellsInRange(place.grid, addition.range, place.budget.left);
  if (found === undefined) return undefined;
  place.budget.left -= found.length + 1;
  const others = found.filter((cell) => !planned.some(({ ref }) => isSameCell(ref, cell.ref)));
  const counted = addition.by === 'subtotal' ? others.filter((cell) => !isSubtotal(cell)) : others;
  const inText = addition.by === 'sign' ? amountOfText : (): Amount => ZERO;
  const sum = addAll(counted, (cell) => amountOfCell(cell, inText, place));
  return sum === undefined ? undefined : addAmounts([sum, ...planned.map(({ amount }) => amount)]);
}

function amountOfCell(
  cell: Cell,
  inText: (text: string) => Amount | undefined,
  place: Place,
): Amount | undefined {
  const { value } = cell;
  switch (value.kind) {
    case 'blank':
      return ZERO;
    case 'number':
      return amountOfNumber(value.number);
    case 'date':
      return amountOfNumber(value.serial);
    case 'text':
      return inText(value.text);
    case 'logical':
      return inText(value.logical ? '1' : '0');
    case 'error':
      return undefined;
    case 'not-calculated':
      return followFormula(cell, place);
    default:
      return assertNever(value);
  }
}

/** Result of a formula that no program worked out; the chain's limit also ends a circle. */
function followFormula(cell: Cell, place: Place): Amount | undefined {
  if (cell.formula === undefined || place.chain >= LONGEST_CHAIN) return undefined;
  const formula = readTotalFormula(cell.formula, place.grid.name);
  if (formula.kind !== 'adds') return undefined;
  return evaluate(formula.addition, { ...place, chain: place.chain + 1 });
}

function amountOfText(text: string): Amount | undefined {
  const match = NUMERIC_TEXT.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = `${whole.replaceAll(',', '')}${fraction === '.' ? '' : fraction}`;
  return parseAmount(sign === '-' ? `-${digits}` : digits);
}

/** Result of the formula of a cell, worked out anew; `undefined` when it is no plain sum or has none. */
export function evaluateCell(ref: CellRef, sheet: Sheet): Amount | undefined {
  const cell = findCell(sheet.grid, ref);
  return cell === undefined ? undefined : followFormula(cell, placeOn(sheet));
}
