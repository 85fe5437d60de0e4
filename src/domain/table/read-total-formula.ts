import { type Amount, parseAmount } from '../figures/amount';
import type { CellRange } from '../grid/cell-range';
import { rememberBy } from '../kernel/remember';
import { type FormulaToken, splitFormula } from './formula-tokens';

/**
 * Who adds the cells, as programs differ in what they take for a number.
 *
 * `sum` leaves out text and blanks; `subtotal` leaves out other subtotals too; `sign` (a cell between
 * `+` and `-`) takes text that reads as a number, and fails on any other.
 */
export type Adder = 'sum' | 'subtotal' | 'sign';

/** The cells of a rectangle, added. */
export interface CellsAdded {
  readonly kind: 'cells';
  readonly range: CellRange;
  readonly by: Adder;
}

/** A formula that does nothing but add and take away. */
export type Addition =
  | CellsAdded
  | { readonly kind: 'constant'; readonly amount: Amount }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | { readonly kind: 'round'; readonly of: Addition; readonly decimals: number };

/** One thing in an addition, added or taken away. */
export interface Term {
  readonly sign: 1 | -1;
  readonly of: Addition;
}

/** What a total's formula does; `external` takes figures from another workbook, `unknown` is no plain sum. */
export type TotalFormula =
  | { readonly kind: 'adds'; readonly addition: Addition }
  | { readonly kind: 'external' }
  | { readonly kind: 'unknown' };

