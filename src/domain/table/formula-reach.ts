import { type Amount, ZERO, addAmounts, negate } from '../figures/amount';
import { rangeHolds } from '../grid/cell-range';
import type { CellRef } from '../grid/cell-ref';
import { type Cell, findCell } from '../grid/grid';
import { assertNever } from '../kernel/assert-never';
import { cellsInRange } from './cells-in-range';
import { cellKey, itemCells } from './item-cells';
import { type Addition, type CellsAdded, readTotalFormula } from './read-total-formula';
import type { Table } from './table';

/** A cell that a formula adds. */
export interface ReachedCell {
  readonly ref: CellRef;
  /** How often it is added, less how often it is taken away. */
  readonly weight: number;
  /** Whether it stands between signs anywhere, so that text in it counts as a number. */
  readonly bySign: boolean;
}

/** Everything a formula adds. */
export interface Reach {
  readonly cells: ReadonlyMap<number, ReachedCell>;
  /** Sum of the numbers typed into the formula. */
  readonly constant: Amount;
}

/** Deepest chain of subtotals of the clerk's own (小计) that is followed. */
const DEEPEST = 4;
/** Most cells looked at for one formula: far more than a form has, so that no formula can hang us. */
const MOST_CELLS = 50_000;

/**
 * Follows a formula to the cells it adds. A sum it adds on the way stands for its own cells.
 *
 * @param kept - keys of cells that stand for themselves, even where they are sums
 * @returns `undefined` when there are more cells than a form could have
 */
export function findReach(
  addition: Addition,
  table: Table,
  kept: ReadonlySet<number>,
): Reach | undefined {
  const items = itemCells(table);
  const walk: Walk = { table, kept, items, cells: new Map(), constant: ZERO, left: MOST_CELLS };
  return collect(addition, { weight: 1, depth: 0 }, walk) ? walk : undefined;
}

interface Walk {
  readonly table: Table;
  readonly kept: ReadonlySet<number>;
  readonly items: ReadonlyMap<number, CellRef>;
  readonly cells: Map<number, ReachedCell>;
  constant: Amount;
  left: number;
}

interface Level {
  readonly weight: 1 | -1;
  readonly depth: number;
}

/** Notes every cell the addition reaches; false when there are too many. */
function collect(addition: Addition, level: Level, walk: Walk): boolean {
  switch (addition.kind) {
    case 'constant': {
      const amount = level.weight === 1 ? addition.amount : negate(addition.amount);
      walk.constant = addAmounts([walk.constant, amount]);
      return true;
    }
    case 'round':
      return collect(addition.of, level, walk);
    case 'terms':
      return addition.terms.every(({ sign, of }) =>
        collect(of, { weight: level.weight === sign ? 1 : -1, depth: level.depth }, walk),
      );
    case 'cells':
      return collectCells(addition, level, walk);
    default:
      return assertNever(addition);
  }
}

function collectCells(added: CellsAdded, level: Level, walk: Walk): boolean {
  const filled = cellsInRange(walk.table.grid, added.range, walk.left);
  if (filled === undefined) return false;
  walk.left -= filled.length + 1;
  noteBlankItems(added, level, walk);
  const from = { weight: level.weight, depth: level.depth, added };
  return filled.every((cell) => collectCell(cell, from, walk));
}

/** Items whose cell is blank are reached all the same: they may be filled tomorrow. */
function noteBlankItems({ range, by }: CellsAdded, { weight }: Level, walk: Walk): void {
  const noteBlank = (key: number, ref: CellRef): void => {
    if (findCell(walk.table.grid, ref) !== undefined) return;
    note(key, { ref, weight, bySign: by === 'sign' }, walk);
  };
  if (range.top === range.bottom && range.left === range.right) {
    const ref = { row: range.top, col: range.left };
    if (walk.items.has(cellKey(ref))) noteBlank(cellKey(ref), ref);
    return;
  }
  for (const [key, ref] of walk.items) if (rangeHolds(range, ref)) noteBlank(key, ref);
}

function collectCell(
  cell: Cell,
  level: Level & { readonly added: CellsAdded },
  walk: Walk,
): boolean {
  const key = cellKey(cell.ref);
  if (level.added.by === 'subtotal' && isSubtotal(cell)) return true;
  const inner = walk.kept.has(key) || level.depth >= DEEPEST ? undefined : sumBehind(cell, walk);
  if (inner !== undefined) {
    return collect(inner, { weight: level.weight, depth: level.depth + 1 }, walk);
  }
  // Words beside the figures are harmless; items and numbers are not.
  if (cell.value.kind === 'text' && !walk.items.has(key)) return true;
  note(key, { ref: cell.ref, weight: level.weight, bySign: level.added.by === 'sign' }, walk);
  return true;
}

/** Whether a cell is itself a SUBTOTAL, which other SUBTOTALs leave out. */
export function isSubtotal(cell: Cell): boolean {
  return cell.formula !== undefined && /^\s{0,9}SUBTOTAL\(/iu.test(cell.formula);
}

function sumBehind(cell: Cell, walk: Walk): Addition | undefined {
  if (cell.formula === undefined) return undefined;
  const formula = readTotalFormula(cell.formula, walk.table.grid.name);
  return formula.kind === 'adds' ? formula.addition : undefined;
}

function note(key: number, reached: ReachedCell, walk: Walk): void {
  const before = walk.cells.get(key);
  walk.cells.set(key, {
    ref: reached.ref,
    weight: (before?.weight ?? 0) + reached.weight,
    bySign: (before?.bySign ?? false) || reached.bySign,
  });
}
