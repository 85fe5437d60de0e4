import type { Amount } from '../figures/amount';
import type { CellRef } from '../grid/cell-ref';
import type { ItemCode } from '../templates/item';

/** What would be put into one total's cell. */
export interface PlannedWrite {
  readonly sheet: string;
  readonly ref: CellRef;
  readonly code: ItemCode;
  /** Formula without `=`; `undefined` where a plain figure is written because a part is stored as text. */
  readonly formula: string | undefined;
  /** The figure the cell then shows. */
  readonly figure: Amount;
  /** Cell text now; '' when blank. */
  readonly before: string;
  /**
   * `blank`: the total was empty. `disagrees`: it states something else, and changes only when the user
   * says so. `recalculated`: its own right formula stays, only the stored result is brought up to date.
   */
  readonly reason: 'blank' | 'disagrees' | 'recalculated';
}

/** A total that cannot be filled, and why. */
export interface Unfillable {
  readonly sheet: string;
  readonly code: ItemCode;
  readonly ref: CellRef | undefined;
  readonly reason: 'part-unreadable' | 'part-absent' | 'all-blank' | 'total-absent';
  /** The parts that stand in the way. */
  readonly codes: readonly ItemCode[];
}

/** What filling the totals of a table would do, before anybody does it. */
export interface FillPlan {
  readonly writes: readonly PlannedWrite[];
  readonly unfillable: readonly Unfillable[];
}
