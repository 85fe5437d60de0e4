import { toHalfWidth } from '../figures/half-width';
import { rememberTexts } from '../kernel/remember';
import { isNumericCode } from './item-code';
import { formulaTokens, type FormulaToken, hasRelation, type Relation } from './formula-token';
import { type FormulaTerm, parseSide } from './parse-side';

/** A printed formula with its place in the text, codes not yet compared with the form's items. */
export type FormulaReading = {
  /** Half width, on one line. */
  readonly printed: string;
  /** First and behind-the-last index in the text it was found in. */
  readonly start: number;
  readonly end: number;
} & (
  | {
      readonly kind: 'relation';
      readonly relation: Relation;
      readonly left: readonly FormulaTerm[];
      readonly right: readonly FormulaTerm[];
    }
  /** It is meant as a formula and cannot be read; `total` is what stands on its left. */
  | { readonly kind: 'unreadable'; readonly total: string }
);

/** Texts that a memory keeps. */
const REMEMBERED = 2000;

/**
 * The formulas printed in a text, in order: `B=B1+B2+B3`, `A≥B`, `C=C1+…+C11`, `C1~C11`, `Σ(A11…A15)`,
 * `01=02+03`, `第1行=第2行+第3行`, `A等于B加C`; misread codes (`E=El+E2`) and full-width signs as well.
 *
 * `C1-C11` is a difference, except in Σ(…) and before 之和, where a hyphen means "to"; `C=C1-C11` is
 * judged later, beside the form's items. Formulas with more than one relation, products and strict
 * inequalities are unreadable, never guessed.
 *
 * @param text - may hold anything else besides, such as a label with its unit; places are counted in
 *   its half-width form without LaTeX, which is as long as the text where that has no backslash
 */
export const readFormulas: (text: string) => readonly FormulaReading[] = rememberTexts(
  findFormulas,
  REMEMBERED,
);

function findFormulas(text: string): readonly FormulaReading[] {
  const half = toHalfWidth(text);
  if (!hasRelation(half)) return [];
  const tokens = formulaTokens(half);
  const readings: FormulaReading[] = [];
  let from = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'relation' || tokens[at - 1]?.kind !== 'name') continue;
    const place = { start: startOfLeft(tokens, { relation: at, from }), relation: at };
    if (isExplanation(tokens, place)) continue;
    const found = readAt(half, tokens, place);
    readings.push(found.reading);
    from = found.next;
    at = Math.max(at, from - 1);
  }
  return readings;
}

interface Place {
  /** Index of the first token on the left. */
  readonly start: number;
  readonly relation: number;
}

/** `1=是 2=否` and `A=1 B=2` explain answers and classes, they are no formulas. */
function isExplanation(tokens: readonly FormulaToken[], { start, relation }: Place): boolean {
  const name = tokens[start];
  if (name?.kind !== 'name') return false;
  const { terms } = parseSide(tokens, relation + 1);
  const [first] = terms;
  if (isNumericCode(name.code)) return first === undefined || !isNumericCode(first.code);
  return terms.length === 1 && first?.to === undefined && isNumericCode(first?.code ?? '');
}

function readAt(
  half: string,
  tokens: readonly FormulaToken[],
  { start, relation: at }: Place,
): { reading: FormulaReading; next: number } {
  const left = parseSide(tokens, start);
  const right = parseSide(tokens, at + 1);
  const relation = relationOf(tokens[at]);
  const isWhole = left.next === at && right.whole && isEnd(tokens, right.next);
  const next = isWhole && relation !== undefined ? right.next : endOfRun(tokens, at + 1);
  const print = printOf(half, tokens, { start, next });
  const reading: FormulaReading =
    isWhole && relation !== undefined
      ? { kind: 'relation', relation, left: left.terms, right: right.terms, ...print }
      : { kind: 'unreadable', total: left.terms[0]?.code ?? '', ...print };
  return { reading, next };
}

function relationOf(token: FormulaToken | undefined): Relation | undefined {
  return token?.kind === 'relation' && token.relation !== 'strict' ? token.relation : undefined;
}

/** Index of the first name on the left of a relation: of B1 in `B1+B2=B`. */
function startOfLeft(
  tokens: readonly FormulaToken[],
  at: { relation: number; from: number },
): number {
  let start = at.relation - 1;
  while (start - 2 >= at.from && isJoined(tokens, start - 1)) start -= 2;
  return start;
}

function isJoined(tokens: readonly FormulaToken[], operator: number): boolean {
  const kind = tokens[operator]?.kind;
  return (kind === 'plus' || kind === 'minus') && tokens[operator - 1]?.kind === 'name';
}

/** Whether a formula may end before this token; a product or a second relation would go on. */
function isEnd(tokens: readonly FormulaToken[], at: number): boolean {
  const kind = tokens[at]?.kind;
  return kind !== 'times' && kind !== 'relation' && kind !== 'dots' && kind !== 'range';
}

/** Where a formula that cannot be read ends: at the next separator, line break, or opening unit. */
function endOfRun(tokens: readonly FormulaToken[], from: number): number {
  let at = from;
  let depth = 0;
  for (; at < tokens.length; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === 'separator' || kind === 'newline') break;
    if (kind === 'open') depth += 1;
    if (kind === 'close') depth -= 1;
    if (depth < 0 || (depth === 0 && kind === 'list')) break;
  }
  return at;
}

function printOf(
  half: string,
  tokens: readonly FormulaToken[],
  at: { start: number; next: number },
): { printed: string; start: number; end: number } {
  const start = tokens[at.start]?.at ?? 0;
  const end = tokens[at.next - 1]?.end ?? half.length;
  return { printed: half.slice(start, end).replace(/\s+/gu, ''), start, end };
}
