import { rowsBetween } from '../grid/grid';
import { type GridView, textOfCell } from '../grid/grid-view';
import { rememberBy } from '../kernel/remember';
import { readLabel } from '../templates/read-label';
import type { Item } from '../templates/item';
import { type ReadRows, readPrintedRows } from '../templates/read-printed-rows';
import type { PrintedRow } from '../templates/template';
import type { Block } from './find-blocks';
import { describeColumns, findColumns } from './find-columns';
import { findSheetUnit } from './find-sheet-unit';
import { findTitle } from './find-title';
import type { LiveForm } from './live-form';
import { type LiveRow, readRows } from './read-rows';

/** Rows under the table in which a paper may print its rules. */
const ROWS_BELOW = 40;

/** Reads one form off a sheet: its columns, rows, title and what its print says; `undefined` when it is none. */
export function readForm(view: GridView, block: Block): LiveForm | undefined {
  const uses = describeColumns(view, block);
  const columns = findColumns(uses, block);
  if (columns === undefined) return undefined;
  const rows = readRows(view, block, columns);
  const lastRow = rows.items.at(-1)?.row ?? block.lastRow;
  const extraFormulas = formulasBelow(view, block, lastRow);
  const unit = columns.valueUnit === '' ? findSheetUnit(view, block) : columns.valueUnit;
  const read = readPrint({ rows: rows.items, extraFormulas, unit });
  const live = rowsByItem(read, rows.items);
  if (live.size === 0) return undefined;
  const first = Math.min(rows.items[0]?.row ?? block.firstRow, block.firstRow);
  return {
    block,
    uses,
    columns,
    title: findTitle(view, block),
    read,
    rows: live,
    others: rows.others,
    extent: { first, last: Math.max(lastRow, block.lastRow), seen: rows.lastSeen },
  };
}

interface Print {
  readonly rows: readonly PrintedRow[];
  readonly extraFormulas: readonly string[];
  /** What rows that name no unit are counted in; '' when the sheet does not say. */
  readonly unit: string;
}

/** Thousands of workbooks carry the same print, so what it says is worked out once. */
const readPrint = rememberBy(
  ({ rows, extraFormulas, unit }: Print) => readPrintedRows(rows, { extraFormulas, unit }),
  {
    keyOf: ({ rows, extraFormulas, unit }) =>
      JSON.stringify([
        unit,
        rows.length,
        ...rows.flatMap((row) => [row.code, row.label, row.columnLabel]),
        ...extraFormulas,
      ]),
    limit: 200,
  },
);

function rowsByItem(read: ReadRows, rows: readonly LiveRow[]): ReadonlyMap<Item, LiveRow> {
  const byCode = new Map(read.items.map((item) => [item.code, item]));
  const pairs = rows.flatMap((row, i): (readonly [Item, LiveRow])[] => {
    const code = read.itemOfRow[i];
    const item = code === undefined ? undefined : byCode.get(code);
    return item === undefined ? [] : [[item, row]];
  });
  return new Map(pairs);
}

/** Formulas printed under the table, as in 审核关系：A=B+C. */
function formulasBelow(view: GridView, block: Block, lastRow: number): readonly string[] {
  return rowsBetween(view.grid, lastRow + 1, Math.min(block.footRow, lastRow + ROWS_BELOW))
    .flatMap(({ cells }) => cells)
    .filter(({ ref }) => ref.col >= block.firstCol && ref.col <= block.lastCol)
    .flatMap((cell) => readLabel(textOfCell(cell)).formulas);
}
