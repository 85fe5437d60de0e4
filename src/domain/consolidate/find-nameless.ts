import type { SetFinding } from './consolidation';
import { normaliseName } from './normalise-name';
import type { SubmissionView } from './view-submission';

/** Forms that are added up though nobody knows whose they are. */
export function findNameless(included: readonly SubmissionView[]): readonly SetFinding[] {
  const keys = included
    .filter(({ submission }) => normaliseName(submission.organisation ?? '') === '')
    .map(({ key }) => key);
  return keys.length === 0 ? [] : [{ code: 'without-organisation', severity: 'query', keys }];
}
