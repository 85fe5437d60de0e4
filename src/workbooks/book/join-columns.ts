import type { BookColumns } from './book';

/** Columns from left to right, neighbours of one width as one; those about which nothing is said are left out. */
export function joinColumns(columns: readonly BookColumns[]): readonly BookColumns[] {
  const joined: BookColumns[] = [];
  for (const span of [...columns].sort((one, other) => one.first - other.first)) {
    if (span.width === undefined && !span.hidden) continue;
    const before = joined.at(-1);
    const isLike =
      before?.last === span.first - 1 &&
      before.width === span.width &&
      before.hidden === span.hidden;
    if (isLike) joined.splice(-1, 1, { ...before, last: span.last });
    else joined.push(span);
  }
  return joined;
}
