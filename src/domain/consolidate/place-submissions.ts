import { groupBy } from '../kernel/group-by';
import type { Item } from '../templates/item';
import type { Template } from '../templates/template';
import type { Choices, Standing } from './consolidation';
import { fileStem } from './file-stem';
import { compareKeys, type KeyedSubmission } from './key-submissions';
import { type FormMatch, matchItems, SAME_FORM } from './match-items';
import { normaliseName } from './normalise-name';
import { placeUnit } from './place-unit';
import { contentsOf } from './stated-contents';
import type { SubmissionKey } from './submission';
import { usualYearOf } from './usual-year';
import { type SubmissionView, viewSubmission } from './view-submission';

/** What became of the submissions of a set, and those that are added up. */
export interface Placing {
  readonly standings: ReadonlyMap<SubmissionKey, Standing>;
  /** The included ones, seen through the items of the consolidated form, in the order of their keys. */
  readonly included: readonly SubmissionView[];
  /** The year most units speak of; `undefined` when no form names one. */
  readonly usualYear: number | undefined;
}

/** Decides about each submission of a set: included, duplicate, in conflict, or excluded. */
export function placeSubmissions(
  submissions: readonly KeyedSubmission[],
  target: Template,
  choices: Choices,
): Placing {
  const standings = new Map<SubmissionKey, Standing>();
  const matchOf = createMatcher(target.items);
  const views: SubmissionView[] = [];
  for (const keyed of submissions) {
    const { key, submission } = keyed;
    const match = matchOf(submission.form.items);
    if (choices.excluded.has(key)) standings.set(key, { status: 'excluded', reason: 'by-user' });
    else if (submission.form.family !== target.family || match.share < SAME_FORM) {
      standings.set(key, { status: 'excluded', reason: 'other-form' });
    } else {
      const inYuan = choices.inYuan.has(key);
      views.push(viewSubmission(keyed, { match, target: target.items, inYuan }));
    }
  }
  views.sort((a, b) => compareKeys(a.key, b.key));
  const usualYear = usualYearOf(views);
  placeUnits(views, { template: target, choices, standings, usualYear });
  const included = views.filter(({ key }) => standings.get(key)?.status === 'included');
  return { standings, included, usualYear };
}

/** Submissions share few forms, so that each form is matched once. */
function createMatcher(target: readonly Item[]): (items: readonly Item[]) => FormMatch {
  const known = new Map<readonly Item[], FormMatch>();
  return (items) => {
    const match = known.get(items) ?? matchItems(items, target);
    known.set(items, match);
    return match;
  };
}

interface PlacingUnits {
  readonly template: Template;
  readonly choices: Choices;
  readonly standings: Map<SubmissionKey, Standing>;
  readonly usualYear: number | undefined;
}

function placeUnits(views: readonly SubmissionView[], placing: PlacingUnits): void {
  const { template, choices, standings, usualYear } = placing;
  const { chosen } = choices;
  for (const group of groupBy(views, keyOfUnit).values()) {
    for (const [key, standing] of placeUnit(group, { template, chosen, usualYear })) {
      standings.set(key, standing);
    }
  }
}

/**
 * Submissions of one key speak for the same unit. Without a name nobody knows who speaks: then only those that say
 * the same to the letter, in files that are called the same but for marks of a copy, are taken for one.
 */
function keyOfUnit(view: SubmissionView): string {
  const { organisation = '', date = '', form, source } = view.submission;
  const name = normaliseName(organisation);
  if (name !== '') return name;
  return ['', fileStem(source.file), String(form.year ?? ''), date, contentsOf(view)].join('\n');
}
