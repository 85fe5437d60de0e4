import type { FigureRow } from './figure-rows';

/** Ten-thousandths in a hundredth and in one: figures are whole, or money with two decimals. */
const STEPS = [10_000, 100] as const;
/** How much more the figures must say than the search could choose from: chance agrees once in a million. */
const MARGIN = 20;

/**
 * Whether a sum that was searched for says enough not to agree by chance: its figures, in bits, against the number
 * of subsets that were there to choose from. Small units with a few small figures make up almost anything.
 */
export function isTelling(
  sum: FigureRow,
  subset: readonly FigureRow[],
  others: readonly FigureRow[],
): boolean {
  const choice = Math.min(subset.length, others.length - subset.length);
  const hypotheses = choice * Math.log2(others.length + 1) + Math.log2(others.length + 1);
  return bitsOf(sum) >= hypotheses + MARGIN;
}

function bitsOf({ units }: FigureRow): number {
  let bits = 0;
  for (const figure of units) {
    const step = STEPS.find((one) => figure % one === 0) ?? 1;
    bits += Math.log2(1 + Math.abs(figure) / step);
  }
  return bits;
}
