import { ExcelError } from './excel-error';

/**
 * An object of Excel's object model as requests see it: members by their names on the wire (`Values`,
 * `GetRange`). What is not named here the simulation does not know, and says so.
 */
export interface ModelObject {
  /** Name of its class, as `Range`. */
  readonly kind: string;
  readonly id?: string;
  /** The thing behind it, for members that take objects as arguments. */
  readonly target?: unknown;
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  readonly call?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  /** Entries of a collection. */
  readonly items?: () => readonly ModelObject[];
}

/** Whether something got from a member is an object of the model again. */
export function isModelObject(value: unknown): value is ModelObject {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

/** A member that takes a text. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  return value;
}

/** A member that takes a number. */
export function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new ExcelError('InvalidArgument');
  return value;
}

/** Properties that are kept under a name and do nothing else: `{ Bold: 'font.bold' }`. */
export function keptProperties(
  names: Readonly<Record<string, string>>,
  keep: {
    readonly read: (name: string) => unknown;
    readonly write: (name: string, value: unknown) => void;
  },
): Required<Pick<ModelObject, 'get' | 'set'>> {
  const entries = Object.entries(names);
  return {
    get: Object.fromEntries(entries.map(([name, kept]) => [name, () => keep.read(kept) ?? null])),
    set: Object.fromEntries(
      entries.map(([name, kept]) => [name, (value: unknown) => keep.write(kept, value)]),
    ),
  };
}
