import type { Amount } from '../figures/amount';
import type { Item, ItemCode } from '../templates/item';
import type { Template } from '../templates/template';
import type { DepartureFinding } from './departure-finding';
import type { LikenessFinding } from './likeness-finding';
import type { Roster } from './roster';
import type { Submission, SubmissionKey, SubmittedForm } from './submission';

/** What the user decided about a set; everything not named is as it comes. */
export interface Choices {
  /** The superior's form; `undefined`: the registered form most submissions use. */
  readonly template: Template | undefined;
  /** Left out by the user. */
  readonly excluded: ReadonlySet<SubmissionKey>;
  /** Of submissions of one unit that contradict each other, the one to take. */
  readonly chosen: ReadonlySet<SubmissionKey>;
  /** Submissions whose money is stated in 元 where the form asks for 万元: divided by 10 000, exactly. */
  readonly inYuan: ReadonlySet<SubmissionKey>;
  /** 应报名单; `undefined` when there is none. */
  readonly roster: Roster | undefined;
}

/** What became of a submission. */
export type Standing =
  | { readonly status: 'included' }
  /** Says the same as another submission of the same unit, which is taken in its place. */
  | {
      readonly status: 'duplicate';
      readonly of: SubmissionKey;
      /** Its money is rounded to fewer decimals; everything else is the same. */
      readonly isRounded?: true;
    }
  /** Contradicts other submissions of the same unit; none of them is taken until the user chooses. */
  | {
      readonly status: 'conflict';
      readonly with: readonly SubmissionKey[];
      readonly differing: readonly ItemCode[];
    }
  | { readonly status: 'excluded'; readonly reason: ExclusionReason };

/**
 * Why a submission is not added up. `other-year`: the unit's form of the set's own year is taken, not this one.
 * `empty-form`: it states nothing, and the unit sent another that does.
 */
export type ExclusionReason = 'by-user' | 'not-chosen' | 'other-form' | 'other-year' | 'empty-form';

/** One submission of the set with its standing. */
export interface Placed {
  readonly key: SubmissionKey;
  readonly submission: Submission;
  readonly standing: Standing;
}

/** A cell that keeps an item from being added up. */
export interface Obstruction {
  readonly key: SubmissionKey;
  /** Item of the consolidated form whose cell it is; of a blocked total one of its parts, or itself. */
  readonly item: ItemCode;
  readonly raw: string;
}

/**
 * One item of the consolidated form.
 *
 * `added`: the sum over the units that state it. `recomputed`: a total, from its parts as added, not from the
 * totals received. `rate`: units state it, but rates and figures per head are not added. `blocked`: a unit states something unreadable, here or in a part, so there is no figure.
 */
export type Consolidated =
  | { readonly kind: 'blank' }
  | { readonly kind: 'added'; readonly amount: Amount; readonly contributors: number }
  | { readonly kind: 'recomputed'; readonly amount: Amount }
  | { readonly kind: 'answers'; readonly yes: number; readonly no: number }
  | { readonly kind: 'rate' }
  | { readonly kind: 'blocked'; readonly by: readonly Obstruction[] };

/** By how much the totals received differ from their parts, and who causes it. The shares add up exactly. */
export interface Residual {
  readonly item: ItemCode;
  /** Received totals less received parts, over all included submissions. */
  readonly difference: Amount;
  /** A hint where rounding explains every share, as it does in the check of the forms themselves. */
  readonly severity: 'error' | 'hint';
  /** Largest first, without sign. */
  readonly by: readonly ResidualShare[];
}

/** By how much the total of one submission differs from its parts. */
export interface ResidualShare {
  readonly key: SubmissionKey;
  readonly difference: Amount;
  /** Whether it is within what the figures of the submission may have been rounded by. */
  readonly isRounding: boolean;
}

/** An item that only some of the forms have. */
export interface PartlyCovered {
  readonly item: Item;
  /** Whether it is an item of the consolidated form; others are listed and added nowhere. */
  readonly inTarget: boolean;
  readonly forms: readonly SubmittedForm[];
  /** Included submissions on those forms. */
  readonly submissions: number;
  /** What those submissions state for it, added; `undefined` when nothing or something unreadable. */
  readonly amount: Amount | undefined;
}

/** Something about the set that one form alone does not show. Sentences are made in the texts. */
export type SetFinding =
  | DepartureFinding
  | LikenessFinding
  | {
      readonly code: 'duplicate';
      readonly severity: 'hint';
      /** The one that is added up, then the others. */
      readonly keys: readonly SubmissionKey[];
      /** The others round their money to fewer decimals. */
      readonly isRounded?: true;
    }
  | {
      readonly code: 'conflict';
      readonly severity: 'error';
      readonly keys: readonly SubmissionKey[];
      readonly items: readonly ItemCode[];
    }
  /** C6: the submission is the sum of others in the set, so that their figures count twice. */
  | {
      readonly code: 'sum-of-others';
      readonly severity: 'error';
      readonly keys: readonly [sum: SubmissionKey, ...others: SubmissionKey[]];
    }
  /** C6: the first is itself the result of a consolidation of so many units; the others speak for some of them. */
  | {
      readonly code: 'earlier-result';
      readonly severity: 'query' | 'hint';
      readonly keys: readonly [result: SubmissionKey, ...others: SubmissionKey[]];
      readonly units: number;
    }
  /** C4: another year than most of the set. Not `added` where the units sent forms of the usual year as well. */
  | {
      readonly code: 'other-period';
      readonly severity: 'error';
      readonly keys: readonly SubmissionKey[];
      readonly year: number;
      readonly usual: number;
      readonly added: boolean;
    }
  /** C5: money looks like 元 where the form asks for 万元; proposed, never applied by itself. */
  | {
      readonly code: 'maybe-yuan';
      readonly severity: 'error';
      readonly keys: readonly SubmissionKey[];
    }
  | {
      readonly code: 'without-organisation';
      readonly severity: 'query';
      readonly keys: readonly SubmissionKey[];
    }
  /** The same figures under another unit's name. */
  | {
      readonly code: 'same-figures';
      readonly severity: 'query';
      readonly keys: readonly SubmissionKey[];
    }
  | {
      readonly code: 'item-blocked';
      readonly severity: 'error';
      readonly item: ItemCode;
      readonly keys: readonly SubmissionKey[];
    }
  /** A form with other items than the consolidated one; some of them could not be placed. */
  | {
      readonly code: 'items-unplaced';
      readonly severity: 'query';
      readonly keys: readonly SubmissionKey[];
      readonly items: readonly ItemCode[];
    }
  /** Rates and figures per head that units state: not added. */
  | {
      readonly code: 'rates-not-added';
      readonly severity: 'query';
      readonly items: readonly ItemCode[];
    }
  | { readonly code: 'missing'; readonly severity: 'query'; readonly names: readonly string[] }
  | {
      readonly code: 'not-on-roster';
      readonly severity: 'query';
      readonly keys: readonly SubmissionKey[];
    }
  /** A name that is nearly one of the roster: shown, not counted as received. */
  | {
      readonly code: 'name-uncertain';
      readonly severity: 'query';
      readonly keys: readonly SubmissionKey[];
      readonly name: string;
    };

/** Many submissions as one form (汇总). */
export interface Consolidation {
  readonly template: Template;
  /** Every item of the template. */
  readonly totals: ReadonlyMap<ItemCode, Consolidated>;
  /** All submissions of the set, in the order given. */
  readonly placed: readonly Placed[];
  readonly residuals: readonly Residual[];
  readonly partlyCovered: readonly PartlyCovered[];
  readonly findings: readonly SetFinding[];
}
