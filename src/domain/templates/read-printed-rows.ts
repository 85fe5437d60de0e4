import type { Item, ItemCode } from './item';
import type { Rule, RuleDefect } from './rule';
import type { Erratum, PrintedRow } from './template';

/** What printed rows say: items, the relations between them, and what is wrong with the print. */
export interface ReadRows {
  /** In print order. */
  readonly items: readonly Item[];
  /** The item of each printed row, by its index; `undefined` for a row with neither code nor words. */
  readonly itemOfRow: readonly (ItemCode | undefined)[];
  readonly rules: readonly Rule[];
  readonly defects: readonly RuleDefect[];
}

/** What is known besides the rows themselves. */
export interface PrintedRowsContext {
  /** Misprints of a registered paper. */
  readonly errata?: readonly Erratum[];
  /** Texts elsewhere on the sheet that may hold formulas, such as the notes below the table. */
  readonly extraFormulas?: readonly string[];
}
