import { rangeHolds } from '../domain/grid/cell-range';
import type { CellRef } from '../domain/grid/cell-ref';
import { readReferences } from './patch-xlsx-references';

/** A formula of the workbook that is not written to. `text` is `undefined` when it cannot be told. */
export interface OtherFormula {
  readonly sheet: string;
  readonly text: string | undefined;
}

/** A cell that changes. */
export interface ChangedCell {
  readonly sheet: string;
  readonly ref: CellRef;
}

/**
 * Whether some formula's stored result may be out of date once the cells have changed: it names one of
 * them, or a range over one, or reaches cells that it does not spell out.
 *
 * A formula that only depends on such a formula in turn needs no look: the first one is enough.
 */
export function hasDependents(
  formulas: readonly OtherFormula[],
  changed: readonly ChangedCell[],
): boolean {
  return changed.length > 0 && formulas.some((formula) => mayDepend(formula, changed));
}

function mayDepend({ sheet, text }: OtherFormula, changed: readonly ChangedCell[]): boolean {
  const references = text === undefined ? undefined : readReferences(text);
  if (references === undefined) return true;
  return references.some((reference) => {
    const named = (reference.sheet ?? sheet).toLowerCase();
    return changed.some(
      (cell) => cell.sheet.toLowerCase() === named && rangeHolds(reference.range, cell.ref),
    );
  });
}
