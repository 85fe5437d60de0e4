import type { Reading } from '../figures/figure';
import { readFigure } from '../figures/read-figure';
import type { CellRange } from '../grid/cell-range';
import { SHEET_LIMITS } from '../grid/cell-ref';
import type { GridView } from '../grid/grid-view';
import { textOfCell } from '../grid/grid-view';
import type { Cell } from '../grid/grid';
import { BLANK } from '../grid/cell-value';
import type { Entry } from '../table/table';
import type { Item, ItemCode } from '../templates/item';
import type { LiveForm } from './live-form';
import type { LiveRow } from './read-rows';

/**
 * Binds each item to the cell of its figure and reads it; items without a row are absent. What stands in a cell
 * merged over the rows of several items is read for none of them.
 */
export function bindEntries(
  view: GridView,
  pairs: readonly (readonly [item: Item, row: LiveRow | undefined])[],
): ReadonlyMap<ItemCode, Entry> {
  const shared = findSharedRows(pairs);
  return new Map(
    pairs.map(([item, row]) => {
      const entry = bindEntry(view, item, row);
      const isShared = row !== undefined && shared.has(row) && entry.reading.kind !== 'blank';
      return [item.code, isShared ? { ...entry, reading: SHARED } : entry];
    }),
  );
}

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

function bindEntry(view: GridView, item: Item, row: LiveRow | undefined): Entry {
  if (row === undefined) {
    return {
      item,
      binding: { kind: 'absent' },
      raw: '',
      reading: { kind: 'blank' },
      formula: undefined,
      shown: undefined,
    };
  }
  const cell = view.cellAt(row.value);
  return {
    item,
    binding: { kind: 'cell', ref: row.value },
    raw: rawOf(cell),
    reading: readFigure(cell?.value ?? BLANK, item.measure),
    formula: cell?.formula,
    shown: cell?.shown,
  };
}

/** What the cell holds, as text: typed text untouched, a number in full, an error or a date as it is shown. */
function rawOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const { value } = cell;
  if (value.kind === 'text') return value.text;
  if (value.kind === 'error') return value.error;
  if (value.kind === 'logical') return value.logical ? 'TRUE' : 'FALSE';
  if (value.kind === 'date') return cell.shown ?? String(value.serial);
  return textOfCell(cell);
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
