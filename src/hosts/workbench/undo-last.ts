import type { Worksheet } from '@univerjs/core';
import { RemoveSheetCommand } from '@univerjs/sheets';
import type { HostFault } from '../../app/host';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { copyCell, holdsSame, restoringOf } from './cell-state';
import { type Program, execute, isProtected } from './program';
import type { UndoStep, WrittenCell, WrittenSheet } from './session';

/**
 * Takes our last operation back.
 *
 * A cell that no longer holds what we wrote was changed by the user since, or rows were inserted above it: it
 * is left alone. Where that is so of every cell, there is nothing to undo.
 */
export function undoLast(program: Program): Result<void, HostFault> {
  const step = program.steps.at(-1);
  if (step === undefined) return fail({ code: 'nothing-to-undo' });
  const undone = step.kind === 'sheet' ? deleteSheet(program, step) : restore(program, step.sheets);
  // A step whose sheet is gone can never be taken back; others may be tried again.
  if (
    undone.ok ||
    undone.fault.code === 'sheet-absent' ||
    undone.fault.code === 'nothing-to-undo'
  ) {
    program.steps.pop();
  }
  return undone;
}

function deleteSheet(
  program: Program,
  { id, name }: Extract<UndoStep, { kind: 'sheet' }>,
): Result<void, HostFault> {
  const { unitId, workbook } = program;
  if (workbook.getSheetBySheetId(id) === undefined) {
    return fail({ code: 'sheet-absent', sheet: name });
  }
  execute(program, RemoveSheetCommand.id, { unitId, subUnitId: id });
  return succeed(undefined);
}

interface Found {
  readonly sheet: Worksheet;
  readonly cells: readonly WrittenCell[];
}

function restore(program: Program, written: readonly WrittenSheet[]): Result<void, HostFault> {
  const found: Found[] = [];
  for (const { id, name, cells } of written) {
    const sheet = program.workbook.getSheetBySheetId(id);
    if (sheet === null || sheet === undefined) return fail({ code: 'sheet-absent', sheet: name });
    if (isProtected(program, sheet))
      return fail({ code: 'sheet-protected', sheet: sheet.getName() });
    const ours = cells.filter(({ ref, after }) => holdsSame(copyCell(program, sheet, ref), after));
    found.push({ sheet, cells: ours });
  }
  if (found.every(({ cells }) => cells.length === 0)) return fail({ code: 'nothing-to-undo' });
  for (const { sheet, cells } of found) {
    const states = cells.map(({ ref, before }) => ({ ref, data: before }));
    for (const { id, params } of restoringOf(program, sheet, states)) execute(program, id, params);
  }
  return succeed(undefined);
}
