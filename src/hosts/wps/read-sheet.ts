import { type CellRange, formatRange, rangeHolds } from '../../domain/grid/cell-range';
import { SHEET_LIMITS, formatA1 } from '../../domain/grid/cell-ref';
import { FORM_WINDOW } from '../../domain/grid/form-window';
import { type Grid, createGrid } from '../../domain/grid/grid';
import { VISIBILITIES } from './enumerations';
import { findHidden } from './find-hidden';
import { findMerges, layoutOf } from './find-merges';
import { findShows } from './find-shows';
import type { WpsRange, WpsSheet } from './jsapi';
import { rangeOf } from './range-of';
import { readBlock } from './read-block';
import type { Session, SheetState } from './session';
import { readState } from './sheet-state';
import { type RawCell, toCell } from './to-cell';

/** A sheet as it was read. */
export interface ReadSheet {
  readonly grid: Grid;
  readonly state: SheetState;
  /** Something lies beyond the area that was read. */
  readonly isCut: boolean;
}

/**
 * Reads a sheet from A1 to its last used cell, and not beyond the window of a form.
 *
 * Values and formulas come in one call each, whatever the size. Merged ranges cost some two calls each when they are
 * seen for the first time.
 *
 * @param isAlone - it is the only sheet of its workbook, which cannot be hidden
 */
export function readSheet(session: Session, sheet: WpsSheet, isAlone: boolean): ReadSheet {
  const state = readState(sheet);
  const visibility = isAlone ? 'visible' : (VISIBILITIES.get(sheet.Visible) ?? 'visible');
  const used = sheet.UsedRange;
  const reach = rangeOf(used);
  const range = formAreaOf(reach);
  // The used range itself, where it is what shall be read, saves a call.
  const isUsed = formatRange(reach) === formatRange(range);
  const area = isUsed ? used : sheet.Range(formatRange(range));
  const cells = readBlock(area, range);
  const shows = findShows(sheet, cells);
  return {
    state,
    isCut: isCut(session, sheet, reach),
    grid: createGrid({
      name: state.name,
      visibility,
      cells: cells.map((cell) => toCell(cell, shows.get(formatA1(cell.ref)))),
      merges: mergesOf(session, state, { area, range, cells }),
      ...findHidden(sheet, area, range),
    }),
  };
}

function formAreaOf({ bottom, right }: CellRange): CellRange {
  return {
    top: 0,
    left: 0,
    bottom: Math.min(bottom, FORM_WINDOW.bottom),
    right: Math.min(right, FORM_WINDOW.right),
  };
}

interface ReadArea {
  readonly area: WpsRange;
  readonly range: CellRange;
  readonly cells: readonly RawCell[];
}

function mergesOf(
  { merges }: Session,
  { name, sheet }: SheetState,
  { area, range, cells }: ReadArea,
): readonly CellRange[] {
  const layout = layoutOf(range, cells);
  const known = merges.get(name);
  if (known?.layout === layout) return known.merges;
  const found = area.MergeCells === false ? [] : findMerges(sheet, range, cells);
  merges.set(name, { layout, merges: found });
  return found;
}

/** Whether cells beyond the window hold something; those that merely have a format are used too, often a million. */
function isCut({ application }: Session, sheet: WpsSheet, reach: CellRange): boolean {
  const corner = { row: reach.bottom, col: reach.right };
  if (rangeHolds(FORM_WINDOW, corner)) return false;
  const beyond: readonly CellRange[] = [
    { ...FORM_WINDOW, top: FORM_WINDOW.bottom + 1, bottom: SHEET_LIMITS.rows - 1 },
    {
      ...FORM_WINDOW,
      left: FORM_WINDOW.right + 1,
      bottom: SHEET_LIMITS.rows - 1,
      right: SHEET_LIMITS.cols - 1,
    },
  ];
  const { WorksheetFunction: count } = application;
  return beyond.some((range) => count.CountA(sheet.Range(formatRange(range))) > 0);
}
