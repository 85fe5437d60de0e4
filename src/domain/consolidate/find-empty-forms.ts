import type { SetFinding } from './consolidation';
import { isBlank } from './stated-contents';
import type { SubmissionView } from './view-submission';

/** Forms in which nothing is filled in: they count as received, though nobody knows whether that was meant. */
export function findEmptyForms(included: readonly SubmissionView[]): readonly SetFinding[] {
  const keys = included.filter(isBlank).map(({ key }) => key);
  return keys.length === 0 ? [] : [{ code: 'empty-form', severity: 'query', keys }];
}
