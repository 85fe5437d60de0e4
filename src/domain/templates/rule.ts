import type { NonEmpty } from '../kernel/non-empty';
import type { ItemCode } from './item';

/** An item inside a sum, added or taken away. */
export interface Part {
  readonly code: ItemCode;
  readonly sign: 1 | -1;
}

interface RuleBase {
  /** Unique within its template: `sum:C`, `of-which:B1`, `paired:C3-D3`. */
  readonly id: string;
  /** Where the rule comes from: the printed words, or the regulation that sets the limit. */
  readonly source: string;
}

/** R1 表内平衡: the total is the sum of its parts. */
export interface SumRule extends RuleBase {
  readonly kind: 'sum';
  readonly total: ItemCode;
  readonly parts: NonEmpty<Part>;
}

/** R2 其中关系: the parts named are some of the whole, together no more than the whole. */
export interface OfWhichRule extends RuleBase {
  readonly kind: 'of-which';
  readonly whole: ItemCode;
  readonly parts: NonEmpty<Part>;
}

/** A printed `A≥B+C`: one item is no smaller than others together. */
export interface AtLeastRule extends RuleBase {
  readonly kind: 'at-least';
  readonly greater: ItemCode;
  readonly lesser: NonEmpty<Part>;
}

/** R6 有款必有人: money goes to somebody, and who is counted received something. */
export interface PairedRule extends RuleBase {
  readonly kind: 'paired';
  readonly people: ItemCode;
  readonly money: ItemCode;
}

/** Bounds of money per head, in 元. */
export interface PerHeadLimits {
  /** Outside these bounds the figure almost surely slipped between 元 and 万元. */
  readonly plausible: readonly [least: number, most: number];
  /** Above this the amount needs an explanation; `undefined` where no regulation sets one. */
  readonly usual: number | undefined;
}

/** R8 定额审核: money per head stays inside what the regulations allow. */
export interface PerHeadRule extends RuleBase {
  readonly kind: 'per-head';
  readonly people: ItemCode;
  readonly money: ItemCode;
  readonly limits: PerHeadLimits;
}

/** A 是/否 answer agrees with the amount that follows from it: 否 with an amount, 是 without one are asked about. */
export interface AnsweredRule extends RuleBase {
  readonly kind: 'answered';
  readonly answer: ItemCode;
  readonly amount: ItemCode;
}

/** A relation between items of one form (审核关系). */
export type Rule = SumRule | OfWhichRule | AtLeastRule | PairedRule | PerHeadRule | AnsweredRule;

/** Why a printed rule cannot be taken as it stands. */
export type RuleDefectKind =
  /** Its items are counted in different measures, as 万元 + 人次. */
  | 'mixed-measures'
  /** It names a code the form does not have. */
  | 'unknown-code'
  /** It names a code that stands twice on the form. */
  | 'doubled-code'
  /** It leaves out a part that the form numbers among its parts, as F=F1+…+F6 beside an F7. */
  | 'part-left-out'
  /** A known misprint of a registered paper. */
  | 'misprint'
  /** It looks like a formula and could not be read. */
  | 'unreadable';

/** A fault of the paper itself (T3): the rule as printed and what is checked instead. */
export interface RuleDefect {
  readonly kind: RuleDefectKind;
  /** The formula as printed. */
  readonly printed: string;
  readonly total: ItemCode | undefined;
  /** The codes that make it wrong. */
  readonly codes: readonly string[];
  /** Whether a rule with the meaning that is evident runs in its place; otherwise nothing is checked. */
  readonly meant: readonly ItemCode[] | undefined;
}
