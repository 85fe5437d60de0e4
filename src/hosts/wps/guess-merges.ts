import type { CellRange } from '../../domain/grid/cell-range';
import type { CellRef } from '../../domain/grid/cell-ref';
import { createCellSet } from './cell-set';
import type { FilledCells } from './filled-cells';

/** Pieces of one shape below each other that may be merged ranges: where one is, all of them most likely are. */
export interface Stack {
  readonly range: CellRange;
  /** Rows of one piece. */
  readonly height: number;
}

/**
 * Where ranges may be merged, as the filled cells tell it: a cell and the blank ones to its right; where there are none,
 * those below it, down to the row where another column shows that something new begins.
 */
export function guessMerges(cells: FilledCells): readonly Stack[] {
  const { area } = cells;
  const taken = createCellSet(area);
  const stacks: Stack[] = [];
  const latest = new Map<string, number>();
  const pieceOf = createPieces(cells, (ref) => cells.isBlank(ref) && !taken.has(ref));
  for (const ref of placesIn(area)) {
    if (taken.has(ref)) continue;
    const piece = pieceOf(ref);
    taken.add(piece);
    if (mayBegin(cells, ref)) pile(stacks, latest, { piece, isBlank: cells.isBlank(ref) });
  }
  return stacks;
}

/** The pieces of a stack, from top to bottom. */
export function piecesOf({ range, height }: Stack): readonly CellRange[] {
  const count = (range.bottom - range.top + 1) / height;
  return Array.from({ length: count }, (_, at) => {
    const top = range.top + at * height;
    return { ...range, top, bottom: top + height - 1 };
  });
}

/** The cells of a range, row by row. */
export function placesIn({ top, left, bottom, right }: CellRange): readonly CellRef[] {
  const refs: CellRef[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) refs.push({ row, col });
  }
  return refs;
}

function createPieces(
  cells: FilledCells,
  isFree: (ref: CellRef) => boolean,
): (ref: CellRef) => CellRange {
  const begins = findBeginnings(cells);
  return ({ row, col }) => {
    let right = col;
    while (isFree({ row, col: right + 1 })) right += 1;
    let bottom = row;
    if (right === col) {
      const goesOn = (next: number): boolean =>
        !begins.has(next) &&
        isFree({ row: next, col }) &&
        !isFree({ row: next, col: col + 1 }) &&
        isAlikeLeft(cells, { row, col }, next);
      while (goesOn(bottom + 1)) bottom += 1;
    }
    return { top: row, left: col, bottom, right };
  };
}

/** Rows in which a filled cell has a blank one below it that can hardly belong to another one beside it. */
function findBeginnings(cells: FilledCells): ReadonlySet<number> {
  const { area, isBlank } = cells;
  const rows = placesIn({ ...area, bottom: area.bottom - 1, right: area.right - 1 }).filter(
    ({ row, col }) =>
      !isBlank({ row, col }) &&
      isBlank({ row: row + 1, col }) &&
      !isBlank({ row, col: col + 1 }) &&
      !isBlank({ row: row + 1, col: col + 1 }) &&
      isAlikeLeft(cells, { row, col }, row + 1),
  );
  return new Set(rows.map(({ row }) => row));
}

/** Whether the cells on the left of a cell, and of the one in another row, are both filled or both blank. */
function isAlikeLeft({ isBlank }: FilledCells, { row, col }: CellRef, other: number): boolean {
  return isBlank({ row, col: col - 1 }) === isBlank({ row: other, col: col - 1 });
}

/** A merged range holds nothing beside its first cell. */
function mayBegin({ isBlank }: FilledCells, { row, col }: CellRef): boolean {
  return isBlank({ row, col: col + 1 }) || isBlank({ row: row + 1, col });
}

interface Piece {
  readonly piece: CellRange;
  /** Whether its first cell holds nothing either. */
  readonly isBlank: boolean;
}

function pile(stacks: Stack[], latest: Map<string, number>, { piece, isBlank }: Piece): void {
  const height = piece.bottom - piece.top + 1;
  const shape = [piece.left, piece.right, height, isBlank].join(' ');
  const at = latest.get(shape);
  const above = at === undefined ? undefined : stacks[at];
  if (at !== undefined && above?.range.bottom === piece.top - 1) {
    stacks[at] = { height, range: { ...above.range, bottom: piece.bottom } };
  } else {
    latest.set(shape, stacks.length);
    stacks.push({ height, range: piece });
  }
}
