import { groupBy } from '../kernel/group-by';
import type { SetFinding } from './consolidation';
import type { SubmissionView } from './view-submission';

/** C4 期别不符: submissions that speak of another year than most; of years used alike the later is the usual one. */
export function findOtherPeriods(included: readonly SubmissionView[]): readonly SetFinding[] {
  const years = groupBy(included, ({ submission }) => submission.form.year);
  const named = [...years]
    .flatMap(([year, views]) => (year === undefined ? [] : [{ year, views }]))
    .sort((a, b) => b.year - a.year)
    .sort((a, b) => b.views.length - a.views.length);
  const [usual, ...others] = named;
  if (usual === undefined) return [];
  return others
    .sort((a, b) => a.year - b.year)
    .map(({ year, views }) => ({
      code: 'other-period',
      severity: 'error',
      keys: views.map(({ key }) => key),
      year,
      usual: usual.year,
    }));
}
