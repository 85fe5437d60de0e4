/** A list with at least one entry. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Whether a list has an entry, told to the type checker as well. */
export function isNonEmpty<T>(list: readonly T[]): list is NonEmpty<T> {
  return list.length > 0;
}
