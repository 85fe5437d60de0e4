import { rememberTexts } from '../kernel/remember';

/** Labels at least this alike are the same item reworded; below it they are different items. */
export const SAME_ITEM = 0.6;

/**
 * How alike two labels are, 0–1: the share of character pairs they have in common (Dice's coefficient).
 *
 * A label cut short or a word exchanged keeps most pairs; another item keeps few.
 */
export function labelLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const size = sizeOf(pairs) + sizeOf(others);
  if (size === 0) return 0;
  let common = 0;
  for (const [pair, count] of pairs) common += Math.min(count, others.get(pair) ?? 0);
  return (2 * common) / size;
}

/** Labels that a memory keeps: those of some hundred forms. */
const REMEMBERED = 4000;
const pairsOf = rememberTexts(countPairs, REMEMBERED);

function countPairs(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i += 1) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  let size = 0;
  for (const count of pairs.values()) size += count;
  return size;
}
