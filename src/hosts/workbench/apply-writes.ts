import { type ICellData, IUndoRedoService, type Worksheet } from '@univerjs/core';
import type { CellWrite, HostFault, WrittenContent } from '../../app/host';
import { formatA1 } from '../../domain/grid/cell-ref';
import { groupBy } from '../../domain/kernel/group-by';
import { type Result, succeed } from '../../domain/kernel/result';
import { type CellChange, type CellMutation, changeOf, copyCell, restoringOf } from './cell-state';
import { takesText } from './kept-cells';
import { type Program, execute, sheetsToChange } from './program';
import { toCellData } from './to-cell-data';

/** What is to be written on a sheet, and what the cells hold now. */
interface SheetChange {
  readonly sheet: Worksheet;
  readonly changes: readonly CellChange[];
  readonly before: readonly CellChange[];
}

/** Puts contents into cells, all of them or none. Univer's own undo (Ctrl+Z) takes them back as well. */
export function applyWrites(
  program: Program,
  writes: readonly CellWrite[],
): Result<void, HostFault> {
  if (writes.length === 0) return succeed(undefined);
  const bySheet = groupBy(writes, ({ sheet }) => sheet);
  const sheets = sheetsToChange(program, bySheet.keys());
  if (!sheets.ok) return sheets;
  const planned = sheets.value.map((sheet) =>
    changeSheet(program, sheet, bySheet.get(sheet.getName()) ?? []),
  );
  const redo = planned.map(({ sheet, changes }) => changeOf(program, sheet, changes));
  const undo = planned.flatMap(({ sheet, before }) => restoringOf(program, sheet, before));
  run(program, redo, undo);
  const { unitId: unitID } = program;
  program.univer
    .get(IUndoRedoService)
    .pushUndoRedo({ unitID, undoMutations: [...undo], redoMutations: [...redo] });
  program.steps.push({
    kind: 'cells',
    sheets: planned.map(({ sheet, before }) => ({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      cells: before.map(({ ref, data }) => ({
        ref,
        before: data,
        after: copyCell(program, sheet, ref),
      })),
    })),
  });
  return succeed(undefined);
}

/** Where Univer stops half-way, the cells get back what they held. */
function run(program: Program, redo: readonly CellMutation[], undo: readonly CellMutation[]): void {
  try {
    for (const { id, params } of redo) execute(program, id, params);
  } catch (error) {
    for (const { id, params } of undo) execute(program, id, params);
    throw error;
  }
}

/** Of two writes to one cell the later one counts. */
function changeSheet(
  program: Program,
  sheet: Worksheet,
  writes: readonly CellWrite[],
): SheetChange {
  const byCell = new Map(writes.map((write) => [formatA1(write.ref), write]));
  const changes = [...byCell.values()].map(({ ref, content }) => {
    const isText = takesText(program, sheet.getCellRaw(ref.row, ref.col));
    const data = toCellData(content);
    return { ref, data: isText ? { ...data, ...openFormat(content) } : data };
  });
  const before = changes.map(({ ref }) => ({ ref, data: copyCell(program, sheet, ref) }));
  return { sheet, changes, before };
}

/** Only a number format that would keep a figure or a formula as text gives way. */
function openFormat({ kind }: WrittenContent): Pick<ICellData, 's'> {
  return kind === 'figure' || kind === 'formula' ? { s: { n: null } } : {};
}
