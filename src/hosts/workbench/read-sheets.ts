import { BooleanNumber, type IRange, type Worksheet } from '@univerjs/core';
import type { HostFault, OpenSheets } from '../../app/host';
import type { CellRange } from '../../domain/grid/cell-range';
import { FORM_WINDOW } from '../../domain/grid/form-window';
import { type Grid, createGrid } from '../../domain/grid/grid';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { keptCells } from './kept-cells';
import { marksOn } from './marks-on';
import { type Program, findSheet, isProtected } from './program';
import { isVeryHidden } from './sheet-extras';

/** Reads the sheet in front or all of them, once Univer has calculated what was changed. */
export async function readSheets(
  program: Program,
  scope: 'active' | 'all',
): Promise<Result<OpenSheets, HostFault>> {
  await program.calculation.settled();
  const { workbook } = program;
  const active = workbook.getActiveSheet();
  const sheets = scope === 'active' ? [active] : workbook.getSheets();
  const read = sheets.map((sheet) => ({ sheet, ...readSheet(program, sheet) }));
  const namesWhere = (holds: (one: (typeof read)[number]) => boolean): ReadonlySet<string> =>
    new Set(read.filter(holds).map(({ grid }) => grid.name));
  return succeed({
    workbook: { sheets: read.map(({ grid }) => grid) },
    active: active.getName(),
    protectedSheets: namesWhere(({ sheet }) => isProtected(program, sheet)),
    markedSheets: namesWhere(({ sheet }) => marksOn(program, sheet).length > 0),
    cutSheets: namesWhere(({ isCut }) => isCut),
  });
}

/** Reads one sheet to its last cell. */
export async function readWhole(program: Program, name: string): Promise<Result<Grid, HostFault>> {
  await program.calculation.settled();
  const sheet = findSheet(program, name);
  if (sheet === undefined) return fail({ code: 'sheet-absent', sheet: name });
  const everywhere: CellRange = { top: 0, left: 0, bottom: Infinity, right: Infinity };
  return succeed(createGrid({ name, cells: keptCells(program, sheet, everywhere).cells }));
}

interface ReadSheet {
  readonly grid: Grid;
  readonly isCut: boolean;
}

function readSheet(program: Program, sheet: Worksheet): ReadSheet {
  const { cells, isCut } = keptCells(program, sheet, FORM_WINDOW);
  const grid = createGrid({
    name: sheet.getName(),
    visibility: visibilityOf(sheet),
    cells,
    merges: sheet.getMergeData().map(toCellRange),
    hiddenRows: hiddenIn(sheet.getConfig().rowData, FORM_WINDOW.bottom),
    hiddenCols: hiddenIn(sheet.getConfig().columnData, FORM_WINDOW.right),
  });
  return { grid, isCut };
}

function visibilityOf(sheet: Worksheet): Grid['visibility'] {
  if (sheet.isSheetHidden() !== BooleanNumber.TRUE) return 'visible';
  return isVeryHidden(sheet.getConfig()) ? 'very-hidden' : 'hidden';
}

/** Rows or columns that are hidden; of most nothing is kept at all. */
function hiddenIn(
  kept: Readonly<Record<number, { readonly hd?: BooleanNumber }>>,
  last: number,
): readonly number[] {
  return Object.entries(kept)
    .filter(([, { hd }]) => hd === BooleanNumber.TRUE)
    .map(([place]) => Number(place))
    .filter((place) => place <= last);
}

function toCellRange({ startRow, endRow, startColumn, endColumn }: IRange): CellRange {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}
