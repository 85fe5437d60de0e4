import { groupBy } from '../kernel/group-by';
import type { NonEmpty } from '../kernel/non-empty';
import type { ItemCode } from '../templates/item';
import type { Standing } from './consolidation';
import { contentsOf, findDiffering, isBlank } from './stated-contents';
import type { SubmissionKey } from './submission';
import { ofUsualYear } from './usual-year';
import type { SubmissionView } from './view-submission';

/** What is needed to decide between submissions of one unit. */
export interface UnitChoice {
  /** Codes of the consolidated form, in print order. */
  readonly codes: readonly ItemCode[];
  /** Submissions the user decided for. */
  readonly chosen: ReadonlySet<SubmissionKey>;
  /** The year of the set; `undefined` when no form names one. */
  readonly usualYear: number | undefined;
}

type Placed = readonly [SubmissionKey, Standing];
const INCLUDED: Standing = { status: 'included' };

/**
 * Decides between the submissions of one unit, in the order of their keys.
 *
 * Those that say the same count once; an empty form beside a filled one says nothing of its own. Those that
 * contradict each other are not taken until the user chooses; then all that were chosen are taken. A form of last
 * year beside this year's is neither.
 */
export function placeUnit(
  group: NonEmpty<SubmissionView>,
  { codes, chosen, usualYear }: UnitChoice,
): readonly Placed[] {
  if (group.length === 1) return [[group[0].key, INCLUDED]];
  const picked = group.filter(({ key }) => chosen.has(key));
  if (picked.length > 0) return placeChosen(group, picked);
  const current = ofUsualYear(group, usualYear);
  const past = group.filter((view) => !current.includes(view));
  return [...placeCurrent(current, codes), ...past.map(({ key }): Placed => [key, OTHER_YEAR])];
}

const OTHER_YEAR: Standing = { status: 'excluded', reason: 'other-year' };

/** Decides between forms of one unit and year. */
function placeCurrent(
  group: readonly SubmissionView[],
  codes: readonly ItemCode[],
): readonly Placed[] {
  const filled = group.filter((view) => !isBlank(view));
  const stated = groupBy(filled, contentsOf);
  return stated.size > 1 ? placeConflict(group, filled, codes) : placeAlike(group, filled);
}

function placeChosen(
  group: readonly SubmissionView[],
  picked: readonly SubmissionView[],
): readonly Placed[] {
  const taken = groupBy(picked, contentsOf);
  return group.map((view): Placed => {
    if (picked.includes(view)) return [view.key, INCLUDED];
    const of = taken.get(contentsOf(view))?.[0].key;
    return [view.key, of === undefined ? NOT_CHOSEN : { status: 'duplicate', of }];
  });
}

const NOT_CHOSEN: Standing = { status: 'excluded', reason: 'not-chosen' };

function placeAlike(
  group: readonly SubmissionView[],
  filled: readonly SubmissionView[],
): readonly Placed[] {
  const of = (filled[0] ?? group[0])?.key;
  return group.map(({ key }) => [
    key,
    key === of || of === undefined ? INCLUDED : { status: 'duplicate', of },
  ]);
}

function placeConflict(
  group: readonly SubmissionView[],
  filled: readonly SubmissionView[],
  codes: readonly ItemCode[],
): readonly Placed[] {
  const differing = findDiffering(filled, codes);
  const contents = new Map(filled.map((view) => [view, contentsOf(view)]));
  const of = filled[0]?.key;
  return group.map((view): Placed => {
    const said = contents.get(view);
    if (said === undefined && of !== undefined) return [view.key, { status: 'duplicate', of }];
    const against = filled.filter((other) => contents.get(other) !== said);
    return [view.key, { status: 'conflict', with: against.map(({ key }) => key), differing }];
  });
}
