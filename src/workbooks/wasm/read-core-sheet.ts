import type { Cell, Grid, GridRow } from '../../domain/grid/grid';
import { parseRowEnd } from '../fast-sheet';
import { handOver } from '../fast-cursor';
import { LIMITS } from '../limits';
import { catchRefusals } from '../refusal';
import type { ReadBudget, SheetHead } from '../sheet-builder';
import type { XlsxContext } from '../xlsx-cell';
import { createSharedFormulas } from '../xlsx-formulas';
import { type CellReading, RECORD, ROW, readCoreCell } from './core-cell';
import { type CoreOutline, outlines } from './core-outline';
import { createMeanings, makeRoom } from './pieces';
import type { PlacedPart } from './place-part';

/** A worksheet whose part lies in the core, and what is needed to read it. */
export interface CoreSheetSource {
  readonly head: SheetHead;
  readonly placed: PlacedPart;
  readonly context: XlsxContext;
  readonly budget: ReadBudget;
}

const rowEnds = createMeanings(parseRowEnd);

/** Reads a worksheet part; `undefined` when it is written in another way than Excel and WPS write it. */
export function readCoreSheet(source: CoreSheetSource): Grid | undefined {
  const { core, length } = source.placed;
  makeRoom(core);
  const count = core.run.scanSheet(length);
  if (count < 0 || core.run.spelledRows() > LIMITS.rows) return undefined;
  const read = catchRefusals(() => readRecords(source, count));
  if (!read.ok) return undefined;
  source.budget.spell(core.run.spelledCells());
  read.value.cells.forEach(source.budget.keep);
  return toGrid(source.head, read.value);
}

/** What the records of a sheet say. */
interface CoreRows {
  readonly outline: CoreOutline;
  readonly rows: readonly GridRow[];
  readonly hidden: readonly number[];
  /** In their order, those that hide under a merged range too. */
  readonly cells: readonly Cell[];
}

function readRecords({ placed, context }: CoreSheetSource, count: number): CoreRows {
  const { core } = placed;
  const { numbers, records, run } = core;
  const outline = outlines.of(run.sheetOutline());
  const reading: CellReading = { core, context, shared: createSharedFormulas('') };
  const rows: GridRow[] = [];
  const hidden: number[] = [];
  const cells: Cell[] = [];
  let onRow: Cell[] = [];
  let row = -1;
  for (let at = records; at < records + count * RECORD; at += RECORD) {
    if (numbers[at] === ROW) {
      row = numbers[at + 1] ?? 0;
      if (rowEnds.of(numbers[at + 2] ?? -1).isHidden) hidden.push(row);
      onRow = [];
      continue;
    }
    const cell = readCoreCell(reading, at, row);
    if (cell === undefined) continue;
    cells.push(cell);
    if (outline.covers(cell.ref)) continue;
    if (onRow.length === 0) rows.push({ row, cells: onRow });
    onRow.push(cell);
  }
  if (cells.length * outline.merges.length > LIMITS.mergeWork) handOver({ part: '' });
  return { outline, rows, hidden, cells };
}

function toGrid({ name, visibility }: SheetHead, { outline, rows, hidden, cells }: CoreRows): Grid {
  const lastRow = cells.at(-1)?.ref.row ?? -1;
  let lastCol = -1;
  for (const { ref } of cells) lastCol = Math.max(lastCol, ref.col);
  return {
    name,
    visibility,
    rows,
    merges: outline.merges,
    hiddenRows: new Set(hidden.filter((row) => row <= lastRow)),
    hiddenCols: outline.hiddenColsTo(lastCol),
  };
}
