import { type Amount, addTwo, negate, ZERO } from '../figures/amount';
import type { Figure, Reading } from '../figures/figure';
import type { ItemCode } from '../templates/item';
import type { Part } from '../templates/rule';

/** What is known of an item; `undefined` when the sheet has no row for it. */
export type ReadingOf = (code: ItemCode) => Reading | undefined;

/**
 * The parts of a total, added with their signs.
 *
 * `figures` are those of the filled parts; a blank part counts 0, and none filled makes the sum 0.
 * A part that the sheet lacks or that cannot be read makes a sum impossible, never smaller.
 */
export type AddedParts =
  | { readonly kind: 'added'; readonly sum: Amount; readonly figures: readonly Figure[] }
  | { readonly kind: 'absent'; readonly codes: readonly ItemCode[] }
  | { readonly kind: 'unreadable'; readonly codes: readonly ItemCode[] };

/** Adds the parts of a total; absent parts are told before unreadable ones. */
export function addParts(parts: readonly Part[], readingOf: ReadingOf): AddedParts {
  const figures: Figure[] = [];
  let sum = ZERO;
  const absent: ItemCode[] = [];
  const unreadable: ItemCode[] = [];
  for (const { code, sign } of parts) {
    const reading = readingOf(code);
    if (reading === undefined) absent.push(code);
    else if (reading.kind === 'figure') {
      const { amount } = reading.figure;
      figures.push(reading.figure);
      sum = addTwo(sum, sign === 1 ? amount : negate(amount));
    } else if (reading.kind !== 'blank') unreadable.push(code);
  }
  if (absent.length > 0) return { kind: 'absent', codes: absent };
  if (unreadable.length > 0) return { kind: 'unreadable', codes: unreadable };
  return { kind: 'added', sum, figures };
}
