/** A value as text, with maps, sets and what is undefined, which JSON does not know. */
export function pack(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (one === undefined) return { $: 'undefined' };
    if (one instanceof Map) return { $: 'map', entries: [...one] };
    if (one instanceof Set) return { $: 'set', entries: [...one] };
    return one;
  });
}

/** What was packed. */
export function unpack<T>(text: string): T {
  const value: unknown = JSON.parse(text, (_, one: unknown) => {
    if (typeof one !== 'object' || one === null || !('$' in one)) return one;
    const entries: unknown = 'entries' in one ? one.entries : [];
    if (one.$ === 'map') return new Map(entries as [unknown, unknown][]);
    if (one.$ === 'set') return new Set(entries as unknown[]);
    return undefined;
  });
  return value as T;
}
