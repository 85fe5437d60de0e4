import { type CellRange, parseRange } from '../grid/cell-range';
import { SHEET_LIMITS } from '../grid/cell-ref';

/** A piece of a formula, as far as sums need it. */
export type FormulaToken =
  | { readonly kind: 'sign'; readonly text: '+' | '-' | '(' | ')' | ',' }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'function'; readonly name: string }
  /** `single`: one cell is named, not a range of one cell. `sheet`: `undefined` when none is named. */
  | {
      readonly kind: 'cells';
      readonly range: CellRange;
      readonly single: boolean;
      readonly sheet: string | undefined;
    };

/** Longest formula that Excel accepts, in characters (Excel specifications and limits). */
const LONGEST_FORMULA = 8192;

const SPACE = /\s+/uy;
const SIGN = /[-+(),]/uy;
const NUMBER = /(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?![\w.:!])/uy;
const FUNCTION = /[A-Za-z][A-Za-z0-9.]{0,30}(?=\()/uy;
const SHEET = /(?:'((?:[^'[\]]|''){1,80})'|([^\s'"()+\-*/^&=<>,:;{}[\]!]{1,40}))!/uy;
const CELLS =
  /(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\w.:!(])/uy;

/** Splits a formula; `undefined` when it holds something that no plain sum has. */
export function splitFormula(formula: string): readonly FormulaToken[] | undefined {
  if (formula.length > LONGEST_FORMULA) return undefined;
  const tokens: FormulaToken[] = [];
  for (let at = skipSpace(formula, 0); at < formula.length;) {
    const found = readToken(formula, at);
    if (found === undefined) return undefined;
    tokens.push(found.token);
    at = skipSpace(formula, found.end);
  }
  return tokens;
}

interface Found {
  readonly token: FormulaToken;
  readonly end: number;
}

function readToken(formula: string, at: number): Found | undefined {
  const sign = matchAt(SIGN, formula, at)?.[0];
  if (sign !== undefined) {
    return isSign(sign) ? { token: { kind: 'sign', text: sign }, end: at + 1 } : undefined;
  }
  const name = matchAt(FUNCTION, formula, at)?.[0];
  if (name !== undefined) {
    return { token: { kind: 'function', name: name.toUpperCase() }, end: at + name.length };
  }
  const number = matchAt(NUMBER, formula, at)?.[0];
  if (number !== undefined) {
    return { token: { kind: 'number', text: number }, end: at + number.length };
  }
  return readCells(formula, at);
}

function readCells(formula: string, at: number): Found | undefined {
  const { sheet, start } = readSheet(formula, at);
  const text = matchAt(CELLS, formula, start)?.[0];
  if (text === undefined) return undefined;
  const range = parseRange(text) ?? parseWhole(text);
  if (range === undefined) return undefined;
  const token = { kind: 'cells', range, single: !text.includes(':'), sheet } as const;
  return { token, end: start + text.length };
}

function readSheet(formula: string, at: number): { sheet: string | undefined; start: number } {
  const prefix = matchAt(SHEET, formula, at);
  if (prefix === undefined) return { sheet: undefined, start: at };
  const [whole, quoted, plain] = prefix;
  return { sheet: quoted?.replaceAll("''", "'") ?? plain, start: at + whole.length };
}

/** Whole columns `F:G` and whole rows `10:12`. */
function parseWhole(text: string): CellRange | undefined {
  const [from = '', to = ''] = text.replaceAll('$', '').split(':');
  const rows = /^\d/u.test(from);
  const range = rows ? parseRange(`A${from}:A${to}`) : parseRange(`${from}1:${to}1`);
  if (range === undefined) return undefined;
  return rows
    ? { ...range, left: 0, right: SHEET_LIMITS.cols - 1 }
    : { ...range, top: 0, bottom: SHEET_LIMITS.rows - 1 };
}

function isSign(text: string): text is '+' | '-' | '(' | ')' | ',' {
  return '+-(),'.includes(text);
}

function skipSpace(formula: string, at: number): number {
  return at + (matchAt(SPACE, formula, at)?.[0].length ?? 0);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
