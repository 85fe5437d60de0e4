import type { Changes } from '../app/compare-previous';
import type { SuperiorComparison } from '../app/compare-superior-form';
import type { ConsolidatedSet } from '../app/consolidate';
import { type ConsolidationSource, isBroken } from '../app/consolidation-source';
import type { Received } from '../app/receive-workbook';
import { isAgreed } from '../domain/consolidate/compare-superior';
import type { ExitCode } from './exit-code';

/** A set as one form, held against the roster, with the words to tell it in. */
export type OutcomeSource = ConsolidationSource & Pick<ConsolidatedSet, 'roster'>;

/** The text file with all 退改单, and how many there are. */
export interface WrittenNotes {
  readonly file: string;
  readonly count: number;
}

/** What changed since an earlier result. */
export interface ToldChanges {
  readonly changes: Changes;
  /** Whether nobody named the earlier result: it stood where the new one goes. */
  readonly isReplaced: boolean;
}

/** How a consolidation came out. */
export interface Outcome {
  /** The set, by name of file. */
  readonly received: readonly Received[];
  /** `undefined` when there was no form in the whole set. */
  readonly source: OutcomeSource | undefined;
  /** Whether the form was named by the user. */
  readonly isNamed: boolean;
  /** `undefined` when there is no earlier result, or nothing could be added up. */
  readonly previous: ToldChanges | undefined;
  /** `undefined` when no form filled in by hand was named, or nothing could be added up. */
  readonly against: SuperiorComparison | undefined;
  /** The workbook with the result; `undefined` when nothing could be added up. */
  readonly output: string | undefined;
  /** `undefined` when nobody asked for them, or nothing could be added up. */
  readonly notes: WrittenNotes | undefined;
  /** Why something that was asked for could not be written, in words. */
  readonly problem: string | undefined;
}

/** Whether any form could be added up. */
export function hasIncluded({ consolidation }: ConsolidationSource): boolean {
  return consolidation.placed.some(({ standing }) => standing.status === 'included');
}

/**
 * 2 when nothing could be added up; 1 when a file could not be read, anything must be corrected, or a form filled in
 * by hand says something else.
 */
export function exitCodeOf({ received, source, against, output }: Outcome): ExitCode {
  if (source === undefined || output === undefined) return 2;
  const { residuals, findings } = source.consolidation;
  const isWrong =
    residuals.some(({ severity }) => severity === 'error') ||
    against?.items.some((item) => !isAgreed(item)) === true ||
    findings.some(({ severity }) => severity === 'error') ||
    received.some((file) => isBroken(file) || file.forms.some(({ summary }) => summary.errors > 0));
  return isWrong ? 1 : 0;
}