/** Deepest nesting that Excel accepts (Excel specifications and limits). */
const DEEPEST = 64;
const MOST_ROUND_DECIMALS = 15;
/** Characters that end the name of a sheet behind `[Book.xlsx]`. */
const NO_SHEET_NAME = /[[\]()+*/^&=<>,:;{}"]/u;
const LONGEST_SHEET_NAME = 31;

/** Formulas that a memory keeps: the totals of some hundred forms. */
const REMEMBERED = 2000;
const remembering = rememberBy(readFresh, {
  // A formula that names no sheet says the same on all.
  keyOf: ({ formula, sheet }) => (formula.includes('!') ? `${sheet}!${formula}` : formula),
  limit: REMEMBERED,
});

/**
 * Reads a formula as a sum: SUM, SUBTOTAL(9,…), ROUND with fixed decimals, `+`, `-`, brackets, numbers,
 * and cells of its own sheet.
 *
 * @param formula - in A1 notation with English names, without `=`
 * @param sheet - name of the sheet it stands on, which it may name itself
 */
export function readTotalFormula(formula: string, sheet: string): TotalFormula {
  return remembering({ formula, sheet });
}

function readFresh({ formula, sheet }: { formula: string; sheet: string }): TotalFormula {
  if (linksToWorkbook(formula)) return { kind: 'external' };
  const tokens = splitFormula(formula);
  if (tokens === undefined) return { kind: 'unknown' };
  const cursor: Cursor = { tokens, sheet: sheet.toUpperCase(), at: 0, depth: 0 };
  const addition = readTerms(cursor, 'sign');
  if (addition === undefined || cursor.at < tokens.length) return { kind: 'unknown' };
  return { kind: 'adds', addition };
}

/** Whether a formula names a cell of another workbook, as `[1]Sheet1!A1`, `'C:\\[a.xlsx]Sheet1'!A1`. */
function linksToWorkbook(formula: string): boolean {
  for (let at = formula.indexOf(']'); at !== -1; at = formula.indexOf(']', at + 1)) {
    const behind = formula.slice(at + 1, at + LONGEST_SHEET_NAME + 3);
    const mark = behind.indexOf('!');
    if (mark > 0 && !NO_SHEET_NAME.test(behind.slice(0, mark))) return true;
  }
  return false;
}

interface Cursor {
  readonly tokens: readonly FormulaToken[];
  readonly sheet: string;
  at: number;
  depth: number;
}

function readTerms(cursor: Cursor, by: Adder): Addition | undefined {
  const terms: Term[] = [];
  do {
    const term = readTerm(cursor, by);
    if (term === undefined) return undefined;
    terms.push(term);
  } while (isSignAt(cursor, '+') || isSignAt(cursor, '-'));
  const [first] = terms;
  return terms.length === 1 && first?.sign === 1 ? first.of : { kind: 'terms', terms };
}

function readTerm(cursor: Cursor, by: Adder): Term | undefined {
  let sign: 1 | -1 = 1;
  let alone = true;
  while (isSignAt(cursor, '+') || isSignAt(cursor, '-')) {
    if (takeSign(cursor, '-')) sign = sign === 1 ? -1 : 1;
    else cursor.at += 1;
    alone = false;
  }
  // Inside SUM only an argument that is nothing but cells is added as SUM adds: SUM(A1+A2) adds by sign.
  const of = readOperand(cursor, alone && endsArgument(cursor) ? by : 'sign');
  return of === undefined ? undefined : { sign, of };
}

/** Whether the next token is the whole argument. */
function endsArgument(cursor: Cursor): boolean {
  const before = cursor.tokens[cursor.at - 1];
  const behind = cursor.tokens[cursor.at + 1];
  const starts = before?.kind === 'sign' && (before.text === '(' || before.text === ',');
  return starts && behind?.kind === 'sign' && (behind.text === ')' || behind.text === ',');
}

function readOperand(cursor: Cursor, by: Adder): Addition | undefined {
  const token = cursor.tokens[cursor.at];
  if (token === undefined) return undefined;
  cursor.at += 1;
  switch (token.kind) {
    case 'number':
      return constant(token.text);
    case 'cells':
      return cells(token, cursor, by);
    case 'function':
      return nested(cursor, () => readFunction(token.name, cursor));
    case 'sign':
      return token.text === '(' ? nested(cursor, () => readBracket(cursor)) : undefined;
  }
}

function nested<T>(cursor: Cursor, read: () => T | undefined): T | undefined {
  if (cursor.depth >= DEEPEST) return undefined;
  cursor.depth += 1;
  const result = read();
  cursor.depth -= 1;
  return result;
}

function constant(text: string): Addition | undefined {
  const padded = text.startsWith('.') ? `0${text}` : text;
  const amount = parseAmount(padded.endsWith('.') ? padded.slice(0, -1) : padded);
  return amount === undefined ? undefined : { kind: 'constant', amount };
}

function cells(
  token: FormulaToken & { readonly kind: 'cells' },
  cursor: Cursor,
  by: Adder,
): Addition | undefined {
  if (token.sheet !== undefined && token.sheet.toUpperCase() !== cursor.sheet) return undefined;
  // A range between signs means "the cell of my row" in old programs and an array in new ones.
  if (by === 'sign' && !token.single) return undefined;
  return { kind: 'cells', range: token.range, by };
}

function readBracket(cursor: Cursor): Addition | undefined {
  const inner = readTerms(cursor, 'sign');
  return inner !== undefined && takeSign(cursor, ')') ? inner : undefined;
}

function readFunction(name: string, cursor: Cursor): Addition | undefined {
  if (!takeSign(cursor, '(')) return undefined;
  if (name === 'SUM') return readArguments(cursor, 'sum');
  if (name === 'ROUND') return readRound(cursor);
  if (name !== 'SUBTOTAL' || takeNumber(cursor) !== 9 || !isSignAt(cursor, ',')) return undefined;
  cursor.at += 1;
  return readArguments(cursor, 'subtotal');
}

function readArguments(cursor: Cursor, by: Adder): Addition | undefined {
  const terms: Term[] = [];
  do {
    const of = readTerms(cursor, by);
    if (of === undefined) return undefined;
    terms.push({ sign: 1, of });
  } while (takeSign(cursor, ','));
  return takeSign(cursor, ')') ? { kind: 'terms', terms } : undefined;
}

function readRound(cursor: Cursor): Addition | undefined {
  const of = readTerms(cursor, 'sign');
  if (of === undefined || !takeSign(cursor, ',')) return undefined;
  const decimals = takeNumber(cursor);
  if (decimals === undefined || decimals > MOST_ROUND_DECIMALS) return undefined;
  return takeSign(cursor, ')') ? { kind: 'round', of, decimals } : undefined;
}

/** A whole number that is a whole argument. */
function takeNumber(cursor: Cursor): number | undefined {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== 'number' || !/^\d{1,3}$/u.test(token.text)) return undefined;
  cursor.at += 1;
  return Number(token.text);
}

function isSignAt(cursor: Cursor, text: string): boolean {
  const token = cursor.tokens[cursor.at];
  return token?.kind === 'sign' && token.text === text;
}

function takeSign(cursor: Cursor, text: string): boolean {
  if (!isSignAt(cursor, text)) return false;
  cursor.at += 1;
  return true;
}
