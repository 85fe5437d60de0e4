import type { HostFault } from '../../app/host';
import { type CellRange, formatRange } from '../../domain/grid/cell-range';
import { formatA1 } from '../../domain/grid/cell-ref';
import { type Cell, type Grid, createGrid } from '../../domain/grid/grid';
import { type Result, succeed } from '../../domain/kernel/result';
import { findSheet } from './find-sheet';
import { findShows } from './find-shows';
import { inWorkbook } from './in-workbook';
import type { WpsSheet } from './jsapi';
import { rangeOf } from './range-of';
import { readBlock } from './read-block';
import type { Session } from './session';
import { toCell } from './to-cell';

/** Cells that are handed over at once, so that neither program has to hold many millions of them. */
const MOST_CELLS = 60_000;
/** Larger than any sheet of ours: 20,000 units on a form of 200 items. What somebody typed far beyond is not read. */
const LARGEST = { rows: 21_000, cols: 420 };

/** Reads a sheet to its last cell, in blocks of rows. */
export function readWhole(session: Session, name: string): Promise<Result<Grid, HostFault>> {
  return inWorkbook(session, (book) => {
    const sheet = findSheet(book, name);
    if (!sheet.ok) return sheet;
    const used = rangeOf(sheet.value.UsedRange);
    const rows = Math.min(used.bottom + 1, LARGEST.rows);
    const cols = Math.min(used.right + 1, LARGEST.cols);
    const height = Math.max(1, Math.floor(MOST_CELLS / cols));
    const cells: Cell[] = [];
    for (let top = 0; top < rows; top += height) {
      const bottom = Math.min(top + height, rows) - 1;
      cells.push(...readRows(sheet.value, { top, left: 0, bottom, right: cols - 1 }));
    }
    return succeed(createGrid({ name, cells }));
  });
}

function readRows(sheet: WpsSheet, range: CellRange): readonly Cell[] {
  const cells = readBlock(sheet.Range(formatRange(range)), range);
  const shows = findShows(sheet, cells);
  return cells.map((cell) => toCell(cell, shows.get(formatA1(cell.ref))));
}
