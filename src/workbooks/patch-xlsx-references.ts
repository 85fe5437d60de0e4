import { type CellRange, parseRange } from '../domain/grid/cell-range';
import { SHEET_LIMITS, formatColumn } from '../domain/grid/cell-ref';

/** Cells that a formula names. */
export interface Reference {
  /** `undefined` for the formula's own sheet. */
  readonly sheet: string | undefined;
  readonly range: CellRange;
}

const AREA =
  /(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!#])/uy;
const SHEET = /'(?:[^']|'')*'!|(?:\[\d{1,5}\])?[\p{L}_][\p{L}\p{N}_.]*!/uy;
const CALL = /[\p{L}_][\p{L}\p{N}_.]*(?=\s{0,9}\()/uy;
/** Texts, error values, numbers, truth values, operators: what names no cell. */
const PLAIN =
  /"(?:[^"]|"")*"|#(?:REF!|DIV\/0!|VALUE!|N\/A|NAME\?|NULL!|NUM!)|(?:TRUE|FALSE)(?![\p{L}\p{N}_.])|\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?(?![\p{L}_])|[^\p{L}\p{N}_.\\$#[\]'"?!@]+/iuy;
/** Functions that reach cells which their arguments do not spell out. */
const REACHING: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET']);

/**
 * The cells a formula (without `=`) names, wherever they stand in it.
 *
 * @returns `undefined` when it may reach others: by a defined name, a table, another function's result
 */
export function readReferences(formula: string): readonly Reference[] | undefined {
  const references: Reference[] = [];
  for (let at = 0; at < formula.length;) {
    const found = readReference(formula, at);
    if (found !== undefined) references.push(found.reference);
    const end = found?.end ?? skipPlain(formula, at);
    if (end === undefined) return undefined;
    at = end;
  }
  return references;
}

function readReference(
  formula: string,
  at: number,
): { readonly reference: Reference; readonly end: number } | undefined {
  const prefix = matchAt(SHEET, formula, at) ?? '';
  const area = matchAt(AREA, formula, at + prefix.length);
  const range = area === undefined ? undefined : rangeOfArea(area);
  if (area === undefined || range === undefined) return undefined;
  const sheet = prefix === '' ? undefined : sheetNameOf(prefix);
  return { reference: { sheet, range }, end: at + prefix.length + area.length };
}

function skipPlain(formula: string, at: number): number | undefined {
  const call = matchAt(CALL, formula, at);
  if (call !== undefined) {
    return REACHING.has(call.toUpperCase()) ? undefined : at + call.length;
  }
  const plain = matchAt(PLAIN, formula, at);
  return plain === undefined ? undefined : at + plain.length;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Name of the sheet before an address, without quotes and `!`. */
function sheetNameOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

const LAST_COLUMN = formatColumn(SHEET_LIMITS.cols - 1);
const LAST_ROW = String(SHEET_LIMITS.rows);

/** Whole columns and rows reach the sheet's end. */
function rangeOfArea(area: string): CellRange | undefined {
  const plain = area.replaceAll('$', '');
  const [first = '', second = first] = plain.split(':');
  if (/^\d/u.test(first)) return parseRange(`A${first}:${LAST_COLUMN}${second}`);
  if (/^[A-Za-z]+$/u.test(first)) return parseRange(`${first}1:${second}${LAST_ROW}`);
  return parseRange(plain);
}
