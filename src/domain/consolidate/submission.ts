import type { CellRef } from '../grid/cell-ref';
import type { Family } from '../templates/template';
import type { Item } from '../templates/item';
import type { Rule } from '../templates/rule';
import type { Departures } from './departures';

/** Where a form was received: the file as the user knows it, and the sheet in it. */
export interface Source {
  /** Path inside the chosen set with `/`, through archives too: `区县.zip/东区.xlsx`. */
  readonly file: string;
  readonly sheet: string;
}

/** The form a submission was made on: what tells it apart from other forms, shared by all that use it. */
export interface SubmittedForm {
  /** Catalogue id; `undefined` for a form that nobody registered. */
  readonly templateId: string | undefined;
  readonly family: Family;
  readonly title: string;
  /** Year the sheet's own title speaks of, else that of the template; `undefined` when neither names one. */
  readonly year: number | undefined;
  /** In print order. Figures and cells of a submission are aligned with it. */
  readonly items: readonly Item[];
  /** The relations of the form, what its print adds included. */
  readonly rules: readonly Rule[];
}

/** What stands in a cell that is filled and holds no figure. */
export type NoFigure =
  /** 是/否 as counted: one answer of a unit, or the counts of a form that was consolidated before. */
  | { readonly kind: 'answers'; readonly yes: number; readonly no: number }
  /** Never taken for 0. `raw` as typed, but for numbers as long as those of identity cards. */
  | { readonly kind: 'unreadable'; readonly raw: string };

/**
 * One received form, boiled down to what consolidating needs.
 *
 * Plain data, so that the worker that read the file can hand it over, and small, so that thousands fit:
 * forms and cells that are alike are one object in all submissions that share them.
 */
export interface Submission {
  readonly source: Source;
  /** 填报单位 as written on the form; `undefined` when it is empty or not printed. */
  readonly organisation: string | undefined;
  /** Date in the head as written; `undefined` when there is none. */
  readonly date: string | undefined;
  readonly form: SubmittedForm;
  /** The units it adds up, where it is the 汇总表 of an earlier result of ours; a form that a unit filled in has none. */
  readonly units?: readonly string[];
  /** How the sheet departs from the form; absent where it does not. */
  readonly departures?: Departures;
  /** Where each item's figure stands; `undefined` for an item the sheet has no row for. Zero-based. */
  readonly cells: readonly (CellRef | undefined)[];
  /** Exact decimal text of each item in its own measure; '' for a blank, an absent row and for `others`. */
  readonly figures: readonly string[];
  /** The filled cells without a figure, by index of their item. */
  readonly others: ReadonlyMap<number, NoFigure>;
}

/**
 * Names one submission within a set, the same in every run over the same files: its file, a line break and its
 * sheet; for a second form on one sheet another line break and 2.
 */
export type SubmissionKey = `${string}\n${string}`;
