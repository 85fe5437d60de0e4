import { type CellRef, isSameCell } from '../domain/grid/cell-ref';
import { type SheetPart, readXml } from './patch-xlsx-book';
import type { OtherFormula } from './patch-xlsx-dependents';
import { type CellSpan, type FormulaSpan, readSheetOutline } from './patch-xlsx-outline';
import type { CellWrite } from './patch-xlsx-sheet';
import { catchRefusals } from './refusal';
import { shiftFormula } from './shift-formula';
import type { ZipArchive } from './zip-archive';

/** Start of a formula's tag, with any prefix: a list of names has none, and need not be read further. */
const HAS_FORMULA = /[<:]f[\s>/]/u;

/**
 * The formulas of a sheet that are not written to. A sheet that is not understood counts as one formula
 * that nobody can read: it is no obstacle to writing elsewhere.
 */
export function otherFormulas(
  archive: ZipArchive,
  { name, part }: SheetPart,
  writes: readonly CellWrite[],
): readonly OtherFormula[] {
  const read = catchRefusals(() => {
    const xml = readXml(archive, part);
    return HAS_FORMULA.test(xml) ? readSheetOutline(xml, part, new Set()).rows : [];
  });
  if (!read.ok) return [{ sheet: name, text: undefined }];
  const written = writes.filter(({ sheet }) => sheet === name);
  const isWritten = (ref: CellRef): boolean => written.some((write) => isSameCell(write.ref, ref));
  const cells = read.value.flatMap((row) => row.cells);
  const masters = new Map<string, CellSpan>();
  for (const cell of cells) {
    if (cell.formula?.kind === 'shared' && cell.formula.range !== undefined) {
      masters.set(cell.formula.group, cell);
    }
  }
  return cells.flatMap(({ ref, formula }) =>
    formula === undefined || isWritten(ref)
      ? []
      : [{ sheet: name, text: textOf({ ref, formula }, masters) }],
  );
}

function textOf(
  { ref, formula }: { readonly ref: CellRef; readonly formula: FormulaSpan },
  masters: ReadonlyMap<string, CellSpan>,
): string | undefined {
  if (formula.text !== '') return formula.text;
  const master = formula.kind === 'shared' ? masters.get(formula.group) : undefined;
  const text = master?.formula?.text;
  if (master === undefined || text === undefined || text === '') return undefined;
  return shiftFormula(text, { rows: ref.row - master.ref.row, cols: ref.col - master.ref.col });
}
