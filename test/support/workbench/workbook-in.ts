import {
  type Injector,
  IResourceLoaderService,
  IUniverInstanceService,
  type IWorkbookData,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import type { CellRange } from '../../../src/domain/grid/cell-range';

/** A workbook in Univer. */
export interface OpenWorkbook {
  readonly univer: Injector;
  readonly calculation: { readonly settled: () => Promise<void>; readonly dispose: () => void };
  readonly unitId: string;
}

/** A workbook as Univer itself knows it, without asking our host. */
export interface KnownWorkbook {
  readonly workbook: Workbook;
  /** As Univer saves it. */
  readonly saved: IWorkbookData;
  readonly selection: () => { readonly sheet: string; readonly range: CellRange };
}

/** Looks at a workbook in Univer. */
export function workbookIn({ univer, unitId }: OpenWorkbook): KnownWorkbook {
  const units = univer.get(IUniverInstanceService);
  const workbook = units.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  const saved = univer.get(IResourceLoaderService).saveUnit<IWorkbookData>(unitId);
  if (workbook === null || workbook === undefined || saved === null) {
    throw new Error(`${unitId} is not open`);
  }
  return {
    workbook,
    saved,
    selection: () => {
      const sheet = workbook.getActiveSheet();
      const selections = univer.get(SheetsSelectionsService).getWorkbookSelections(unitId);
      const range = selections.getSelectionsOfWorksheet(sheet.getSheetId()).at(-1)?.range;
      return {
        sheet: sheet.getName(),
        range: {
          top: range?.startRow ?? 0,
          left: range?.startColumn ?? 0,
          bottom: range?.endRow ?? 0,
          right: range?.endColumn ?? 0,
        },
      };
    },
  };
}

/** The id of a sheet by its name. */
export function sheetIdOf(opened: OpenWorkbook, name: string): string {
  const { workbook } = workbookIn(opened);
  const sheet = workbook.getSheets().find((one) => one.getName() === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet.getSheetId();
}
