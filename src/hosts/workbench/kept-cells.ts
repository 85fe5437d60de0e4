import {
  type ICellData,
  type IStyleData,
  isTextFormat,
  type Nullable,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { CellRange } from '../../domain/grid/cell-range';
import type { Cell } from '../../domain/grid/grid';
import type { Program } from './program';
import { toCell } from './to-cell';

/** The cells of a sheet that hold something, those that lie in the area. */
export interface KeptCells {
  readonly cells: readonly Cell[];
  /** Something lies beyond the area. */
  readonly isCut: boolean;
}

/** Reads what the cells of a sheet hold, formulas as they are written down for each. */
export function keptCells(program: Program, sheet: Worksheet, area: CellRange): KeptCells {
  const formulas = program.univer.get(FormulaDataModel);
  const cells: Cell[] = [];
  let isCut = false;
  sheet.getCellMatrix().forValue((row, col, data) => {
    if (!holdsSomething(data)) return;
    if (row > area.bottom || col > area.right) {
      isCut = true;
      return;
    }
    // Of formulas that a file keeps once for many cells only the first has its text.
    const formula = hasFormula(data)
      ? formulas.getFormulaStringByCell(row, col, sheet.getSheetId(), program.unitId)
      : undefined;
    cells.push(
      toCell(
        { row, col },
        { data, formula: bare(formula ?? data.f), format: formatOf(program, data) },
      ),
    );
  });
  return { cells, isCut };
}

/** Number format of a cell, General where it has none. */
export function formatOf({ workbook }: Program, data: Nullable<ICellData>): string {
  const style: Nullable<IStyleData> = workbook.getStyles().getStyleByCell(data);
  return style?.n?.pattern ?? 'General';
}

/** Whether a cell takes everything as text, formulas too. */
export function takesText(program: Program, data: Nullable<ICellData>): boolean {
  return isTextFormat(formatOf(program, data));
}

function holdsSomething(data: Nullable<ICellData>): data is ICellData {
  if (data === null || data === undefined) return false;
  return (
    hasFormula(data) ||
    (data.v !== undefined && data.v !== null) ||
    (data.p ?? undefined) !== undefined
  );
}

function hasFormula({ f, si }: ICellData): boolean {
  return (f ?? '') !== '' || (si ?? '') !== '';
}

function bare(formula: Nullable<string>): string | undefined {
  return formula === null || formula === undefined ? undefined : formula.replace(/^=/u, '');
}
