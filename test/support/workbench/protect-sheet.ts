import { ICommandService } from '@univerjs/core';
import {
  AddWorksheetProtectionMutation,
  DeleteWorksheetProtectionMutation,
  EditStateEnum,
  UnitObject,
  ViewStateEnum,
} from '@univerjs/sheets';
import { type OpenWorkbook, sheetIdOf } from './workbook-in';

/** Protects a sheet, as the menu of its tab does. */
export function protectSheet(opened: OpenWorkbook, sheet: string): void {
  const { univer, unitId } = opened;
  const subUnitId = sheetIdOf(opened, sheet);
  univer.get(ICommandService).syncExecuteCommand(AddWorksheetProtectionMutation.id, {
    unitId,
    subUnitId,
    rule: {
      permissionId: `protected-${subUnitId}`,
      unitType: UnitObject.Worksheet,
      unitId,
      subUnitId,
      viewState: ViewStateEnum.OthersCanView,
      editState: EditStateEnum.OnlyMe,
    },
  });
}

/** Takes the protection off a sheet. */
export function unprotectSheet(opened: OpenWorkbook, sheet: string): void {
  const { univer, unitId } = opened;
  const subUnitId = sheetIdOf(opened, sheet);
  univer
    .get(ICommandService)
    .syncExecuteCommand(DeleteWorksheetProtectionMutation.id, { unitId, subUnitId });
}
