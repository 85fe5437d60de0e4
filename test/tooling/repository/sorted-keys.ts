/** Objects of a JSON value whose keys are out of order, by their path; empty when all are sorted. */
export function findUnsorted(json: unknown, path = '$'): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  const entries = Object.entries(json);
  const inside = entries.flatMap(([key, value]) => findUnsorted(value, `${path}.${key}`));
  if (Array.isArray(json)) return inside;
  const keys = entries.map(([key]) => key);
  const sorted = keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') <= key);
  return sorted ? inside : [`${path}: ${keys.join(', ')}`, ...inside];
}
