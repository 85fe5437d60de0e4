import { type Amount, addAmounts, amountOfNumber, isSameAmount, isZero } from '../figures/amount';
import { maskLongNumbers } from '../figures/mask-long-numbers';
import { measureOf } from '../figures/measure';
import { readFigure } from '../figures/read-figure';
import { type CellRef, formatA1 } from '../grid/cell-ref';
import { findCell, type Grid } from '../grid/grid';
import { textOfCell } from '../grid/grid-view';
import type { Difference, Entry, Table } from '../table/table';
import type { ItemCode } from '../templates/item';
import { isByTheWay } from '../templates/by-the-way';

/** A filled row of a sheet that the form has no item for. */
export interface StrayRow {
  /** As printed; '' where the row has none. */
  readonly code: string;
  readonly label: string;
  /** Address of what it states, as `E55`. */
  readonly cell: string;
  /** As typed, but for numbers as long as those of identity cards. */
  readonly raw: string;
}

/** An item whose label the sheet words otherwise than the form; its figure counts as the form's item. */
export interface ChangedLabel {
  readonly code: ItemCode;
  readonly printed: string;
  readonly found: string;
}

/** What a sheet has beside or instead of what its form asks for, and that no sum shows. */
export interface Departures {
  readonly rows: readonly StrayRow[];
  readonly labels: readonly ChangedLabel[];
  /** Columns with figures that were not read, zero-based; not those that the read one adds up. */
  readonly cols: readonly number[];
}

/** How a sheet departs from its form; `undefined` for the many that do not. */
export function departuresOf(table: Table): Departures | undefined {
  const rows = strayRows(table);
  const labels = table.status === 'registered' ? table.differences.flatMap(changedLabel) : [];
  const cols = addedUp(table) ? [] : table.unreadCols;
  return rows.length + labels.length + cols.length === 0 ? undefined : { rows, labels, cols };
}

function strayRows({ differences, entries, grid }: Table): readonly StrayRow[] {
  const added = differences.filter((difference) => difference.kind === 'row-added');
  if (added.length === 0) return [];
  const places = [...entries.values()].flatMap(placeOf);
  const col = places[0]?.col;
  if (col === undefined) return [];
  const bound = new Set(places.map(({ row }) => row));
  return added
    .filter(({ row }) => !bound.has(row))
    .flatMap((row) => strayRow(grid, row, { row: row.row, col }));
}

function placeOf({ binding }: Entry): readonly CellRef[] {
  return binding.kind === 'cell' ? [binding.ref] : [];
}

/** Under a code whatever is filled counts; without one a figure only, and no 小计, whose figures are added anyway. */
function strayRow(
  grid: Grid,
  { code, label }: Extract<Difference, { kind: 'row-added' }>,
  ref: CellRef,
): readonly StrayRow[] {
  const cell = findCell(grid, ref);
  if (cell === undefined) return [];
  const reading = readFigure(cell.value, measureOf(''));
  if (reading.kind === 'blank') return [];
  if (reading.kind === 'figure' && isZero(reading.figure.amount)) return [];
  if (code === '' && (reading.kind !== 'figure' || isByTheWay(label))) return [];
  const raw = maskLongNumbers(textOfCell(cell));
  return [{ code, label: maskLongNumbers(label), cell: formatA1(ref), raw }];
}

/** A row that prints its column label alone is meant as the form has it. */
function changedLabel(difference: Difference): readonly ChangedLabel[] {
  if (difference.kind !== 'label-changed') return [];
  const { code, printed, found } = difference;
  return printed.endsWith(found) ? [] : [{ code, printed, found }];
}

/** Whether the column that was read is the sum of those beside it, row by row: then they are in it already. */
function addedUp({ grid, entries, unreadCols }: Table): boolean {
  if (unreadCols.length === 0) return false;
  const rows = [...entries.values()].flatMap((entry) => {
    const beside = placeOf(entry).flatMap(({ row }) => numbersAt(grid, row, unreadCols));
    return beside.length === 0 ? [] : [{ entry, sum: addAmounts(beside) }];
  });
  const isSum = ({ entry: { reading }, sum }: (typeof rows)[number]): boolean =>
    reading.kind === 'figure' && isSameAmount(reading.figure.amount, sum);
  return rows.length > 0 && rows.every(isSum);
}

function numbersAt(grid: Grid, row: number, cols: readonly number[]): readonly Amount[] {
  return cols.flatMap((col) => {
    const value = findCell(grid, { row, col })?.value;
    return value?.kind === 'number' ? (amountOfNumber(value.number) ?? []) : [];
  });
}
