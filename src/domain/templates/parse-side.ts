import type { FormulaToken } from './formula-token';

/** An item of a printed sum, or a row of them (`C1~C11`), added or taken away. */
export interface FormulaTerm {
  /** As printed, misread digits put right. */
  readonly code: string;
  /** Last code of the row; `undefined` for a single item. */
  readonly to: string | undefined;
  readonly sign: 1 | -1;
}

/** One side of a formula and how far it reaches. */
export interface Side {
  readonly terms: readonly FormulaTerm[];
  /** Index of the first token that is no more of it. */
  readonly next: number;
  /** Whether it ends in itself, not behind a sign that asks for more. */
  readonly whole: boolean;
}

type Kind = FormulaToken['kind'];

/** How signs are read, and how many brackets stand around them. */
interface Mode {
  /** Inside Σ(…) and before 之和 a comma adds and a hyphen means "to". */
  readonly isSum: boolean;
  readonly depth: number;
}

/** Brackets within brackets beyond this are no formula of a form. */
const DEEPEST = 8;

/**
 * Reads the sum that begins at a token: `C1+C2+…+C11`, `B-C`, `Σ(A11…A15)`, `B、C之和`, `A-(B+C)`.
 */
export function parseSide(tokens: readonly FormulaToken[], start: number): Side {
  const sumWord = findSumWord(tokens, start);
  if (sumWord === undefined) return parseSum(tokens, start, { isSum: false, depth: 0 });
  const side = parseSum(tokens, start, { isSum: true, depth: 0 });
  return side.next === sumWord ? { ...side, next: sumWord + 1 } : side;
}

/** Index of 之和 or 合计 behind the names of this side; `undefined` when there is none. */
function findSumWord(tokens: readonly FormulaToken[], start: number): number | undefined {
  const inside: ReadonlySet<Kind> = new Set<Kind>([
    'name',
    'list',
    'plus',
    'minus',
    'range',
    'dash',
    'dots',
  ]);
  let at = start;
  while (inside.has(kindAt(tokens, at))) at += 1;
  return kindAt(tokens, at) === 'sum-word' && at > start ? at : undefined;
}

function kindAt(tokens: readonly FormulaToken[], at: number): Kind {
  return tokens[at]?.kind ?? 'separator';
}

/** Index of the next token that is no line break. */
function skipLines(tokens: readonly FormulaToken[], at: number): number {
  return kindAt(tokens, at) === 'newline' ? at + 1 : at;
}

function parseSum(tokens: readonly FormulaToken[], start: number, mode: Mode): Side {
  const terms: FormulaTerm[] = [];
  let next = skipLines(tokens, start);
  let sign: 1 | -1 = 1;
  if (kindAt(tokens, next) === 'minus') {
    sign = -1;
    next += 1;
  }
  for (;;) {
    const operand = parseOperand(tokens, skipLines(tokens, next), mode);
    if (operand === undefined) return { terms, next, whole: false };
    for (const term of operand.terms) terms.push({ ...term, sign: term.sign === sign ? 1 : -1 });
    next = operand.next;
    if (!operand.whole) return { terms, next, whole: false };
    const operator = operatorAt(tokens, skipLines(tokens, next), mode);
    if (operator === undefined) return { terms, next, whole: true };
    sign = operator;
    next = skipLines(tokens, next) + 1;
  }
}

function operatorAt(tokens: readonly FormulaToken[], at: number, mode: Mode): 1 | -1 | undefined {
  const kind = kindAt(tokens, at);
  if (kind === 'plus' || (mode.isSum && kind === 'list')) return 1;
  return kind === 'minus' || kind === 'dash' ? -1 : undefined;
}

function parseOperand(tokens: readonly FormulaToken[], at: number, mode: Mode): Side | undefined {
  const token = tokens[at];
  const inner = { ...mode, depth: mode.depth + 1 };
  if (mode.depth > DEEPEST) return undefined;
  if (token?.kind === 'name') return parseName(tokens, at, mode);
  if (token?.kind === 'open') return parseGroup(tokens, at, inner);
  if (token?.kind === 'sigma') return parseOperand(tokens, at + 1, { ...inner, isSum: true });
  if (token?.kind !== 'indexed') return undefined;
  return { terms: [{ code: token.code, to: token.to, sign: 1 }], next: at + 1, whole: true };
}

function parseGroup(tokens: readonly FormulaToken[], at: number, mode: Mode): Side {
  const side = parseSum(tokens, at + 1, mode);
  const closed = kindAt(tokens, side.next) === 'close';
  return { ...side, next: closed ? side.next + 1 : side.next, whole: side.whole && closed };
}

/** A name alone, or the first and the last name of a row of them. */
function parseName(tokens: readonly FormulaToken[], at: number, mode: Mode): Side {
  const code = nameOf(tokens[at]);
  const toAt = endOfRow(tokens, at, mode);
  const to = toAt === undefined ? undefined : nameOf(tokens[toAt]);
  return { terms: [{ code, to, sign: 1 }], next: (toAt ?? at) + 1, whole: true };
}

function nameOf(token: FormulaToken | undefined): string {
  return token?.kind === 'name' ? token.code : '';
}

/** Index of the last name of a row that begins at a name; `undefined` when it stands alone. */
function endOfRow(tokens: readonly FormulaToken[], at: number, mode: Mode): number | undefined {
  const kind = kindAt(tokens, at + 1);
  const joins =
    kind === 'range' ||
    ((kind === 'minus' || kind === 'colon') && mode.isSum) ||
    (kind === 'dash' && prefixOf(tokens[at]) === prefixOf(tokens[at + 2]));
  const end = joins ? at + 2 : behindDots(tokens, at + 1);
  return end !== undefined && kindAt(tokens, end) === 'name' ? end : undefined;
}

/** Behind `…`, `+…+`, `、…、`; `undefined` when there are no dots. */
function behindDots(tokens: readonly FormulaToken[], at: number): number | undefined {
  const dots = isAdding(tokens, at) ? skipLines(tokens, at + 1) : at;
  if (kindAt(tokens, dots) !== 'dots') return undefined;
  const next = skipLines(tokens, dots + 1);
  return isAdding(tokens, next) ? skipLines(tokens, next + 1) : next;
}

function isAdding(tokens: readonly FormulaToken[], at: number): boolean {
  const kind = kindAt(tokens, at);
  return kind === 'plus' || kind === 'list';
}

function prefixOf(token: FormulaToken | undefined): string {
  return /^\D*/u.exec(nameOf(token))?.[0] ?? '';
}
