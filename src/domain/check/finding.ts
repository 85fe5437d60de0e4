import type { Amount } from '../figures/amount';
import type { UnreadableReason } from '../figures/figure';
import type { CellRef } from '../grid/cell-ref';
import type { HeadField } from '../table/head';
import type { ItemCode } from '../templates/item';
import type { Rule, RuleDefect } from '../templates/rule';
import type { Cause } from './cause';

/** 错误 (must be corrected) · 核实 (explain if it is right) · 提示 · 未审核 (not checked). */
export type Severity = 'error' | 'query' | 'hint' | 'unchecked';

/** Both sides of a relation; `difference` is actual − expected. */
export interface Sides {
  readonly actual: Amount;
  readonly expected: Amount;
  readonly difference: Amount;
}

/** What every finding says: whom it is about and where to look. */
interface Located {
  readonly severity: Severity;
  /** For a rule between items the whole (the total); `undefined` when it is about the sheet. */
  readonly item: ItemCode | undefined;
  readonly parts: readonly ItemCode[];
  /** Cells to look at, the item's own first; may be empty. */
  readonly cells: readonly CellRef[];
}

/** Why a rule could not be checked. */
export type UncheckedReason = 'all-blank' | 'unreadable' | 'item-absent' | 'not-calculated';

/** What is wrong with a formula (F2). */
export type FormulaProblem =
  | { readonly kind: 'error-value'; readonly error: string }
  | { readonly kind: 'misses'; readonly codes: readonly ItemCode[] }
  | { readonly kind: 'doubles'; readonly codes: readonly ItemCode[] }
  | { readonly kind: 'includes-others'; readonly cells: readonly CellRef[] }
  /** It takes away a part that is to be added, or the reverse. */
  | { readonly kind: 'sign'; readonly codes: readonly ItemCode[] }
  /** It adds a number typed into the formula itself. */
  | { readonly kind: 'adds-constant'; readonly amount: Amount }
  /** It reaches these parts, but SUM leaves them out because they are stored as text. */
  | { readonly kind: 'skips-text'; readonly codes: readonly ItemCode[] }
  | { readonly kind: 'stale'; readonly recalculated: Amount }
  | { readonly kind: 'external' };

/** One located problem in the user's data. `code` is stable; the sentence is made elsewhere. */
export type Finding = Located &
  (
    | {
        readonly code: 'sum-mismatch';
        readonly rule: Rule;
        readonly sides: Sides;
        readonly causes: readonly Cause[];
      }
    | { readonly code: 'sum-rounding'; readonly rule: Rule; readonly sides: Sides }
    | {
        readonly code: 'of-which-exceeds';
        readonly rule: Rule;
        readonly sides: Sides;
        readonly causes: readonly Cause[];
      }
    | { readonly code: 'of-which-short'; readonly rule: Rule; readonly sides: Sides }
    | { readonly code: 'at-least-broken'; readonly rule: Rule; readonly sides: Sides }
    | { readonly code: 'rule-unchecked'; readonly rule: Rule; readonly reason: UncheckedReason }
    | { readonly code: 'people-without-money'; readonly rule: Rule; readonly people: Amount }
    | { readonly code: 'money-without-people'; readonly rule: Rule; readonly money: Amount }
    | { readonly code: 'per-head-slip'; readonly rule: Rule; readonly perHead: Amount }
    | { readonly code: 'per-head-outside'; readonly rule: Rule; readonly perHead: Amount }
    | {
        readonly code: 'per-head-high';
        readonly rule: Rule;
        readonly perHead: Amount;
        readonly limit: number;
      }
    | { readonly code: 'answer-without-amount'; readonly rule: Rule }
    | { readonly code: 'amount-without-answer'; readonly rule: Rule; readonly amount: Amount }
    | { readonly code: 'unreadable'; readonly raw: string; readonly reason: UnreadableReason }
    | { readonly code: 'text-number'; readonly raw: string; readonly figure: Amount }
    | { readonly code: 'negative'; readonly figure: Amount }
    | { readonly code: 'fraction'; readonly figure: Amount }
    | { readonly code: 'excess-decimals'; readonly figure: Amount; readonly decimals: number }
    | { readonly code: 'shown-differs'; readonly figure: Amount; readonly shown: string }
    | { readonly code: 'blank-items'; readonly items: readonly ItemCode[] }
    | { readonly code: 'head-incomplete'; readonly fields: readonly HeadField[] }
    | { readonly code: 'head-absent'; readonly fields: readonly HeadField[] }
    | {
        readonly code: 'formula-damaged';
        readonly formula: string;
        readonly problem: FormulaProblem;
      }
    | { readonly code: 'total-computed'; readonly figure: Amount }
    | {
        readonly code: 'hidden-cells';
        readonly rows: readonly number[];
        readonly cols: readonly number[];
      }
    /** The whole sheet is hidden, so that whoever opens the workbook does not see its form. */
    | { readonly code: 'hidden-sheet' }
    | { readonly code: 'other-year'; readonly printed: number; readonly found: number }
    | { readonly code: 'item-absent'; readonly label: string }
    | { readonly code: 'rule-defective'; readonly defect: RuleDefect }
    | { readonly code: 'columns-unread'; readonly cols: readonly number[] }
  );

/** Name of a kind of finding, as the JSON carries it. */
export type FindingCode = Finding['code'];
