import type { Reading } from '../figures/figure';
import { readFigure } from '../figures/read-figure';
import type { CellRange } from '../grid/cell-range';
import { SHEET_LIMITS } from '../grid/cell-ref';
import type { GridView } from '../grid/grid-view';
import { BLANK } from '../grid/cell-value';
import type { Binding, Entry } from '../table/table';
import type { Item, ItemCode } from '../templates/item';
import type { LiveForm } from './live-form';
import type { LiveRow } from './read-rows';

/** An item with the place of its figure. */
export interface Slot {
  readonly item: Item;
  readonly binding: Binding;
  /** Whether the figures of other items stand in the same cell. */
  readonly isShared: boolean;
}

/** Binds each item to the cell of its figure; items without a row are absent. */
export function bindItems(
  pairs: readonly (readonly [item: Item, row: LiveRow | undefined])[],
): readonly Slot[] {
  const shared = findSharedRows(pairs);
  return pairs.map(([item, row]) => ({
    item,
    binding: row === undefined ? ABSENT : { kind: 'cell', ref: row.value },
    isShared: row !== undefined && shared.has(row),
  }));
}

/**
 * Reads what a sheet states for the items. What stands in a cell merged over the rows of several items is read for
 * none of them.
 */
export function readEntries(view: GridView, slots: readonly Slot[]): ReadonlyMap<ItemCode, Entry> {
  const entries = new Map<ItemCode, Entry>();
  for (const slot of slots) entries.set(slot.item.code, readEntry(view, slot));
  return entries;
}

const ABSENT: Binding = { kind: 'absent' };

const SHARED: Reading = { kind: 'unreadable', reason: 'shared-cell' };

/** Rows whose figure stands in the same cell as another row's. */
function findSharedRows(
  pairs: readonly (readonly [item: Item, row: LiveRow | undefined])[],
): ReadonlySet<LiveRow> {
  const byCell = new Map<number, LiveRow>();
  const shared = new Set<LiveRow>();
  for (const [, row] of pairs) {
    if (row === undefined) continue;
    const key = row.value.row * SHEET_LIMITS.cols + row.value.col;
    const other = byCell.get(key);
    if (other === undefined) byCell.set(key, row);
    else if (other !== row) shared.add(other).add(row);
  }
  return shared;
}

function readEntry(view: GridView, { item, binding, isShared }: Slot): Entry {
  const cell = binding.kind === 'cell' ? view.cellAt(binding.ref) : undefined;
  const value = cell?.value ?? BLANK;
  const reading = readFigure(value, item.measure);
  return {
    item,
    binding,
    value,
    reading: isShared && reading.kind !== 'blank' ? SHARED : reading,
    formula: cell?.formula,
    shown: cell?.shown,
  };
}

/** The rectangle from the first item's row to the last one's, from its codes to its figures. */
export function areaOf({ block, columns, rows: live }: LiveForm): CellRange {
  const rows = [...live.values()].map(({ row }) => row);
  const cols = [block.codeCol, columns.value, ...columns.labels];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...cols),
    right: Math.max(...cols),
  };
}
