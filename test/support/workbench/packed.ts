/** A value as text, with maps, sets and what is undefined, which JSON does not know. */
export function pack(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (one === undefined) return { $: 'undefined' };
    if (one instanceof Map) return { $: 'map', keys: [...one.keys()], values: [...one.values()] };
    if (one instanceof Set) return { $: 'set', values: [...one] };
    return one;
  });
}

/** What was packed. */
export function unpack(text: string): unknown {
  return JSON.parse(text, (_, one: unknown) => {
    if (typeof one !== 'object' || one === null || !('$' in one)) return one;
    const values = listOf('values' in one ? one.values : undefined);
    if (one.$ === 'set') return new Set(values);
    if (one.$ !== 'map') return undefined;
    const keys = listOf('keys' in one ? one.keys : undefined);
    return new Map(keys.map((key, at) => [key, values[at]]));
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
