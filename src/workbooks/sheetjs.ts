import * as SheetJs from '@e965/xlsx';

// Exported by the library and absent from its types (0.20.3, pinned).
declare module '@e965/xlsx' {
  /** Parses the records of a `Workbook` stream. */
  export function parse_xlscfb(stream: Uint8Array, options: object): WorkBook;
}

interface Formatter {
  /** Throws when the code is beyond it. */
  readonly format: (format: string, number: number) => unknown;
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

/** The formulas in a verified BIFF8 stream: by name of the sheet, then by address. */
export function parseBiffFormulas(
  stream: Uint8Array,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const options = { type: 'buffer', cellFormula: true, cellText: false, sheetStubs: false };
  const { Sheets } = SheetJs.parse_xlscfb(stream, options);
  const formulas = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, sheet] of Object.entries(Sheets)) {
    const cells: readonly (readonly [string, { readonly f?: string }])[] = Object.entries(sheet);
    const filled = cells.flatMap(([address, { f = '' }]) =>
      f === '' || address.startsWith('!') ? [] : [[address, f] as const],
    );
    formulas.set(name, new Map(filled));
  }
  return formulas;
}
