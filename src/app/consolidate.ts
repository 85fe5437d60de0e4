import { consolidate, NO_CHOICES } from '../domain/consolidate/consolidate';
import type { Choices, Consolidation } from '../domain/consolidate/consolidation';
import { matchRoster, type RosterMatch } from '../domain/consolidate/match-roster';
import type { SubmissionKey } from '../domain/consolidate/submission';
import type { RegisteredTemplate } from '../domain/templates/template';
import type { Received, ReceivedForm } from './receive-workbook';

/** A set of received files as one form, and what the lists and reports about it need. */
export interface ConsolidatedSet {
  readonly consolidation: Consolidation;
  /** Who of the roster sent something; `undefined` without a roster. */
  readonly roster: RosterMatch | undefined;
  /** Each form of the set by its key, with what its check found. */
  readonly forms: ReadonlyMap<SubmissionKey, ReceivedForm>;
  /** C8 带错汇总: included forms whose check found errors. */
  readonly withErrors: readonly SubmissionKey[];
}

/** What a set is consolidated with. */
export interface Consolidating {
  readonly catalogue: readonly RegisteredTemplate[];
  /** What the user decided; nothing, when left out. */
  readonly choices?: Choices;
}

/**
 * Consolidates all forms of the received files (汇总). Files with a fault have no form and add nothing.
 *
 * @returns `undefined` when there is no form to consolidate on
 */
export function consolidateReceived(
  received: readonly Received[],
  { catalogue, choices = NO_CHOICES }: Consolidating,
): ConsolidatedSet | undefined {
  const forms = received.flatMap((file) => file.forms);
  const submissions = forms.map(({ submission }) => submission);
  const consolidation = consolidate(submissions, choices, { catalogue });
  if (consolidation === undefined) return undefined;
  const byKey = new Map<SubmissionKey, ReceivedForm>();
  const withErrors: SubmissionKey[] = [];
  consolidation.placed.forEach(({ key, standing }, at) => {
    const form = forms[at];
    if (form === undefined) return;
    byKey.set(key, form);
    if (standing.status === 'included' && form.summary.errors > 0) withErrors.push(key);
  });
  const { roster } = choices;
  return {
    consolidation,
    roster: roster === undefined ? undefined : matchRoster(consolidation.placed, roster),
    forms: byKey,
    withErrors,
  };
}
