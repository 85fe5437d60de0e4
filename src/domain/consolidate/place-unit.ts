import { groupBy } from '../kernel/group-by';
import type { NonEmpty } from '../kernel/non-empty';
import type { ItemCode } from '../templates/item';
import type { Template } from '../templates/template';
import type { Standing } from './consolidation';
import { finestOf } from './finest-of';
import { contentsOf, findDiffering, isBlank } from './stated-contents';
import type { SubmissionKey } from './submission';
import { ofUsualYear } from './usual-year';
import type { SubmissionView } from './view-submission';

/** What is needed to decide between submissions of one unit. */
export interface UnitChoice {
  /** The consolidated form. */
  readonly template: Template;
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
 * Those that say the same count once, also where some of them rounded their money: then the finest; an empty form beside a filled one says nothing of its own. Those that
 * contradict each other are not taken until the user chooses; then all that were chosen are taken. A form of last
 * year beside this year's is neither.
 */
export function placeUnit(
  group: NonEmpty<SubmissionView>,
  { template, chosen, usualYear }: UnitChoice,
): readonly Placed[] {
  if (group.length === 1) return [[group[0].key, INCLUDED]];
  const picked = group.filter(({ key }) => chosen.has(key));
  if (picked.length > 0) return placeChosen(group, picked);
  const current = ofUsualYear(group, usualYear);
  const past = group.filter((view) => !current.includes(view));
  return [...placeCurrent(current, template), ...past.map(({ key }): Placed => [key, OTHER_YEAR])];
}

const OTHER_YEAR: Standing = { status: 'excluded', reason: 'other-year' };

/** Decides between forms of one unit and year. */
function placeCurrent(group: readonly SubmissionView[], template: Template): readonly Placed[] {
  const filled = group.filter((view) => !isBlank(view));
  if (filled.length === 0) return placeAlike(group);
  const empty = group.filter(isBlank).map(({ key }): Placed => [key, EMPTY]);
  return [...placeFilled(filled, template), ...empty];
}

const EMPTY: Standing = { status: 'excluded', reason: 'empty-form' };

function placeFilled(filled: readonly SubmissionView[], template: Template): readonly Placed[] {
  const stated = groupBy(filled, contentsOf);
  if (stated.size <= 1) return placeAlike(filled);
  const finest = finestOf(filled, template);
  if (finest !== undefined) return placeRounded(filled, finest);
  const codes = template.items.map(({ code }) => code);
  return placeConflict(filled, codes);
}

/** Takes the one that rounded least; the others say the same, as far as they say it. */
function placeRounded(group: readonly SubmissionView[], finest: SubmissionView): readonly Placed[] {
  const said = contentsOf(finest);
  const of = finest.key;
  return group.map((view): Placed => {
    if (view === finest) return [view.key, INCLUDED];
    const isSame = contentsOf(view) === said;
    return [view.key, { status: 'duplicate', of, ...(isSame ? {} : { isRounded: true }) }];
  });
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

function placeAlike(group: readonly SubmissionView[]): readonly Placed[] {
  const of = group[0]?.key;
  return group.map(({ key }) => [
    key,
    key === of || of === undefined ? INCLUDED : { status: 'duplicate', of },
  ]);
}

function placeConflict(
  filled: readonly SubmissionView[],
  codes: readonly ItemCode[],
): readonly Placed[] {
  const differing = findDiffering(filled, codes);
  const contents = new Map(filled.map((view) => [view, contentsOf(view)]));
  return filled.map((view): Placed => {
    const said = contents.get(view);
    const against = filled.filter((other) => contents.get(other) !== said);
    return [view.key, { status: 'conflict', with: against.map(({ key }) => key), differing }];
  });
}
