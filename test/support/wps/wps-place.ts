import type { SimulatedSheet } from '../excel/simulated-sheet';
import type { SimulatedWorkbook } from '../excel/simulated-workbook';
import type { Bridge } from './bridge';
import type { Variant } from './variant';

/** The program around an object: the bridge to it, and what build it is. */
export interface WpsProgram {
  readonly bridge: Bridge;
  readonly variant: Variant;
  /** Whether the program would ask the user before it deletes. */
  readonly asks: () => boolean;
  /** Questions that the user was shown; nobody was there to answer them. */
  readonly questions: string[];
}

/** Where a workbook's objects live. */
export interface BookPlace extends WpsProgram {
  readonly workbook: SimulatedWorkbook;
}

/** Where a sheet's objects live. */
export interface SheetPlace extends BookPlace {
  readonly sheet: SimulatedSheet;
}

/** What a collection answers that does not have what it was asked for. */
export function absentIn({ variant }: WpsProgram): null | undefined {
  if (variant.absent === 'throws') throw new Error('0x8002000B');
  return variant.absent === 'null' ? null : undefined;
}

/** Refuses a change of looks on a sheet whose protection forbids it. */
export function needFormats({ sheet }: SheetPlace): void {
  if (sheet.protection?.allowFormatCells === false) throw new Error('0x800A03EC');
}
