import {
  ICommandService,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { WorksheetProtectionRuleModel } from '@univerjs/sheets';
import type { HostFault } from '../../app/host';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { extrasOf } from './sheet-extras';
import type { Session } from './session';

/** Univer with the workbook the host was made for still open. */
export interface Program extends Session {
  readonly workbook: Workbook;
}

type Answer<T> = Result<T, HostFault> | Promise<Result<T, HostFault>>;

/** Asks Univer for something: the one place where a workbook that was closed and what Univer throws become faults. */
export async function ask<T>(
  session: Session,
  run: (program: Program) => Answer<T>,
): Promise<Result<T, HostFault>> {
  try {
    const units = session.univer.get(IUniverInstanceService);
    const workbook = units.getUnit<Workbook>(session.unitId, UniverInstanceType.UNIVER_SHEET);
    if (workbook === null || workbook === undefined) return fail({ code: 'workbook-switched' });
    return await run({ ...session, workbook });
  } catch (cause) {
    return fail({ code: 'host-failed', cause });
  }
}

/** The same once Univer has calculated: a result that comes late would lie over what is written meanwhile. */
export function askSettled<T>(
  session: Session,
  run: (program: Program) => Answer<T>,
): Promise<Result<T, HostFault>> {
  return ask(session, async (program) => {
    await program.calculation.settled();
    return run(program);
  });
}

/** Carries out a command or mutation of Univer, at once. */
export function execute({ univer }: Session, id: string, params: object): void {
  if (!univer.get(ICommandService).syncExecuteCommand(id, params)) {
    throw new Error(`Univer refuses ${id}`);
  }
}

/** The sheet of a name; `undefined` when the workbook has none. */
export function findSheet({ workbook }: Program, name: string): Worksheet | undefined {
  return workbook.getSheets().find((sheet) => sheet.getName() === name);
}

/** Whether somebody has protected the sheet, in the file or in Univer. */
export function isProtected({ univer, unitId }: Session, sheet: Worksheet): boolean {
  if (extrasOf(sheet.getConfig()).protection !== undefined) return true;
  const rules = univer.get(WorksheetProtectionRuleModel);
  return rules.getRule(unitId, sheet.getSheetId()) !== undefined;
}

/** The sheets of these names, each once, when all of them can be changed. */
export function sheetsToChange(
  program: Program,
  names: Iterable<string>,
): Result<readonly Worksheet[], HostFault> {
  const sheets: Worksheet[] = [];
  for (const name of new Set(names)) {
    const sheet = findSheet(program, name);
    if (sheet === undefined) return fail({ code: 'sheet-absent', sheet: name });
    if (isProtected(program, sheet)) return fail({ code: 'sheet-protected', sheet: name });
    sheets.push(sheet);
  }
  return succeed(sheets);
}
