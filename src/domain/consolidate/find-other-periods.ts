import { groupBy } from '../kernel/group-by';
import type { SetFinding, Standing } from './consolidation';
import type { KeyedSubmission } from './key-submissions';
import type { Placing } from './place-submissions';

type Period = SetFinding & { readonly code: 'other-period' };

/**
 * C4 期别不符: submissions that speak of another year than most units, those that are added up before those that
 * are not, since their units sent the usual year's as well.
 */
export function findOtherPeriods(
  submissions: readonly KeyedSubmission[],
  { standings, usualYear: usual }: Pick<Placing, 'standings' | 'usualYear'>,
): readonly Period[] {
  if (usual === undefined) return [];
  return [true, false].flatMap((added) => {
    const those = submissions.filter(({ key }) => isSuch(standings.get(key), added));
    return [...groupBy(those, ({ submission }) => submission.form.year)]
      .flatMap(([year, group]): readonly Period[] => {
        if (year === undefined || year === usual) return [];
        const keys = group.map(({ key }) => key);
        return [{ code: 'other-period', severity: 'error', keys, year, usual, added }];
      })
      .sort((a, b) => a.year - b.year);
  });
}

function isSuch(standing: Standing | undefined, added: boolean): boolean {
  if (added) return standing?.status === 'included';
  return standing?.status === 'excluded' && standing.reason === 'other-year';
}
