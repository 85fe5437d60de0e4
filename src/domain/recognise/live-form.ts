import type { Item } from '../templates/item';
import type { ReadRows } from '../templates/read-printed-rows';
import type { Block } from './find-blocks';
import type { Columns } from './find-columns';
import type { LiveRow, LiveRows } from './read-rows';

/** One row of a live sheet and the item it reads as. */
export interface LiveItem {
  readonly row: LiveRow;
  readonly item: Item;
}

/** A form as read off a sheet, before it is compared with any template. */
export interface LiveForm {
  readonly block: Block;
  readonly columns: Columns;
  readonly title: string;
  readonly items: readonly LiveItem[];
  readonly others: LiveRows['others'];
  /** What its own print says: items, rules, defects. */
  readonly read: ReadRows;
}
