import { lettersTokenAt, numberTokenAt } from './code-token';

/** How the two sides of a printed formula stand to each other. */
export type Relation = 'equal' | 'at-least' | 'at-most';

/** One sign or name of a printed formula, with its place in the text. */
export type FormulaToken = { readonly at: number; readonly end: number } & (
  | { readonly kind: 'name'; readonly code: string }
  /** `ΣAi(i=1..5)` */
  | { readonly kind: 'indexed'; readonly code: string; readonly to: string }
  /** `strict` and the like are no relations we check. */
  | { readonly kind: 'relation'; readonly relation: Relation | 'strict' }
  | { readonly kind: SignKind }
);

type SignKind =
  | 'plus'
  | 'minus'
  | 'range'
  | 'dash'
  | 'dots'
  | 'sigma'
  | 'open'
  | 'close'
  | 'list'
  | 'sum-word'
  | 'colon'
  | 'times'
  | 'newline'
  | 'separator'
  | 'other';

/** Whether a text can hold a formula at all; most labels cannot, and are not looked at further. */
export function hasRelation(text: string): boolean {
  return /[=≥≤≧≦⩾⩽≠>〉》<〈《]|等于|[大小多少低高超]于|不超过/u.test(text);
}

const RELATIONS: readonly (readonly [RegExp, Relation | 'strict'])[] = [
  [
    /(?:[>〉》]\s?=|=\s?[>〉》]|[≥≧⩾])|(?:应|须)?(?:大于(?:或|或者)?等于|不(?:小|少|低)于)/uy,
    'at-least',
  ],
  [
    /(?:[<〈《]\s?=|=\s?[<〈《]|[≤≦⩽])|(?:应|须)?(?:小于(?:或|或者)?等于|不(?:大|多|高)于|不超过)/uy,
    'at-most',
  ],
  [/={1,2}|(?:应|须)?等于/uy, 'equal'],
  [/[>〉》<〈《≠]|(?:应|须)?[大小]于/uy, 'strict'],
];

/** A dash of Chinese typing; between two codes of one letter it means "to", between others "minus". */
const SIGNS: readonly (readonly [RegExp, SignKind])[] = [
  [/\n\s*/uy, 'newline'],
  [/[+十]|加上?/uy, 'plus'],
  [/[-−–‐﹣]|减去?/uy, 'minus'],
  [/[~～∼〜]|至|到/uy, 'range'],
  [/[—―─]{1,3}/uy, 'dash'],
  [/[…⋯‥]{1,3}|[.。·•]{2,6}/uy, 'dots'],
  [/[Σ∑]|SUM(?=\s?\()/uy, 'sigma'],
  [/[([]/uy, 'open'],
  [/[)\]]/uy, 'close'],
  [/[、,]|[与和及]/uy, 'list'],
  [/(?:之|的|总)和|合计/uy, 'sum-word'],
  [/:/uy, 'colon'],
  [/[*/×÷%^]/uy, 'times'],
  [/[;；。]/uy, 'separator'],
];

const SPACE = /[^\S\n]+/uy;
/** `第1行`, `(3)`, `A1`: a name with what some papers put around it. */
const ORDINAL = /第\s?(?=[A-Za-z\d])/uy;
const LINE_WORD =
  /\s?[行栏项](?![\u4e00-\u9fff]|$)|\s?[行栏项](?=[加减等至到和与及之大小不应须]|$)/uy;
const BRACKETED_NUMBER = /\((\d{1,3})\)/uy;
const INDEXED =
  /[Σ∑]\s?([A-Za-z]\d{0,3})([ijkn])\s?\(\s?\2\s?=\s?(\d{1,3})[^()]{1,24}?(\d{1,3})\s?\)/uy;
const WORD = /[A-Za-z\d|]+/uy;

/** The signs and names of a half-width text in order, spaces left out. */
export function formulaTokens(text: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < text.length) {
    const space = lengthAt(SPACE, text, at);
    if (space > 0) {
      at += space;
      continue;
    }
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number): FormulaToken {
  return indexedAt(text, at) ?? nameAt(text, at) ?? relationAt(text, at) ?? signAt(text, at);
}

function indexedAt(text: string, at: number): FormulaToken | undefined {
  INDEXED.lastIndex = at;
  const match = INDEXED.exec(text);
  if (match === null) return undefined;
  const [whole, letter = '', , first = '', last = ''] = match;
  const prefix = letter.toUpperCase();
  const end = at + whole.length;
  return { kind: 'indexed', code: `${prefix}${first}`, to: `${prefix}${last}`, at, end };
}

function nameAt(text: string, at: number): FormulaToken | undefined {
  BRACKETED_NUMBER.lastIndex = at;
  const bracketed = BRACKETED_NUMBER.exec(text);
  if (bracketed !== null) {
    return { kind: 'name', code: bracketed[1] ?? '', at, end: at + bracketed[0].length };
  }
  const start = at + lengthAt(ORDINAL, text, at);
  const token = lettersTokenAt(text, start) ?? numberTokenAt(text, start);
  if (token === undefined) return undefined;
  const end = token.end + lengthAt(LINE_WORD, text, token.end);
  return { kind: 'name', code: token.code, at, end };
}

function relationAt(text: string, at: number): FormulaToken | undefined {
  for (const [pattern, relation] of RELATIONS) {
    const length = lengthAt(pattern, text, at);
    if (length > 0) return { kind: 'relation', relation, at, end: at + length };
  }
  return undefined;
}

function signAt(text: string, at: number): FormulaToken {
  for (const [pattern, kind] of SIGNS) {
    const length = lengthAt(pattern, text, at);
    if (length > 0) return { kind, at, end: at + length };
  }
  return { kind: 'other', at, end: at + Math.max(1, lengthAt(WORD, text, at)) };
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
