import type { CellRef } from '../grid/cell-ref';
import type { ItemCode } from '../templates/item';
import type { NoFigure } from './submission';

/** What one included unit contributes (a line of 分户明细). */
export interface DetailLine {
  /** As on its form; where the form names nobody, the file stands for it. */
  readonly organisation: string;
  readonly file: string;
  readonly sheet: string;
  /** Exact decimal text in the measures of the consolidated form, aligned with its codes; '' for a blank. */
  readonly figures: readonly string[];
  /** The filled cells without a figure, by index of their code. */
  readonly others: ReadonlyMap<number, NoFigure>;
  /** Where each was read; `undefined` where nothing is stated. Aligned likewise. */
  readonly cells: readonly (CellRef | undefined)[];
}

/** Units by items (分户明细): what a consolidation is made of, also as read back from its own sheet. */
export interface Detail {
  readonly codes: readonly ItemCode[];
  readonly lines: readonly DetailLine[];
}
