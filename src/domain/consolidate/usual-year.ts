import { groupBy } from '../kernel/group-by';
import { isBlank } from './stated-contents';
import { unitOf } from './unit-of';
import type { SubmissionView } from './view-submission';

/**
 * The year most units of a set speak of; of years used alike the later. Units are counted, not forms, so that one
 * that sent its form many times counts once.
 *
 * @returns `undefined` when no form names a year
 */
export function usualYearOf(views: readonly SubmissionView[]): number | undefined {
  const units = groupBy(views, ({ submission }) => submission.form.year);
  const counted = [...units].flatMap(([year, group]) => {
    if (year === undefined) return [];
    return [{ year, units: new Set(group.map(unitOf)).size }];
  });
  counted.sort((a, b) => (a.units === b.units ? b.year - a.year : b.units - a.units));
  return counted[0]?.year;
}

/**
 * Of the forms of one unit those that speak for the period of the set: of the usual year or of none; where the unit
 * filled in no such form, those of the latest year that it did fill in.
 */
export function ofUsualYear(
  group: readonly SubmissionView[],
  usual: number | undefined,
): readonly SubmissionView[] {
  const filled = group.filter((view) => !isBlank(view));
  const said = filled.length === 0 ? group : filled;
  const years = said.map(({ submission }) => submission.form.year ?? usual ?? 0);
  const taken = usual !== undefined && years.includes(usual) ? usual : Math.max(...years);
  return group.filter(({ submission }) => (submission.form.year ?? usual ?? 0) === taken);
}
