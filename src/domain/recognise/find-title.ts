import { type Cell, rowsBetween } from '../grid/grid';
import { type GridView, textOfCell } from '../grid/grid-view';
import type { Block } from './find-blocks';
import { isTitle } from './is-title';

/** Titles stand close above the table; further up stands the notice. */
const ROWS_ABOVE = 15;

/**
 * The title of a form: the nearest cell above its first row that reads as one, inside its columns.
 *
 * @returns the title without spaces and line breaks; '' when there is none
 */
export function findTitle(view: GridView, block: Block): string {
  const first = Math.max(block.headRow, block.firstRow - ROWS_ABOVE);
  const rows = rowsBetween(view.grid, first, block.firstRow - 1);
  for (const { cells } of [...rows].reverse()) {
    const title = cells.find((cell) => isInside(view, block, cell) && isTitle(cell));
    if (title !== undefined) return textOfCell(title).replace(/\s/gu, '');
  }
  return '';
}

/** A title may be merged across the whole form, so it may begin left of the codes. */
function isInside(view: GridView, block: Block, cell: Cell): boolean {
  const right = view.mergeAt(cell.ref)?.right ?? cell.ref.col;
  return right >= block.firstCol && cell.ref.col <= block.lastCol;
}
