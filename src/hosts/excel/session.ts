import type { HostChange } from '../../app/host';
import type { Result } from '../../domain/kernel/result';
import type { SavedBlock } from './saved-block';
import type { TripFailure } from './trip-failure';

/** A sheet of the open workbook as Excel lists it. */
export interface ListedSheet {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Excel.Worksheet['visibility'];
}

/** What matters of a sheet when marks are laid on it. */
export interface SheetState {
  readonly name: string;
  readonly isProtected: boolean;
  /** A protected sheet may still let cells be formatted, and marks with them. */
  readonly takesMarks: boolean;
  /** Our marks that lie there. */
  readonly markIds: readonly string[];
}

/** One operation of ours that can be taken back. */
export type UndoStep =
  | { readonly kind: 'cells'; readonly blocks: readonly SavedBlock[] }
  | { readonly kind: 'sheet'; readonly id: string; readonly name: string };

/** A handler of events that lies with Excel. */
export interface EventHandler {
  readonly remove: () => void;
  readonly context: OfficeExtension.ClientRequestContext;
}

/** What the host remembers between calls. */
export interface Session {
  /** Milliseconds a question waits for the user to leave a cell. */
  readonly patience: number;
  /** The sheets as last seen; empty before the first look. */
  sheets: readonly ListedSheet[];
  /** What the last read found, by name of the sheet; good for one laying of marks. */
  states: ReadonlyMap<string, SheetState>;
  /** Latest last. */
  readonly steps: UndoStep[];
  /** Who is told of changes. */
  readonly watchers: Set<(change: HostChange) => void>;
  /** Our handlers in Excel while somebody watches. */
  handlers: Promise<Result<readonly EventHandler[], TripFailure>> | undefined;
}

/** A host that has seen nothing yet. */
export function createSession(patience: number): Session {
  return {
    patience,
    sheets: [],
    states: new Map(),
    steps: [],
    watchers: new Set(),
    handlers: undefined,
  };
}
