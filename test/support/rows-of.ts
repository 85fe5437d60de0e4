/** The keys of a table that is written down for every one of them. */
export function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(table).filter((key): key is K => key in table);
}

/** The rows of a table that is written down for every key of a union, each with its key in front. */
export function rowsOf<K extends string, V extends readonly unknown[]>(
  table: Readonly<Record<K, V>>,
): readonly (readonly [key: K, ...V])[] {
  return keysOf(table).map((key) => [key, ...table[key]] as const);
}
