import { formatRange } from '../../../src/domain/grid/cell-range';
import { type CellRef, parseA1 } from '../../../src/domain/grid/cell-ref';
import type { SimulatedSheet } from './simulated-sheet';
import type { SimulatedWorkbook } from './simulated-workbook';

/** What a test does in a workbook that a page plays, and what it looks at there; it crosses over as plain data. */
export interface PlayedWorkbook {
  readonly type: (sheet: string, address: string, content: string | number) => void;
  readonly activate: (sheet: string) => void;
  readonly protect: (sheet: string) => void;
  readonly unprotect: (sheet: string) => void;
  /** All that would be saved, to be compared. */
  readonly saved: () => unknown;
  readonly selection: () => { readonly sheet: string; readonly address: string };
  readonly sheetNames: () => readonly string[];
  /** The formula or the value of a cell. */
  readonly content: (sheet: string, address: string) => string | number | boolean;
  /** What a cell shows once everything is calculated. */
  readonly value: (sheet: string, address: string) => string | number | boolean;
  /** Somebody goes to a cell. */
  readonly selectCell: (sheet: string, address: string) => void;
  /** Conditional formats of a sheet: formula and addresses. */
  readonly rules: (sheet: string) => readonly (readonly [formula: string, addresses: string])[];
}

/** Plays the workbook that is open. */
export function playWorkbook(workbook: () => SimulatedWorkbook): PlayedWorkbook {
  const sheetOf = (name: string): SimulatedSheet => workbook().sheetOrThrow(name);
  return {
    type: (sheet, address, content) => workbook().type(sheetOf(sheet), refOf(address), content),
    activate: (sheet) => workbook().activate(sheetOf(sheet)),
    protect: (sheet) => {
      sheetOf(sheet).protection = { allowFormatCells: false };
    },
    unprotect: (sheet) => {
      sheetOf(sheet).protection = undefined;
    },
    saved: () => workbook().saved(),
    selection: () => {
      const { sheet, range } = workbook().selection;
      return { sheet, address: formatRange(range) };
    },
    sheetNames: () => workbook().sheets.map(({ name }) => name),
    content: (sheet, address) => {
      const { formula, value } = sheetOf(sheet).at(refOf(address));
      return formula ?? value;
    },
    value: (sheet, address) => sheetOf(sheet).at(refOf(address)).value,
    selectCell: (sheet, address) => {
      const { row, col } = refOf(address);
      workbook().activate(sheetOf(sheet));
      workbook().select(sheetOf(sheet), { top: row, left: col, bottom: row, right: col });
    },
    rules: (sheet) =>
      sheetOf(sheet).rules.map(({ formula, ranges }) => [formula, ranges.map(formatRange).join()]),
  };
}

function refOf(address: string): CellRef {
  const ref = parseA1(address);
  if (ref === undefined) throw new Error(`${address} is no cell`);
  return ref;
}
