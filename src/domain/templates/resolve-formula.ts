import { isNonEmpty, type NonEmpty } from '../kernel/non-empty';
import type { Item, ItemCode } from './item';
import type { FormulaTerm } from './parse-side';
import type { FormulaReading } from './read-formula';
import type { Part } from './rule';

/** A printed relation as one item on one side and signed items on the other. */
export interface ResolvedFormula {
  readonly kind: 'equal' | 'at-least';
  /** The total, or the greater item. */
  readonly whole: ItemCode;
  readonly parts: NonEmpty<Part>;
}

/** Outcome of looking up a formula's codes among a form's items. */
export type Resolution =
  | {
      readonly kind: 'resolved';
      readonly formula: ResolvedFormula;
      readonly mended: readonly string[];
    }
  | {
      readonly kind: 'unknown';
      readonly codes: readonly string[];
      readonly whole: ItemCode | undefined;
    }
  | { readonly kind: 'unreadable'; readonly whole: ItemCode | undefined };

/** Items by every text that a formula may call them: `01` is also `1`. */
export type CodeIndex = ReadonlyMap<string, Item>;

/** Indexes items for formulas. */
export function indexCodes(items: readonly Item[]): CodeIndex {
  const index = new Map<string, Item>();
  for (const item of items) {
    const short = withoutZeros(item.code);
    if (short !== item.code && !index.has(short)) index.set(short, item);
  }
  for (const item of items) index.set(item.code, item);
  return index;
}

/** 1 for 01. */
function withoutZeros(code: string): string {
  return code.startsWith('0') ? code.replace(/^0+(?=\d)/u, '') : code;
}

type Relation = Extract<FormulaReading, { kind: 'relation' }>;

interface Sides {
  readonly kind: 'equal' | 'at-least';
  readonly whole: FormulaTerm;
  readonly parts: readonly FormulaTerm[];
}

/** Looks up a formula's codes; sides are turned so that a single item stands on the left. */
export function resolveFormula(reading: Relation, index: CodeIndex): Resolution {
  const sides = turn(reading);
  if (sides === undefined) return { kind: 'unreadable', whole: undefined };
  const whole = find(index, sides.whole.code);
  const lookup = lookUpParts(asRow(sides, index), { index, whole: sides.whole.code });
  const unknown = [...(whole === undefined ? [sides.whole.code] : []), ...lookup.unknown];
  if (unknown.length > 0 || whole === undefined) {
    return { kind: 'unknown', codes: [...new Set(unknown)], whole: whole?.code };
  }
  const { parts, mended } = lookup;
  if (!isNonEmpty(parts) || parts.some(({ code }) => code === whole.code)) {
    return { kind: 'unreadable', whole: whole.code };
  }
  return { kind: 'resolved', formula: { kind: sides.kind, whole: whole.code, parts }, mended };
}

function turn(reading: Relation): Sides | undefined {
  const { left, right, relation } = reading;
  if (relation === 'equal') {
    const whole = single(left);
    if (whole !== undefined) return { kind: 'equal', whole, parts: right };
    const other = single(right);
    return other === undefined ? undefined : { kind: 'equal', whole: other, parts: left };
  }
  return relation === 'at-least' ? atLeast(left, right) : atLeast(right, left);
}

/** `A+B≥C` is checked as A ≥ C − B. */
function atLeast(
  greater: readonly FormulaTerm[],
  lesser: readonly FormulaTerm[],
): Sides | undefined {
  const [whole, ...others] = greater;
  if (whole === undefined || whole.to !== undefined || whole.sign === -1) return undefined;
  const moved = others.map((term): FormulaTerm => ({ ...term, sign: term.sign === 1 ? -1 : 1 }));
  return { kind: 'at-least', whole, parts: [...lesser, ...moved] };
}

function single(terms: readonly FormulaTerm[]): FormulaTerm | undefined {
  const [term] = terms;
  return terms.length === 1 && term?.sign === 1 && term.to === undefined ? term : undefined;
}

