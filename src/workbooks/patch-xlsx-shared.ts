import { isSameCell } from '../domain/grid/cell-ref';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { formulaElement, keepsFormula } from './patch-xlsx-cell';
import { shiftFormula } from './shift-formula';
import type { CellSpan, SheetOutline } from './patch-xlsx-outline';
import type { CellRefusal, CellWrite } from './patch-xlsx-sheet';
import type { Splice } from './patch-xlsx-tokens';

/**
 * Gives the cells that take their formula from an overwritten cell (a shared formula's first cell) that
 * formula as their own, moved to their place, so that they go on saying what they said.
 *
 * @returns the changes; refused when a shared formula cannot be told
 */
export function freeDependents(
  outline: SheetOutline,
  writes: readonly CellWrite[],
): Result<readonly Splice[], CellRefusal> {
  const cells = outline.rows.flatMap((row) => row.cells).filter(isShared);
  const splices: Splice[] = [];
  for (const master of cells.filter(isMaster)) {
    const write = writes.find(({ ref }) => isSameCell(ref, master.ref));
    if (write === undefined || keepsFormula({ cell: master, write })) continue;
    const freed = freeGroup(outline, { master, cells, writes });
    if (freed === undefined) return fail({ ref: master.ref, reason: 'shared-formula' });
    splices.push(...freed);
  }
  return succeed(splices);
}

/** An address that left the sheet when its formula moved. */
const LOST = '#REF!';

function isShared(cell: CellSpan): boolean {
  return cell.formula?.kind === 'shared';
}

function isMaster(cell: CellSpan): boolean {
  return cell.formula?.range !== undefined;
}

interface Group {
  readonly master: CellSpan;
  readonly cells: readonly CellSpan[];
  readonly writes: readonly CellWrite[];
}

function freeGroup(outline: SheetOutline, group: Group): readonly Splice[] | undefined {
  const { master, cells, writes } = group;
  const members = cells.filter((cell) => cell.formula?.group === master.formula?.group);
  // A group number used twice would leave it open whose formula a cell takes.
  if (members.filter(isMaster).length > 1) return undefined;
  const splices: Splice[] = [];
  for (const member of members) {
    const isWritten = writes.some(({ ref }) => isSameCell(ref, member.ref));
    if (member === master || isWritten) continue;
    const own = member.formula?.text === '' ? sharedFormula(master, member) : member.formula?.text;
    if (own === undefined || member.formula === undefined) return undefined;
    const { open, end } = member.formula;
    splices.push({ start: open.start, end, text: formulaElement(outline, own) });
  }
  return splices;
}

function sharedFormula(master: CellSpan, member: CellSpan): string | undefined {
  const text = master.formula?.text;
  if (text === undefined || text === '') return undefined;
  const moved = shiftFormula(text, {
    rows: member.ref.row - master.ref.row,
    cols: member.ref.col - master.ref.col,
  });
  return moved.includes(LOST) === text.includes(LOST) ? moved : undefined;
}
