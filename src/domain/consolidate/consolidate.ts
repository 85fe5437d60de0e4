import type { Template } from '../templates/template';
import { addSubmissions } from './add-submissions';
import { chooseTarget } from './choose-target';
import type { Choices, Consolidation, Placed, SetFinding, Standing } from './consolidation';
import { findBlockedItems } from './find-blocked-items';
import { findDepartures } from './find-departures';
import { findLikenesses } from './find-likenesses';
import { findNameless } from './find-nameless';
import { findOtherPeriods } from './find-other-periods';
import { findPartlyCovered } from './find-partly-covered';
import { findRates } from './find-rates';
import { findRepeats } from './find-repeats';
import { findResiduals } from './find-residuals';
import { findUnplacedItems } from './find-unplaced-items';
import { findMaybeYuan } from './find-maybe-yuan';
import { compareKeys, type KeyedSubmission, keySubmissions } from './key-submissions';
import { findRosterFindings, matchRoster } from './match-roster';
import { placeSubmissions } from './place-submissions';
import { recomputeTotals } from './recompute-totals';
import type { Submission, SubmissionKey } from './submission';

/** Nothing decided: everything as it comes. */
export const NO_CHOICES: Choices = {
  template: undefined,
  excluded: new Set(),
  chosen: new Set(),
  inYuan: new Set(),
  roster: undefined,
};

/** What consolidating may use beside the submissions. */
export interface ConsolidateOptions {
  /** The registered forms: where nobody chose a form, the one in use is taken from here by its id. */
  readonly catalogue?: readonly Template[];
}

/**
 * Many submissions as one form (汇总): parts are added, totals recomputed from the added parts.
 *
 * Every submission of the set has a standing; only included ones are added. The order of the set changes
 * nothing but the order of `placed`.
 *
 * @returns `undefined` when there is no form to consolidate on: an empty set, or all left out, and none chosen
 */
export function consolidate(
  submissions: readonly Submission[],
  choices: Choices,
  { catalogue = [] }: ConsolidateOptions = {},
): Consolidation | undefined {
  const given = keySubmissions(submissions);
  const keyed = [...given].sort((a, b) => compareKeys(a.key, b.key));
  const template = choices.template ?? chooseTarget(notLeftOut(keyed, choices), catalogue);
  if (template === undefined) return undefined;
  const placing = placeSubmissions(keyed, template, choices);
  const { standings, included } = placing;
  const added = addSubmissions(included, template);
  const placed = given.map((one) => placedOf(one, standings));
  const totals = recomputeTotals(template, added);
  const findings: readonly SetFinding[] = [
    ...findRepeats(keyed, standings),
    ...findOtherPeriods(keyed, placing),
    ...findNameless(included),
    ...findLikenesses(included, template),
    ...findMaybeYuan(included, template, choices.inYuan),
    ...findBlockedItems(template, added),
    ...findRates(totals),
    ...findUnplacedItems(included),
    ...findDepartures(included),
    ...rosterFindings(placed, choices),
  ];
  return {
    template,
    totals,
    placed,
    residuals: findResiduals(included, template),
    partlyCovered: findPartlyCovered(included, template),
    findings,
  };
}

function rosterFindings(placed: readonly Placed[], { roster }: Choices): readonly SetFinding[] {
  return roster === undefined ? [] : findRosterFindings(matchRoster(placed, roster));
}

function notLeftOut(
  keyed: readonly KeyedSubmission[],
  { excluded }: Choices,
): readonly Submission[] {
  return keyed.filter(({ key }) => !excluded.has(key)).map(({ submission }) => submission);
}

function placedOf(
  { key, submission }: KeyedSubmission,
  standings: ReadonlyMap<SubmissionKey, Standing>,
): Placed {
  const standing = standings.get(key);
  if (standing === undefined) throw new Error(`No standing: ${key}`);
  return { key, submission, standing };
}
