import { ICommandService } from '@univerjs/core';
import { SetRangeValuesMutation, SetWorksheetActiveOperation } from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
} from '@univerjs/sheets-conditional-formatting';
import type { HostSketch } from '../../hosts/contract/open-host';
import { protectSheet } from './protect-sheet';
import { type OpenWorkbook, sheetIdOf } from './workbook-in';

/** Gives a workbook what is no content: colours, the user's own conditions, protection, the sheet in front. */
export function drawSketch(opened: OpenWorkbook, sketch: HostSketch): void {
  const { univer, unitId } = opened;
  const commands = univer.get(ICommandService);
  const on = (sheet: string): { readonly unitId: string; readonly subUnitId: string } => ({
    unitId,
    subUnitId: sheetIdOf(opened, sheet),
  });
  for (const { sheet, ref, fill, numberFormat } of sketch.painted) {
    const style = { bg: { rgb: fill }, n: { pattern: numberFormat } };
    commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      ...on(sheet),
      cellValue: { [ref.row]: { [ref.col]: { s: style } } },
    });
  }
  sketch.ownRules.forEach(({ sheet, range, formula }, index) => {
    const rule = {
      cfId: `own${String(index)}`,
      ranges: [
        {
          startRow: range.top,
          startColumn: range.left,
          endRow: range.bottom,
          endColumn: range.right,
        },
      ],
      stopIfTrue: false,
      rule: {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: formula,
        style: { bl: 1 },
      },
    };
    commands.syncExecuteCommand(AddConditionalRuleMutation.id, { ...on(sheet), rule });
  });
  for (const sheet of sketch.protectedSheets) protectSheet(opened, sheet);
  commands.syncExecuteCommand(SetWorksheetActiveOperation.id, on(sketch.active));
}
