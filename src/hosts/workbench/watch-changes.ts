import { CommandType, ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import { SetWorksheetRowAutoHeightMutation } from '@univerjs/sheets';
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';

/** Marks come and go with every check, and Univer measures rows by itself: nobody wants to be asked about either. */
const NO_CHANGES: ReadonlySet<string> = new Set([
  AddConditionalRuleMutation.id,
  DeleteConditionalRuleMutation.id,
  SetWorksheetRowAutoHeightMutation.id,
]);

/** Tells of every step of Univer that changes a workbook so that it is worth saving. */
export function watchChanges(univer: Injector, onChange: (unitId: string) => void): IDisposable {
  return univer.get(ICommandService).onCommandExecuted(({ id, type, params }, options) => {
    if (type !== CommandType.MUTATION || NO_CHANGES.has(id)) return;
    // Results of formulas, and what Univer works out for the screen alone.
    if (options?.onlyLocal === true || options?.['fromFormula'] === true) return;
    if (!id.startsWith('sheet.mutation.')) return;
    const unitId: unknown = new Map(Object.entries(params ?? {})).get('unitId');
    if (typeof unitId === 'string') onChange(unitId);
  });
}
