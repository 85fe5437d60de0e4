import type { CellRange } from '../../../src/domain/grid/cell-range';
import type { CellRef } from '../../../src/domain/grid/cell-ref';
import type { Workbook } from '../../../src/domain/grid/grid';
import type { Host, HostFault, Mark } from '../../../src/app/host';

/** A cell that the user coloured, with the number format he chose: nobody else may change either. */
export interface PaintedCell {
  readonly sheet: string;
  readonly ref: CellRef;
  /** `#FFF2CC`. */
  readonly fill: string;
  /** `0.00`. */
  readonly numberFormat: string;
}

/** A conditional format of the user's own: it lies in the sheet like our marks and is none of them. */
export interface OwnRule {
  readonly sheet: string;
  readonly range: CellRange;
  /** With the leading `=`. */
  readonly formula: string;
}

/** The workbook a test begins with. The simulated program draws it; dates are numbers shown as dates. */
export interface HostSketch {
  readonly workbook: Workbook;
  /** Name of the sheet in front. */
  readonly active: string;
  readonly protectedSheets: ReadonlySet<string>;
  readonly painted: readonly PaintedCell[];
  readonly ownRules: readonly OwnRule[];
}

/** What a person does in the program, each done when the program has told everybody who watches. */
export interface Person {
  /** Types a number, a text, or a formula with its `=` into a cell. */
  readonly types: (sheet: string, ref: CellRef, content: string | number) => Promise<void>;
  readonly opens: (sheet: string) => Promise<void>;
  readonly addsSheet: (name: string) => Promise<void>;
  readonly deletesSheet: (name: string) => Promise<void>;
  readonly protects: (sheet: string) => Promise<void>;
  readonly unprotects: (sheet: string) => Promise<void>;
}

/** A state in which a program takes no commands at all. */
export type Refusal = Extract<
  HostFault['code'],
  'cell-being-edited' | 'workbook-switched' | 'too-large' | 'host-failed'
>;

/** A host with its program behind it, as a test sees both. */
export interface OpenedHost {
  readonly host: Host;
  readonly person: Person;
  /** Saves, closes and opens the workbook again: a new host, nothing to undo, nobody watching. */
  readonly reopen: () => Promise<OpenedHost>;
  /**
   * All that is saved with the workbook as plain data that `toEqual` compares: sheets in order, contents,
   * formats, merges, what is hidden, conditional formats (our marks too), settings. Not what is selected or
   * in front, and no ids that change by themselves.
   */
  readonly snapshot: () => Promise<unknown>;
  /** Our marks as they lie in the workbook, found by their signature; in any order, split in any way. */
  readonly marks: () => Promise<readonly Mark[]>;
  /** What is selected, on which sheet. */
  readonly selection: () => Promise<{ readonly sheet: string; readonly range: CellRange }>;
  /** Round trips to the program so far; a host that lives in the same process counts its bulk calls. */
  readonly trips: () => number;
  /** From now on the program refuses every command in this way; only for refusals named in the traits. */
  readonly refuse: (refusal: Refusal) => void;
  /** The program takes commands again. */
  readonly obey: () => void;
  /** Closes the program; fails where the host left something behind in it (references, handlers). */
  readonly close: () => Promise<void>;
}

/** Opens a program with this workbook and a host on it. */
export type OpenHost = (sketch: HostSketch) => Promise<OpenedHost>;

/** Where programs may rightly differ. */
export interface HostTraits {
  /** A program that opens formulas without calculating them; others always have a result. */
  readonly keepsNotCalculated?: boolean;
  readonly refusals?: readonly Refusal[];
  /** Most round trips of one call, where a program cannot do with one; say why where you state it. */
  readonly mostTrips?: Partial<Readonly<Record<TripCall, number>>>;
}

/** Calls whose round trips are counted. */
export type TripCall = 'readActive' | 'readAll' | 'applyWrites' | 'replaceMarks' | 'clearMarks';
