/** What a row of durations says, in milliseconds. */
export interface Spread {
  readonly total: number;
  readonly mean: number;
  readonly median: number;
  /** Nineteen of twenty took no longer. */
  readonly p95: number;
}

/** Sums up durations; all are 0 when there are none. */
export function spreadOf(durations: readonly number[]): Spread {
  const sorted = [...durations].sort((a, b) => a - b);
  const total = sorted.reduce((sum, duration) => sum + duration, 0);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return {
    total,
    mean: sorted.length === 0 ? 0 : total / sorted.length,
    median: at(0.5),
    p95: at(0.95),
  };
}
