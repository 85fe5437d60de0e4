import { type CellRange, parseRange } from '../../../src/domain/grid/cell-range';
import type { ExcelValue } from './simulated-cell';
import type { SimulatedSheet } from './simulated-sheet';

/** Chains of formulas in tests are no longer. */
const MOST_ROUNDS = 20;

type Lookup = (sheet: string) => SimulatedSheet | undefined;

/**
 * Calculates every formula that only adds, subtracts and sums; others keep the value they have.
 *
 * Like Excel it takes text between signs for a number where it reads as one, answers #VALUE! where it does
 * not, leaves text inside SUM out and hands errors on.
 */
export function calculateSheets(sheets: readonly SimulatedSheet[]): void {
  const find: Lookup = (name) => sheets.find((sheet) => sheet.name === name);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (!sheets.map((sheet) => calculateOnce(sheet, find)).includes(true)) return;
  }
}

/** Whether some value is another now. */
function calculateOnce(sheet: SimulatedSheet, find: Lookup): boolean {
  let changed = false;
  for (const { ref, cell } of sheet.cells()) {
    if (cell.formula === undefined) continue;
    const result = evaluate(cell.formula.slice(1), sheet, find);
    if (result === undefined || result === cell.value) continue;
    sheet.put(ref, { ...cell, value: result, isError: typeof result === 'string' });
    changed = true;
  }
  return changed;
}

const TERM =
  /\s*([+-]?)\s*(?:SUM\(([^()]*)\)|((?:'[^']+'!|[^\s!+\-*/(),]+!)?\$?[A-Z]{1,3}\$?\d+)|(\d+(?:\.\d+)?))\s*/iuy;

const REFERENCE = /^(?:'[^']+'!|[^\s!+\-*/(),]+!)?\$?[A-Z]{1,3}\$?\d+$/iu;

/** `undefined` when the formula is of another kind. */
function evaluate(formula: string, sheet: SimulatedSheet, find: Lookup): ExcelValue | undefined {
  const alone = REFERENCE.test(formula) ? valuesAt(formula, sheet, find)[0] : undefined;
  if (alone !== undefined) return alone.value === '' ? 0 : alone.value;
  let total = 0;
  TERM.lastIndex = 0;
  while (TERM.lastIndex < formula.length) {
    const isFirst = TERM.lastIndex === 0;
    const match = TERM.exec(formula);
    if (match === null || (!isFirst && match[1] === '')) return undefined;
    const value = termValue(match, sheet, find);
    if (typeof value === 'string') return value;
    total += match[1] === '-' ? -value : value;
  }
  // Excel shows 15 digits, which hides what doubles lose: 0.1 + 0.2 is 0.3.
  return Number(total.toPrecision(15));
}

function termValue(term: RegExpExecArray, sheet: SimulatedSheet, find: Lookup): number | string {
  const [, , summed, address, number] = term;
  if (summed !== undefined) {
    return sum(summed.split(',').flatMap((part) => valuesAt(part.trim(), sheet, find)));
  }
  return operand(address === undefined ? Number(number) : valuesAt(address, sheet, find)[0]);
}

interface Seen {
  readonly value: ExcelValue;
  readonly isError: boolean;
}

function valuesAt(address: string, sheet: SimulatedSheet, find: Lookup): readonly Seen[] {
  const [, quoted, plain, cells = ''] = /^(?:'([^']+)'!|([^!]+)!)?(.*)$/u.exec(address) ?? [];
  const name = quoted ?? plain;
  const on = name === undefined ? sheet : find(name);
  const range = parseRange(cells);
  if (on === undefined || range === undefined) return [{ value: '#REF!', isError: true }];
  return seenIn(on, range);
}

function seenIn(sheet: SimulatedSheet, { top, left, bottom, right }: CellRange): readonly Seen[] {
  const seen: Seen[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) seen.push(sheet.at({ row, col }));
  }
  return seen;
}

/** A number, or the error that the formula shows. */
function operand(seen: Seen | number | undefined): number | string {
  if (typeof seen === 'number' || seen === undefined) return seen ?? 0;
  if (seen.isError) return String(seen.value);
  if (seen.value === '') return 0;
  const number = Number(seen.value);
  return Number.isNaN(number) ? '#VALUE!' : number;
}

function sum(seen: readonly Seen[]): number | string {
  const error = seen.find(({ isError }) => isError);
  if (error !== undefined) return String(error.value);
  return seen.reduce((total, { value }) => total + (typeof value === 'number' ? value : 0), 0);
}
