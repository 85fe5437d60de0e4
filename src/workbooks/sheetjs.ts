import * as SheetJs from '@e965/xlsx';
import type { WorkBook } from '@e965/xlsx';

// Exported by the library and absent from its types (0.20.3, pinned).
declare module '@e965/xlsx' {
  /** Parses the records of a `Workbook` stream. */
  export function parse_xlscfb(stream: Uint8Array, options: object): WorkBook;
}

interface Formatter {
  /** Throws when the code is beyond it. */
  readonly format: (format: string, number: number) => unknown;
  readonly load: (format: string, id: number) => unknown;
}

/** The formatter inside the library, which types it as anything. */
function formatter(): Formatter {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- the library declares it `any`
  return SheetJs.SSF;
}

/** What a number looks like by a format code; `undefined` when the library does not know the code. */
export function formatNumber(format: string, number: number): string | undefined {
  try {
    const shown = formatter().format(format, number);
    return typeof shown === 'string' ? shown : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Parses a verified BIFF8 stream with formulas, formats, merges and hiding.
 *
 * The library keeps number formats from one workbook to the next; `impliedFormats` puts back those
 * that this one takes for granted.
 */
export function parseBiff(
  stream: Uint8Array,
  impliedFormats: ReadonlyMap<number, string>,
): WorkBook {
  for (const [id, format] of impliedFormats) formatter().load(format, id);
  return SheetJs.parse_xlscfb(stream, {
    type: 'buffer',
    cellFormula: true,
    cellNF: true,
    cellStyles: true,
    cellText: false,
    cellHTML: false,
    sheetStubs: false,
  });
}
