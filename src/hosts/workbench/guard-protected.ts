import {
  CustomCommandExecutionError,
  ICommandService,
  type IDisposable,
  type Injector,
  IUniverInstanceService,
  type Nullable,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { type CellRef, SHEET_LIMITS } from '../../domain/grid/cell-ref';
import { rangeHolds } from '../../domain/grid/cell-range';
import type { SheetProtection } from '../../workbooks/book/book';
import { extrasOf } from './sheet-extras';
import { fieldOf, idIn, sheetIdsIn } from './step-places';
import { OF_CELLS } from './watch-sheets';

/**
 * Refuses what a person would change on a protected sheet, and to begin to type there, as Excel does; cells that the
 * file leaves open take everything. Univer's own permissions know no open cells on a protected sheet.
 *
 * @param onRefused - is told the name of the sheet
 */
export function guardProtected(univer: Injector, onRefused: (sheet: string) => void): IDisposable {
  return univer.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    if (options?.onlyLocal === true || options?.['fromFormula'] === true) return;
    const refusing = toSteps(univer, id, params).find((step) => isLocked(univer, step));
    if (refusing === undefined) return;
    onRefused(findSheet(univer, refusing)?.getName() ?? '');
    // The line of formulas shows already what was typed.
    queueMicrotask(() => univer.get(IEditorBridgeService).refreshEditCellState());
    throw new CustomCommandExecutionError('The sheet is protected');
  });
}

function isLocked(univer: Injector, step: Step): boolean {
  const { protection } = extrasOf(findSheet(univer, step)?.getConfig() ?? {});
  return protection !== undefined && !step.cells().every((ref) => isOpen(protection, ref));
}

function findSheet(univer: Injector, { unitId, sheetId }: Step): Nullable<Worksheet> {
  return univer
    .get(IUniverInstanceService)
    .getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET)
    ?.getSheetBySheetId(sheetId);
}

/** What a step would change on one sheet. */
interface Step {
  readonly unitId: string;
  readonly sheetId: string;
  /** Listed only where the sheet is protected: a step may change thousands. */
  readonly cells: () => readonly CellRef[];
}

/** A cell that no protected sheet has open, for what changes more than the content of cells. */
const EVERYTHING: readonly CellRef[] = [{ row: SHEET_LIMITS.rows, col: SHEET_LIMITS.cols }];

function toSteps(univer: Injector, id: string, params: unknown): readonly Step[] {
  if (id === SetCellEditVisibleOperation.id) {
    const edited = univer.get(IEditorBridgeService).getEditLocation();
    if (fieldOf(params, 'visible') !== true || edited === null || edited === undefined) return [];
    const { unitId, sheetId, row, column } = edited;
    return [{ unitId, sheetId, cells: () => [{ row, col: column }] }];
  }
  if (!OF_CELLS.has(id)) return [];
  const cells = (): readonly CellRef[] =>
    id === SetRangeValuesMutation.id ? cellsIn(params) : EVERYTHING;
  const unitId = idIn(params, 'unitId');
  return sheetIdsIn(params).map((sheetId) => ({ unitId, sheetId, cells }));
}

function cellsIn(params: unknown): readonly CellRef[] {
  const lines = Object.entries(fieldOf(params, 'cellValue') ?? {});
  return lines.flatMap(([row, line]: readonly [string, unknown]) =>
    Object.keys(line ?? {}).map((col) => ({ row: Number(row), col: Number(col) })),
  );
}

function isOpen({ open, openLines, closed }: SheetProtection, ref: CellRef): boolean {
  const isIn = (ranges: SheetProtection['open']): boolean =>
    ranges.some((range) => rangeHolds(range, ref));
  return isIn(open) || (isIn(openLines) && !isIn(closed));
}
