const known = new WeakMap<object, string>();

/** A text that is the same for looks that look the same; looks are shared by thousands of cells, so it is kept. */
export function lookKey(look: object): string {
  const kept = known.get(look);
  if (kept !== undefined) return kept;
  const key = JSON.stringify(look);
  known.set(look, key);
  return key;
}
