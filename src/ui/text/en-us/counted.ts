/** How many of a thing, in words: `1 cell`, `3 cells`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
