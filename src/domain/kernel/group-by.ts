import type { NonEmpty } from './non-empty';

/** Sorts a list into groups of the same key; groups and their entries keep the order of the list. */
export function groupBy<T, K>(
  list: readonly T[],
  keyOf: (entry: T) => K,
): ReadonlyMap<K, NonEmpty<T>> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}
