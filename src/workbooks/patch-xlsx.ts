import { isSameCell } from '../domain/grid/cell-ref';
import type { WriteFault } from '../domain/grid/write-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import type { Inflate } from './inflate';
import { type BookParts, type SheetPart, readBookParts, readXml } from './patch-xlsx-book';
import { requestCalculation, withoutFormulas } from './patch-xlsx-calculation';
import { keepsFormula } from './patch-xlsx-cell';
import { hasDependents } from './patch-xlsx-dependents';
import { otherFormulas } from './patch-xlsx-formulas';
import { type CellSpan, type SheetOutline, readSheetOutline } from './patch-xlsx-outline';
import { readUnlockedFormats } from './patch-xlsx-protection';
import { type CellWrite, formatOf, writeCells } from './patch-xlsx-sheet';
import { replaceEntries } from './patch-xlsx-zip';
import { catchRefusals, valueOrRefuse } from './refusal';
import { type ZipArchive, openZip } from './zip-archive';

/**
 * A copy of an .xlsx or .xlsm file with figures put into some cells, and everything else as it was: every
 * other part keeps its bytes, compressed as they were, in its place; in the sheets' parts only the cells
 * concerned change and keep their formats. All writes are done or none.
 *
 * Two parts change besides the sheets, and only when leaving them would do harm. The workbook part asks
 * for a calculation on opening (`fullCalcOnLoad`) when a formula that is not written to may depend on a
 * written cell: its stored result is old then, and Excel would go on showing it. The written cells
 * themselves carry right results either way. The order of calculation loses cells whose formula gives
 * way to a plain figure, as Excel calls the file damaged otherwise.
 *
 * Faults: those of reading, for anything in the parts concerned that is not fully understood, UTF-16 for
 * one; `not-writable` with the cell. A formula of several cells is never broken; cells that share a
 * formula with an overwritten one get it as their own.
 *
 * @param writes - at most one per cell
 */
export function patchXlsx(
  bytes: Uint8Array,
  writes: readonly CellWrite[],
  inflate: Inflate,
): Result<Uint8Array, WriteFault> {
  checkNoneTwice(writes);
  const patched = catchRefusals(() => patch(bytes, writes, inflate));
  return patched.ok ? patched.value : patched;
}

function checkNoneTwice(writes: readonly CellWrite[]): void {
  const cells = new Set<string>();
  for (const { sheet, ref } of writes) {
    const key = `${String(ref.row)},${String(ref.col)},${sheet}`;
    if (cells.has(key)) throw new Error(`Cell planned twice: ${key}`);
    cells.add(key);
  }
}

function patch(
  bytes: Uint8Array,
  writes: readonly CellWrite[],
  inflate: Inflate,
): Result<Uint8Array, WriteFault> {
  const archive = valueOrRefuse(openZip(bytes, inflate));
  const book = readBookParts(archive);
  const absent = writes.find(({ sheet }) => !book.sheets.some(({ name }) => name === sheet));
  if (absent !== undefined) return notWritable(absent, 'sheet-absent');
  const target = { archive, book, writes };
  const unlocked = readUnlockedFormats(archive, book.styles);
  const changed = new Map<string, string>();
  for (const sheet of book.sheets) {
    const own = writes.filter((write) => write.sheet === sheet.name);
    if (own.length === 0) continue;
    const opened = openSheet(archive, sheet, own);
    const locked = findLocked(opened.outline, own, unlocked);
    if (locked !== undefined) return notWritable(locked, 'protected');
    const written = writeCells(opened.xml, opened.outline, own);
    if (!written.ok) {
      const { ref, reason } = written.fault;
      return notWritable({ sheet: sheet.name, ref }, reason);
    }
    changed.set(sheet.part, written.value);
  }
  keepCalculation(target, changed);
  return succeed(replaceEntries(bytes, encoded(changed)));
}

type NotWritableFault = Extract<WriteFault, { readonly code: 'not-writable' }>;

function notWritable(
  { sheet, ref }: Pick<CellWrite, 'sheet' | 'ref'>,
  reason: NotWritableFault['reason'],
): Result<never, WriteFault> {
  return fail({ code: 'not-writable', reason, sheet, ref });
}

function openSheet(
  archive: ZipArchive,
  { part }: SheetPart,
  writes: readonly CellWrite[],
): { readonly xml: string; readonly outline: SheetOutline } {
  const xml = readXml(archive, part);
  return { xml, outline: readSheetOutline(xml, part, new Set(writes.map(({ ref }) => ref.row))) };
}

/** A protected sheet is left alone where it is locked: whoever locked it means it. */
function findLocked(
  outline: SheetOutline,
  writes: readonly CellWrite[],
  unlocked: ReadonlySet<string>,
): CellWrite | undefined {
  if (!outline.isProtected) return undefined;
  return writes.find(({ ref }) => !unlocked.has(formatOf(outline, ref) ?? '0'));
}

function findSpan(outline: SheetOutline, { ref }: CellWrite): CellSpan | undefined {
  const row = outline.rows.find((candidate) => candidate.row === ref.row);
  return row?.cells.find((candidate) => isSameCell(candidate.ref, ref));
}

interface Target {
  readonly archive: ZipArchive;
  readonly book: BookParts;
  readonly writes: readonly CellWrite[];
}

/** Sees to it that no program shows an old result, or trips over a formula that is gone. */
function keepCalculation(target: Target, changed: Map<string, string>): void {
  const { archive, book, writes } = target;
  const others = book.sheets.flatMap((sheet) => otherFormulas(archive, sheet, writes));
  if (hasDependents(others, writes)) {
    const xml = requestCalculation(readXml(archive, book.workbook), book.workbook);
    if (xml !== undefined) changed.set(book.workbook, xml);
  }
  if (book.calcChain === undefined) return;
  const gone = book.sheets.flatMap((sheet) => goneFormulas(target, sheet));
  const xml = withoutFormulas(readXml(archive, book.calcChain), book.calcChain, gone);
  if (xml !== undefined) changed.set(book.calcChain, xml);
}

/** Cells whose formula goes, or stops being one over a range, which the order of calculation notes too. */
function goneFormulas(
  { archive, writes }: Target,
  sheet: SheetPart,
): readonly { readonly sheetId: string; readonly ref: CellWrite['ref'] }[] {
  const own = writes.filter((write) => write.sheet === sheet.name);
  if (own.length === 0) return [];
  const { outline } = openSheet(archive, sheet, own);
  return own.flatMap((write) => {
    const cell = findSpan(outline, write);
    if (cell?.formula === undefined || keepsFormula({ cell, write })) return [];
    const goes = write.formula === undefined || cell.formula.kind === 'array';
    return goes ? [{ sheetId: sheet.sheetId, ref: write.ref }] : [];
  });
}

function encoded(parts: ReadonlyMap<string, string>): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder();
  return new Map([...parts].map(([name, xml]) => [name, encoder.encode(xml)]));
}
