import type { HostSketch } from '../../hosts/contract/open-host';
import type { PlayedWorkbook } from '../excel/play-workbook';
import type { REFUSALS } from '../excel/simulated-excel';
import type { Program } from './program';

/** What a test does in the page that plays Excel, and what it looks at there; it crosses over as plain data. */
export interface PlayedExcel extends PlayedWorkbook {
  /** Opens a workbook; `packed` comes from `packSketch`. */
  readonly open: (packed: string, program: Program) => void;
  /** Opens the pane at an address of the add-in, as the ribbon does. */
  readonly showPane: (url: string) => void;
  /** Presses a button of the ribbon that runs a function; settles when the add-in says it is done. */
  readonly press: (commandsUrl: string, functionName: string) => Promise<void>;
  /** Closes the small window over the sheets by its own cross. */
  readonly crossOut: () => void;
  /** From now on Excel refuses every request in this way. */
  readonly refuse: (how: keyof typeof REFUSALS) => void;
  /** Excel answers again, first what waited. */
  readonly obey: () => void;
  /** Requests with commands for the workbook so far. */
  readonly trips: () => number;
}

declare global {
  interface Window {
    excel: PlayedExcel;
  }
}

/** Makes a text of a sketch, sets and all. */
export function packSketch(sketch: HostSketch): string {
  return JSON.stringify(sketch, (_, value: unknown) =>
    value instanceof Set ? { packedSet: [...value] } : value,
  );
}

/** The sketch behind such a text. */
export function unpackSketch(packed: string): HostSketch {
  return toHostSketch(
    JSON.parse(packed, (_, value: unknown) =>
      isPackedSet(value) ? new Set(value.packedSet) : value,
    ),
  );
}

/** Nobody but `packSketch` made it. */
function toHostSketch(value: unknown): HostSketch {
  return value as HostSketch;
}

function isPackedSet(value: unknown): value is { readonly packedSet: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'packedSet' in value;
}
