import { rowsBetween } from '../grid/grid';
import { type GridView, textOfCell } from '../grid/grid-view';
import { readLabel } from '../templates/read-label';
import { readPrintedRows } from '../templates/read-printed-rows';
import type { Block } from './find-blocks';
import { findColumns } from './find-columns';
import { findTitle } from './find-title';
import type { LiveForm } from './live-form';
import { readRows } from './read-rows';

/** Rows under the table in which a paper may print its rules. */
const ROWS_BELOW = 40;

/** Reads one form off a sheet: its columns, rows, title and what its print says; `undefined` when it is none. */
export function readForm(view: GridView, block: Block): LiveForm | undefined {
  const columns = findColumns(view, block);
  if (columns === undefined) return undefined;
  const rows = readRows(view, block, columns);
  const lastRow = rows.items.at(-1)?.row ?? block.lastRow;
  const extraFormulas = formulasBelow(view, block, lastRow);
  const read = readPrintedRows(rows.items, { extraFormulas });
  const items = rows.items.flatMap((row, i) => {
    const code = read.itemOfRow[i];
    const item = read.items.find((candidate) => candidate.code === code);
    return item === undefined ? [] : [{ row, item }];
  });
  if (items.length === 0) return undefined;
  return { block, columns, title: findTitle(view, block), items, others: rows.others, read };
}

/** Formulas printed under the table, as in 审核关系：A=B+C. */
function formulasBelow(view: GridView, block: Block, lastRow: number): readonly string[] {
  return rowsBetween(view.grid, lastRow + 1, Math.min(block.footRow, lastRow + ROWS_BELOW))
    .flatMap(({ cells }) => cells)
    .filter(({ ref }) => ref.col >= block.firstCol && ref.col <= block.lastCol)
    .flatMap((cell) => readLabel(textOfCell(cell)).formulas);
}
