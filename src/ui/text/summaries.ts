import type { Summary } from '../../domain/check/check-result';

/** What each count of a summary is called; `rules` is all of them together. */
export type SummaryNames = Readonly<Record<Exclude<keyof Summary, 'rules'>, string>>;

/** The counts in the order they are told. */
const COUNTS = ['passed', 'rounding', 'errors', 'queries', 'hints', 'unchecked'] as const;

/** Each count with its name, zeros too: `通过 8 · 舍入 0 · 错误 1 …`. */
export function countsText(summary: Summary, names: SummaryNames): string {
  return COUNTS.map((count) => `${names[count]} ${String(summary[count])}`).join(' · ');
}
