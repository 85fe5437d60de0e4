import { generateRandomId } from '@univerjs/core';
import { AddDataValidationMutation } from '@univerjs/data-validation';
import { InsertSheetCommand, SetWorksheetActiveOperation } from '@univerjs/sheets';
import type { HostFault } from '../../app/host';
import { type Result, succeed } from '../../domain/kernel/result';
import { freeSheetName } from '../../domain/layout/free-sheet-name';
import type { SheetPlan } from '../../domain/layout/sheet-plan';
import { toListRules } from './lists';
import { type Program, execute } from './program';
import { toSheetSnapshot } from './sheet-of-plan';

/** Draws a planned sheet behind the last one and shows it; gives the name it got. */
export function addSheet(program: Program, plan: SheetPlan): Result<string, HostFault> {
  const { unitId, workbook } = program;
  const name = freeSheetName(
    plan.name,
    workbook.getSheets().map((sheet) => sheet.getName()),
  );
  const id = generateRandomId();
  const sheet = { ...toSheetSnapshot(plan), id, name };
  execute(program, InsertSheetCommand.id, { unitId, sheet });
  const rule = toListRules(plan.choices);
  if (rule.length > 0)
    execute(program, AddDataValidationMutation.id, { unitId, subUnitId: id, rule });
  execute(program, SetWorksheetActiveOperation.id, { unitId, subUnitId: id });
  program.steps.push({ kind: 'sheet', id, name });
  return succeed(name);
}
