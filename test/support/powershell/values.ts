/** What a method without an answer gives: nothing, not even an empty value. */
export const NOTHING = Symbol('nothing');

/** A table of PowerShell, which takes A and a for one key. */
export class Table {
  readonly #entries = new Map<unknown, unknown>();

  static #keyOf(key: unknown): unknown {
    return typeof key === 'string' ? key.toLowerCase() : key;
  }

  get(key: unknown): unknown {
    return this.#entries.get(Table.#keyOf(key)) ?? null;
  }

  set(key: unknown, value: unknown): void {
    this.#entries.set(Table.#keyOf(key), value);
  }

  has(key: unknown): boolean {
    return this.#entries.has(Table.#keyOf(key));
  }
}

/** An object of .NET with the members that are known here; any other is a mistake. */
export interface NetObject {
  readonly members: Readonly<Record<string, unknown>>;
}

/** Whether a value is an object of .NET. */
export function isNetObject(value: unknown): value is NetObject {
  return typeof value === 'object' && value !== null && 'members' in value;
}

/** A function of .NET that is called with values. */
export type NetMethod = (...args: readonly unknown[]) => unknown;

/** Whether a value can be called. */
export function isMethod(value: unknown): value is NetMethod {
  return typeof value === 'function';
}

/** As PowerShell judges a condition: an array of one as what is in it, an empty text as no. */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 1 || (value.length === 1 && isTrue(value[0]));
  return value !== null && value !== NOTHING && value !== '' && value !== 0 && value !== false;
}

/** As PowerShell writes a value in a text. */
export function toText(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  throw new Error('Not a text');
}

/** A whole number, or a mistake. */
export function toWhole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new Error(`No number: ${String(value)}`);
  return value;
}

/** Bytes, or a mistake. */
export function toBytes(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new Error('No bytes');
  return value;
}
