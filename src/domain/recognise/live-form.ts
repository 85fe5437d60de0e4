import type { Item } from '../templates/item';
import type { ReadRows } from '../templates/read-printed-rows';
import type { Block } from './find-blocks';
import type { ColumnUse, Columns } from './find-columns';
import type { LiveRow, OtherRow } from './read-rows';

/** A form as read off a sheet, before it is compared with any template. */
export interface LiveForm {
  readonly block: Block;
  readonly uses: readonly ColumnUse[];
  readonly columns: Columns;
  readonly title: string;
  /** What its own print says: items, rules, defects. Forms printed alike share one reading. */
  readonly read: ReadRows;
  /** The sheet's row of each item of the reading, in the order of the sheet. */
  readonly rows: ReadonlyMap<Item, LiveRow>;
  readonly others: readonly OtherRow[];
  /** The first and the last row that may hold an item, and the last whose labels were looked at. */
  readonly extent: { readonly first: number; readonly last: number; readonly seen: number };
}
