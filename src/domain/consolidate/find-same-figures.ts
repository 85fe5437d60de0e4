import { groupBy } from '../kernel/group-by';
import type { SetFinding } from './consolidation';
import { contentsOf } from './stated-contents';
import { unitOf } from './unit-of';
import type { SubmissionView } from './view-submission';

type SameFigures = SetFinding & { readonly code: 'same-figures' };

/** Fewer figures agree by chance: small units state a handful of small ones. */
const LEAST_FIGURES = 5;

/** The same figures under the names of different units: one of them may be a copy that was not filled in. */
export function findSameFigures(included: readonly SubmissionView[]): readonly SameFigures[] {
  const telling = included.filter(({ figures }) => countStated(figures) >= LEAST_FIGURES);
  return [...groupBy(telling, contentsOf).values()]
    .filter((group) => new Set(group.map(unitOf)).size > 1)
    .map((group) => ({
      code: 'same-figures',
      severity: 'query',
      keys: group.map(({ key }) => key),
    }));
}

function countStated(figures: readonly string[]): number {
  let count = 0;
  for (const figure of figures) if (figure !== '' && figure !== '0') count += 1;
  return count;
}
