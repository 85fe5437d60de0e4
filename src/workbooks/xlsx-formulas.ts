import type { CellRef } from '../domain/grid/cell-ref';
import { refuseDamaged } from './refusal';
import { shiftFormula } from './shift-formula';

/** Formulas that cells of a sheet share. */
export interface SharedFormulas {
  /** The cell's own formula, spelled out; `undefined` when it has none. */
  readonly resolve: (cell: FormulaCell) => string | undefined;
}

/** A cell with what its `f` says. */
export interface FormulaCell {
  readonly ref: CellRef;
  readonly formula: string | undefined;
  /** Number of the shared formula; `undefined` for one of its own. */
  readonly shared: string | undefined;
}

/** Excel accepts no longer formula. */
const LONGEST_FORMULA = 8192;

/** Keeps the formulas that later cells of the sheet refer to by number. */
export function createSharedFormulas(part: string): SharedFormulas {
  const masters = new Map<string, { readonly formula: string; readonly ref: CellRef }>();
  return {
    resolve: ({ formula, shared, ref }) => {
      if (formula === undefined) return undefined;
      if (formula.length > LONGEST_FORMULA) refuseDamaged('structure', part);
      const own = withoutPrefixes(formula);
      if (shared === undefined) return own === '' ? undefined : own;
      if (own !== '') {
        masters.set(shared, { formula: own, ref });
        return own;
      }
      const master = masters.get(shared);
      if (master === undefined) return undefined;
      const shift = { rows: ref.row - master.ref.row, cols: ref.col - master.ref.col };
      return shiftFormula(master.formula, shift);
    },
  };
}

/** Functions newer than the format are written with a prefix that no sheet shows. */
function withoutPrefixes(formula: string): string {
  return formula.includes('_xl') ? formula.replace(/_xl(?:fn|ws|pm)\./giu, '') : formula;
}
