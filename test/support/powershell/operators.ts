import { NOTHING, toText, toWhole } from './values';

/** What a loop goes through. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === NOTHING || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function same(one: unknown, other: unknown): boolean {
  const fold = (value: unknown): unknown =>
    typeof value === 'string' ? value.toLowerCase() : value;
  return fold(one) === fold(other);
}

/** The sum, the longer text or the longer array. */
export function add(one: unknown, other: unknown): unknown {
  if (Array.isArray(one)) return [...listOf(one), ...listOf(other)];
  if (typeof one === 'string') return one + toText(other);
  return toWhole(one) + toWhole(other);
}

/** Signs between two values; comparing texts for being the same takes A and a for one. */
export const OPERATORS: Readonly<Record<string, (one: unknown, other: unknown) => unknown>> = {
  '+': add,
  '-': (one, other) => toWhole(one) - toWhole(other),
  '-eq': same,
  '-ne': (one, other) => !same(one, other),
  '-lt': (one, other) => toWhole(one) < toWhole(other),
  '-gt': (one, other) => toWhole(one) > toWhole(other),
  '-ge': (one, other) => toWhole(one) >= toWhole(other),
  '-join': (one, other) => [...(one instanceof Uint8Array ? one : listOf(one))].join(toText(other)),
  '-cmatch': (one, other) => new RegExp(toText(other)).test(toText(one)),
};

/** Letters behind a backtick. */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

/** Conversions by the name of the type. */
export const CASTS: Readonly<Record<string, (value: unknown) => unknown>> = {
  '[void]': () => NOTHING,
  '[string]': (value) => toText(value),
  '[int]': (value) => toWhole(value),
  '[char]': (value) => String.fromCharCode(toWhole(value)),
  '[byte[]]': (value) => Uint8Array.from(listOf(value).map(toWhole)),
};

/** A text between double quotes: letters behind a backtick and variables are put in. */
export function expand(text: string, read: (name: string) => unknown): string {
  const parts = /`(?<letter>[^])|(?<name>\$\w+)/gu;
  return text.slice(1, -1).replace(parts, (_, letter?: string, name?: string) => {
    if (name !== undefined) return toText(read(name));
    return letter === undefined ? '' : (ESCAPES[letter] ?? letter);
  });
}
