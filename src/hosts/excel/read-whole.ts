import type { HostFault } from '../../app/host';
import { type Cell, type Grid, createGrid } from '../../domain/grid/grid';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { queueRangeCells, toCell } from './cell-of-range';
import { explainFailure } from './explain-failure';
import type { Session } from './session';
import { type Trip, readTrip } from './trip';
import type { TripFailure } from './trip-failure';

/**
 * Cells that one trip brings: Excel on the web hands over 5 MB at once, and 1,000 rows of 60 columns, the most that
 * is read of a form, stay below that.
 */
const MOST_CELLS = 60_000;
/** Larger than any sheet of ours: 20,000 units on a form of 200 items. What somebody typed far beyond is not read. */
const LARGEST = { rows: 21_000, cols: 420 };

/** Reads a sheet to its last cell, in blocks of rows: one trip asks how large it is, then one for each block of rows. */
export async function readWhole(session: Session, name: string): Promise<Result<Grid, HostFault>> {
  const refuse = async (fault: TripFailure): Promise<Result<Grid, HostFault>> =>
    fail(await explainFailure(fault, [name], session.patience));
  const size = await readTrip(session.patience, (context) => sizeOf(context, name));
  if (!size.ok) return refuse(size.fault);
  const { rows, cols } = size.value;
  const height = Math.max(1, Math.floor(MOST_CELLS / cols));
  const cells: Cell[] = [];
  for (let top = 0; top < rows; top += height) {
    const block = { top, rows: Math.min(height, rows - top), cols };
    const read = await readTrip(session.patience, readBlock(name, block));
    if (!read.ok) return refuse(read.fault);
    cells.push(...read.value);
  }
  return succeed(createGrid({ name, cells }));
}

async function sizeOf(
  context: Excel.RequestContext,
  name: string,
): Promise<{ readonly rows: number; readonly cols: number }> {
  const used = context.workbook.worksheets.getItem(name).getUsedRange(true);
  const area = used.getBoundingRect('A1');
  area.load('rowCount, columnCount');
  await context.sync();
  const { rowCount, columnCount } = area;
  return { rows: Math.min(rowCount, LARGEST.rows), cols: Math.min(columnCount, LARGEST.cols) };
}

interface Block {
  readonly top: number;
  readonly rows: number;
  readonly cols: number;
}

function readBlock(name: string, { top, rows, cols }: Block): Trip<readonly Cell[]> {
  return async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const cellsOf = queueRangeCells(sheet.getRangeByIndexes(top, 0, rows, cols));
    await context.sync();
    return cellsOf().flatMap((line, row) =>
      line.map((raw, col) => toCell({ row: top + row, col }, raw)),
    );
  };
}
