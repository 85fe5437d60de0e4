import { type CellRange, formatRange } from '../../domain/grid/cell-range';
import { type Grid, type SheetContent, createGrid } from '../../domain/grid/grid';
import { queueRangeCells, toCell } from './cell-of-range';
import { FORM_WINDOW } from '../../domain/grid/form-window';
import { requires } from './requires';
import type { SheetState } from './session';
import { queueSheetState } from './sheet-state';

/** A sheet as read in one trip. */
export interface ReadSheet {
  readonly grid: Grid;
  readonly state: SheetState;
  /** Something lies beyond the area that was read. */
  readonly isCut: boolean;
}

/**
 * Asks for all that is needed of a sheet; the answer can be taken after the next `sync`.
 *
 * The area reaches from A1 to the last used cell and not beyond the window of a form. It always exists, so
 * nothing is asked of null objects, and row and column numbers are those of the sheet.
 */
export function queueSheetRead(
  sheet: Excel.Worksheet,
  ask: { readonly merges: boolean },
): () => ReadSheet {
  sheet.load('name, visibility');
  const used = sheet.getUsedRange(true);
  used.load('rowIndex, rowCount, columnIndex, columnCount');
  const area = used.getBoundingRect('A1').getIntersection(formatRange(FORM_WINDOW));
  const cellsOf = queueRangeCells(area);
  const mergesOf = ask.merges ? queueMerges(area) : () => [];
  const hiddenOf = queueHidden(area);
  const stateOf = queueSheetState(sheet);
  return () => ({
    state: stateOf(),
    isCut: reachesBeyondWindow(used),
    grid: createGrid({
      name: sheet.name,
      visibility: VISIBILITIES[sheet.visibility],
      cells: cellsOf().flatMap((line, row) => line.map((raw, col) => toCell({ row, col }, raw))),
      merges: mergesOf(),
      ...hiddenOf(),
    }),
  });
}

const VISIBILITIES = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
} as const;

function reachesBeyondWindow(used: Excel.Range): boolean {
  const { rowIndex, rowCount, columnIndex, columnCount } = used;
  return (
    rowIndex + rowCount - 1 > FORM_WINDOW.bottom ||
    columnIndex + columnCount - 1 > FORM_WINDOW.right
  );
}

type Hidden = Required<Pick<SheetContent, 'hiddenRows' | 'hiddenCols'>>;

function queueHidden(area: Excel.Range): () => Hidden {
  return hiddenOf(
    area.getRowProperties({ rowHidden: true, rowIndex: true }),
    area.getColumnProperties({ columnHidden: true, columnIndex: true }),
  );
}

function hiddenOf(
  rows: OfficeExtension.ClientResult<Excel.RowProperties[]>,
  cols: OfficeExtension.ClientResult<Excel.ColumnProperties[]>,
): () => Hidden {
  return () => ({
    hiddenRows: rows.value.flatMap(({ rowHidden, rowIndex }, place) =>
      rowHidden === true ? [rowIndex ?? place] : [],
    ),
    hiddenCols: cols.value.flatMap(({ columnHidden, columnIndex }, place) =>
      columnHidden === true ? [columnIndex ?? place] : [],
    ),
  });
}

/**
 * Asks for the merged ranges; Excel fails when there are more than 512. Before 1.13 Excel tells nobody of them: every cell then stands alone, which a
 * form survives, as the content of a merged range lies in its first cell anyway.
 */
function queueMerges(area: Excel.Range): () => readonly CellRange[] {
  if (!requires('1.13')) return () => [];
  const merged = area.getMergedAreasOrNullObject();
  merged.load(
    'areas/items/rowIndex, areas/items/rowCount, areas/items/columnIndex, areas/items/columnCount',
  );
  return () => (merged.isNullObject ? [] : merged.areas.items.map(toCellRange));
}

function toCellRange({ rowIndex, rowCount, columnIndex, columnCount }: Excel.Range): CellRange {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
