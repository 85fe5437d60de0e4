import { wasm } from './assembly/core.ts?wasm';

/** A place in the memory of the core, in bytes. */
interface Place {
  readonly value: number;
}

/** What the compiled core offers; `assembly/core.ts` exports it. */
interface CoreExports {
  readonly memory: WebAssembly.Memory;
  readonly COMPRESSED: Place;
  readonly MOST_COMPRESSED: Place;
  readonly PART: Place;
  readonly MOST_PART: Place;
  readonly RECORDS: Place;
  readonly PIECES: Place;
  /** Reads the directory of the zip file that lies where deflated bytes lie; the number of entries, or -1 to hand over. */
  readonly readDirectory: (length: number) => number;
  /** Unpacks so many deflated bytes into the part; 1 when they give exactly `size`. */
  readonly inflate: (length: number, size: number) => number;
  /** The checksum of zip of so many bytes of the part, as a number with a sign. */
  readonly crc32: (length: number) => number;
  /** Takes the worksheet in the part apart; the number of records, or -1 to hand over. */
  readonly scanSheet: (length: number) => number;
  readonly sheetOutline: () => number;
  readonly spelledCells: () => number;
  readonly spelledRows: () => number;
  /** Takes the shared texts in the part apart; the number of texts, or -1 to hand over. */
  readonly scanStrings: (length: number) => number;
  readonly stringsOutline: () => number;
  readonly isNearlyFull: () => number;
  readonly forgetPieces: () => void;
}

/**
 * What unpacks and takes apart the large parts of a package in WebAssembly, which is fast from the first workbook on
 * and in every browser alike. It works in a memory of its own that never grows, and checks every place it reads or
 * writes; what is larger, or written in another way than Excel and WPS write it, is left to the readers in script.
 */
export interface Core {
  readonly run: CoreExports;
  /** Its memory, as bytes, as whole numbers of four bytes, and as doubles. */
  readonly bytes: Uint8Array;
  readonly numbers: Int32Array;
  readonly doubles: Float64Array;
  /** Where a part lies, in bytes, and how long one may be, packed and unpacked. */
  readonly part: number;
  readonly compressed: number;
  readonly mostPart: number;
  readonly mostCompressed: number;
  /** Where the first record and the first piece lie, in numbers of four bytes. */
  readonly records: number;
  readonly pieces: number;
}

let core: Core | undefined;
let isTried = false;

/** The core; `undefined` where WebAssembly is missing (an old WPS) or a page's policy forbids it. */
export function findCore(): Core | undefined {
  if (!isTried) {
    isTried = true;
    core = startCore();
  }
  return core;
}

/** A core with a memory of its own. */
function startCore(): Core | undefined {
  try {
    const code = Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
    return isOurs(exports) ? wrap(exports) : undefined;
  } catch {
    return undefined;
  }
}

const NAMES: Readonly<Record<keyof CoreExports, true>> = {
  memory: true,
  COMPRESSED: true,
  MOST_COMPRESSED: true,
  PART: true,
  MOST_PART: true,
  RECORDS: true,
  PIECES: true,
  readDirectory: true,
  inflate: true,
  crc32: true,
  scanSheet: true,
  sheetOutline: true,
  spelledCells: true,
  spelledRows: true,
  scanStrings: true,
  stringsOutline: true,
  isNearlyFull: true,
  forgetPieces: true,
};

/** Both sides are built from the same sources; still, nothing is called that is not there. */
function isOurs(exports: object): exports is CoreExports {
  return Object.keys(NAMES).every((name) => name in exports);
}

function wrap(run: CoreExports): Core {
  const { buffer } = run.memory;
  return {
    run,
    bytes: new Uint8Array(buffer),
    numbers: new Int32Array(buffer),
    doubles: new Float64Array(buffer),
    part: run.PART.value,
    compressed: run.COMPRESSED.value,
    mostPart: run.MOST_PART.value,
    mostCompressed: run.MOST_COMPRESSED.value,
    records: run.RECORDS.value >> 2,
    pieces: run.PIECES.value >> 2,
  };
}