const NUMBERED = /^(\D*?)(\d+)$/u;

/**
 * `C=C1-C11` means C1 to C11: both are numbered parts of the total itself, with others between them that a
 * difference would leave out. `C=C1-C2` stays a difference.
 */
function asRow(sides: Sides, index: CodeIndex): readonly FormulaTerm[] {
  const [first, last] = sides.parts;
  if (sides.kind !== 'equal' || first === undefined || last === undefined) return sides.parts;
  if (sides.parts.length > 2 || first.to !== undefined || first.sign === last.sign)
    return sides.parts;
  const low = placeIn(sides.whole.code, first.code);
  const high = placeIn(sides.whole.code, last.code);
  const isRow = last.sign === -1 && high - low > 1;
  const second = `${sides.whole.code}${String(low + 1)}`;
  return isRow && index.has(second) ? [{ ...first, to: last.code }] : sides.parts;
}

/** 11 for C11 among the parts of C; not a number for any other code. */
function placeIn(whole: string, code: string): number {
  return code.startsWith(whole) ? Number(code.slice(whole.length)) : Number.NaN;
}

interface Lookup {
  readonly parts: readonly Part[];
  readonly unknown: readonly string[];
  /** Codes printed without their letter, as 1220 for A1220. */
  readonly mended: readonly string[];
}

function lookUpParts(
  terms: readonly FormulaTerm[],
  form: { index: CodeIndex; whole: string },
): Lookup {
  const parts: Part[] = [];
  const unknown: string[] = [];
  const mended: string[] = [];
  for (const term of terms) {
    for (const code of term.to === undefined
      ? [term.code]
      : rowOf(term.code, term.to, form.index)) {
      const item = find(form.index, code) ?? withLetter(code, form);
      if (item === undefined) unknown.push(code);
      else parts.push({ code: item.code, sign: term.sign });
      if (item !== undefined && find(form.index, code) === undefined) mended.push(code);
    }
  }
  return { parts, unknown, mended };
}

function find(index: CodeIndex, code: string): Item | undefined {
  return index.get(code) ?? index.get(withoutZeros(code));
}

/** A1220 for a bare 1220 in a formula of A1200. */
function withLetter(code: string, form: { index: CodeIndex; whole: string }): Item | undefined {
  const letters = /^[A-Z]{1,2}(?=\d)/u.exec(form.whole)?.[0];
  return letters === undefined || !/^\d{2,}$/u.test(code)
    ? undefined
    : form.index.get(letters + code);
}

/** A row of codes is no longer than this; forms have some dozens of items. */
const LONGEST_ROW = 200;

/**
 * All codes from one to another: C1, C2 … C11; where the form numbers in tens, A1210, A1220 … The last is
 * there even if it is no item, so that it is reported.
 */
function rowOf(from: string, to: string, index: CodeIndex): readonly string[] {
  const low = NUMBERED.exec(from);
  const high = NUMBERED.exec(to);
  if (low === null || high === null || low[1] !== high[1]) return [from, to];
  const [, prefix = '', first = ''] = low;
  const last = Number(high[2]);
  const numbers = numbersBetween(Number(first), last);
  if (numbers.length === 0) return [from, to];
  const codes = numbers.map((number) => prefix + String(number).padStart(first.length, '0'));
  const step = stepOf(codes, index);
  return codes.filter((_, i) => i % step === 0 || i === codes.length - 1);
}

function numbersBetween(first: number, last: number): readonly number[] {
  if (last <= first || last - first > LONGEST_ROW) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Distance at which a form numbers its items: 1, or 10 for A1210, A1220. */
function stepOf(codes: readonly string[], index: CodeIndex): number {
  let step = codes.length - 1;
  codes.forEach((code, i) => {
    if (i > 0 && find(index, code) !== undefined) step = divisor(step, i);
  });
  return step;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
