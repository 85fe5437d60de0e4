import type { CellRange } from '../domain/grid/cell-range';
import type { CellRef } from '../domain/grid/cell-ref';
import type { Grid, Workbook } from '../domain/grid/grid';
import type { Result } from '../domain/kernel/result';
import type { SheetPlan } from '../domain/layout/sheet-plan';

/** Which program keeps the open workbook. */
export type HostName = 'excel' | 'wps' | 'workbench' | 'memory';

/** Why a host could not do what it was asked; `cause` keeps what the program threw. */
export type HostFault =
  | { readonly code: 'sheet-protected'; readonly sheet: string }
  | { readonly code: 'sheet-absent'; readonly sheet: string }
  /** Nothing can be shown or selected on it. */
  | { readonly code: 'sheet-hidden'; readonly sheet: string }
  /** A cell is being edited: the program takes no commands until Enter or Esc. */
  | { readonly code: 'cell-being-edited' }
  /** Another workbook came to the front, or the workbook was closed. */
  | { readonly code: 'workbook-switched' }
  | { readonly code: 'read-only' }
  /** More than the program hands over at once. */
  | { readonly code: 'too-large' }
  /** Nothing was written yet, or it was undone already. */
  | { readonly code: 'nothing-to-undo' }
  /** The program is too old for this. */
  | { readonly code: 'not-supported'; readonly needs: string }
  | { readonly code: 'host-failed'; readonly cause: unknown };

/** The open workbook as the host shows it. */
export interface OpenSheets {
  /** In the order of the sheets; hidden ones too. */
  readonly workbook: Workbook;
  /** Name of the sheet in front. */
  readonly active: string;
  readonly protectedSheets: ReadonlySet<string>;
  /** Sheets on which marks of ours lie. */
  readonly markedSheets: ReadonlySet<string>;
  /** Sheets that hold something beyond the area a form can take, which was not read. */
  readonly cutSheets: ReadonlySet<string>;
}

/** What goes into a cell. */
export type WrittenContent =
  /** Without `=`, in A1 notation with English names. */
  | { readonly kind: 'formula'; readonly formula: string }
  /** Exact decimal text; the program keeps its nearest number. */
  | { readonly kind: 'figure'; readonly figure: string }
  /** Stays text whatever it begins with. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' };

/** One planned write; the cell is never inside a merged range except at its top-left. */
export interface CellWrite {
  readonly sheet: string;
  readonly ref: CellRef;
  readonly content: WrittenContent;
}

/** A cell of the open workbook. */
export interface CellPlace {
  readonly sheet: string;
  readonly ref: CellRef;
}

/** How loudly a mark speaks; each tone has its own colour, and none speaks by colour alone. */
export type MarkTone = 'error' | 'query' | 'hint';

/** A range of a sheet to be marked. */
export interface Mark {
  readonly sheet: string;
  readonly range: CellRange;
  readonly tone: MarkTone;
}

/** Something changed in the workbook that a shown result may no longer fit. */
export type HostChange =
  | { readonly kind: 'cells-changed'; readonly sheet: string }
  | { readonly kind: 'sheet-activated'; readonly sheet: string }
  | { readonly kind: 'sheets-changed' };

/** Stops watching. */
export type StopWatching = () => Promise<void>;

/**
 * A spreadsheet program with one open workbook, as far as the product needs it.
 *
 * Hosts translate and decide nothing. Rows and columns are zero-based, `''` and null of a program both
 * mean blank. A call either does all it was asked or returns a fault and leaves the workbook as it was;
 * nothing throws. Every write made through `applyWrites` and `addSheet` can be undone, last one first.
 */
export interface Host {
  readonly name: HostName;
  /** Reads the sheet in front or all of them, in one trip, without formats and marks. */
  readonly readSheets: (scope: 'active' | 'all') => Promise<Result<OpenSheets, HostFault>>;
  /** Reads one sheet to its last cell, in as many trips as it takes; without merged ranges and what is hidden. */
  readonly readWhole: (sheet: string) => Promise<Result<Grid, HostFault>>;
  /** Puts contents into cells, in one trip; formats stay. */
  readonly applyWrites: (writes: readonly CellWrite[]) => Promise<Result<void, HostFault>>;
  /** Draws a new sheet behind the last one and shows it; gives the name it got where the planned one is taken. */
  readonly addSheet: (plan: SheetPlan) => Promise<Result<string, HostFault>>;
  /**
   * Lays marks on top of the cells' formats of the sheets named, in place of the marks that lie there.
   * Marks are found again after the workbook was saved and reopened, by any host.
   */
  readonly replaceMarks: (
    sheets: readonly string[],
    marks: readonly Mark[],
  ) => Promise<Result<void, HostFault>>;
  /** Takes all our marks off all sheets; afterwards every format is what it was. */
  readonly clearMarks: () => Promise<Result<void, HostFault>>;
  /** Brings the sheet to the front and selects the range; a hidden sheet stays hidden (`sheet-hidden`). */
  readonly select: (sheet: string, range: CellRange) => Promise<Result<void, HostFault>>;
  /** The cell that is selected on the sheet in front; of several the one that would be typed into. */
  readonly readSelection: () => Promise<Result<CellPlace, HostFault>>;
  /** Tells of changes until stopped; our own writes are told of as well. */
  readonly watch: (
    onChange: (change: HostChange) => void,
  ) => Promise<Result<StopWatching, HostFault>>;
  /** What we keep in the workbook under a name; `undefined` when nothing is kept. */
  readonly loadSetting: (name: string) => Promise<Result<string | undefined, HostFault>>;
  /** Keeps a text in the workbook; it is saved with it. Names begin with `nuanbiao.`, by which files are known to hold ours. */
  readonly saveSetting: (name: string, text: string) => Promise<Result<void, HostFault>>;
  /**
   * Puts back contents and formats as they were before our last write, and removes a sheet we added; marks
   * stay as they lie. A write whose sheet is gone is forgotten, so that the one before it can be taken back.
   */
  readonly undoLast: () => Promise<Result<void, HostFault>>;
}
