import type { Summary } from '../../../domain/check/check-result';
import { type SummaryNames, countsText } from '../summaries';
import type { VerdictKind, VerdictWords } from '../verdicts';
import { counted } from './counted';

const VERDICTS: VerdictWords = {
  blank: () => 'Blank form: no figure filled in',
  wrong: ({ errors }) => counted(errors, 'error'),
  query: ({ queries }) => `No errors; ${String(queries)} to verify`,
  open: ({ queries, unchecked }) =>
    `No errors found, but ${String(unchecked)} not checked${queries === 0 ? '' : ` and ${String(queries)} to verify`}`,
  'no-rules': () => 'Nothing could be checked; no conclusion',
  right: () => 'All figures agree',
};

/** What each count is called. */
export const SUMMARY_NAMES: SummaryNames = {
  passed: 'passed',
  rounding: 'rounding',
  errors: 'errors',
  queries: 'to verify',
  hints: 'hints',
  unchecked: 'not checked',
};

/** The one sentence a clerk looks for first. */
export function verdictText(kind: VerdictKind, summary: Summary): string {
  return VERDICTS[kind](summary);
}

/** The honest count of everything that was looked at: `9 checks: passed 8 · rounding 0 · errors 1 …`. */
export function summaryText(summary: Summary): string {
  return `${counted(summary.rules, 'check')}: ${countsText(summary, SUMMARY_NAMES)}`;
}
