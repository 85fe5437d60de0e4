import type { KeyedSubmission } from './key-submissions';
import { normaliseName } from './normalise-name';

/** Tells units apart: by their normalised names; a form that names nobody is a unit of its own. */
export function unitOf({ key, submission }: KeyedSubmission): string {
  const name = normaliseName(submission.organisation ?? '');
  return name === '' ? key : name;
}
