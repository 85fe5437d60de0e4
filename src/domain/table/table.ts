import type { CellRange } from '../grid/cell-range';
import type { CellRef } from '../grid/cell-ref';
import type { CellValue } from '../grid/cell-value';
import type { Grid } from '../grid/grid';
import type { Reading } from '../figures/figure';
import type { Item, ItemCode } from '../templates/item';
import type { Template } from '../templates/template';
import type { Head } from './head';

/** Where an item's figure stands; `absent` when the sheet has no row for it. */
export type Binding =
  { readonly kind: 'cell'; readonly ref: CellRef } | { readonly kind: 'absent' };

/** One item of the template with what the sheet states for it. */
export interface Entry {
  readonly item: Item;
  readonly binding: Binding;
  /** What its cell holds; blank when absent. */
  readonly value: CellValue;
  readonly reading: Reading;
  /** Formula behind the value, without `=`. */
  readonly formula: string | undefined;
  /** What the sheet shows, where it is known. */
  readonly shown: string | undefined;
}

/** How a sheet differs from the template it was recognised as. */
export type Difference =
  | { readonly kind: 'row-missing'; readonly code: ItemCode; readonly label: string }
  | {
      readonly kind: 'row-added';
      readonly code: string;
      readonly label: string;
      readonly row: number;
    }
  | {
      readonly kind: 'label-changed';
      readonly code: ItemCode;
      readonly printed: string;
      readonly found: string;
    }
  /** The row's code is a scan's misreading, or another one than its label has on the paper. */
  | { readonly kind: 'code-misread'; readonly code: ItemCode; readonly found: string }
  | { readonly kind: 'title-changed'; readonly printed: string; readonly found: string }
  | { readonly kind: 'other-year'; readonly printed: number; readonly found: number };

/** How sure we are which form it is, and against which other. */
export type Status = 'registered' | 'inferred';

/** A template bound to a sheet's cells (报表). */
export interface Table {
  readonly grid: Grid;
  readonly template: Template;
  readonly status: Status;
  /** Title found on the sheet; '' when there is none. */
  readonly title: string;
  readonly head: Head;
  /** Every item of the template, in print order. */
  readonly entries: ReadonlyMap<ItemCode, Entry>;
  readonly differences: readonly Difference[];
  /** Rows of the sheet's items: the area the table takes. */
  readonly area: CellRange;
  /** Columns with figures beside the one that was read, which nobody checked. */
  readonly unreadCols: readonly number[];
  /** Nearest registered template and the share of its items found, 0–1; `undefined` with an empty catalogue. */
  readonly nearest:
    { readonly id: string; readonly title: string; readonly share: number } | undefined;
}
