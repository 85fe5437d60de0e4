import { type ICellData, type IMutationInfo, Tools, type Worksheet } from '@univerjs/core';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import type { CellRef } from '../../domain/grid/cell-ref';
import type { Program } from './program';

/** A cell and what becomes of it. */
export interface CellChange {
  readonly ref: CellRef;
  /** What it does not name stays; `undefined` takes all away, the style too. */
  readonly data: ICellData | undefined;
}

/** A step of Univer that changes cells. */
export type CellMutation = IMutationInfo<ISetRangeValuesMutationParams>;

/** A copy of all that Univer keeps of a cell, with its style; `undefined` where it keeps nothing. */
export function copyCell(
  { workbook }: Program,
  sheet: Worksheet,
  { row, col }: CellRef,
): ICellData | undefined {
  const data = sheet.getCellRaw(row, col);
  if (data === null || data === undefined) return undefined;
  const style = workbook.getStyles().getStyleByCell(data);
  return Tools.deepClone(style === null || style === undefined ? data : { ...data, s: style });
}

/** Whether two states of a cell hold the same content; what a formula comes to does not count. */
export function holdsSame(one: ICellData | undefined, other: ICellData | undefined): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ f, si, v, t, p }: ICellData = {}): string {
  const formula = [f ?? '', si ?? ''];
  const isFormula = formula.some((text) => text !== '');
  return JSON.stringify(isFormula ? formula : [v ?? null, t ?? null, p?.body?.dataStream ?? null]);
}

/** The step that changes cells of a sheet. */
export function changeOf(
  { unitId }: Program,
  sheet: Worksheet,
  changes: readonly CellChange[],
): CellMutation {
  const cellValue: Record<number, Record<number, ICellData | null>> = {};
  for (const { ref, data } of changes) {
    const line = (cellValue[ref.row] ??= {});
    // Univer works in what it is given.
    line[ref.col] = data === undefined ? null : Tools.deepClone(data);
  }
  return {
    id: SetRangeValuesMutation.id,
    params: { unitId, subUnitId: sheet.getSheetId(), cellValue },
  };
}

/** The steps that make cells what they were: Univer puts new over old, so the new must first be gone. */
export function restoringOf(
  program: Program,
  sheet: Worksheet,
  states: readonly CellChange[],
): readonly CellMutation[] {
  const nothing = states.map(({ ref }) => ({ ref, data: undefined }));
  return [nothing, states.filter(({ data }) => data !== undefined)].map((changes) =>
    changeOf(program, sheet, changes),
  );
}
