import type { HostChange } from '../../app/host';
import type { CellRange } from '../../domain/grid/cell-range';
import type { WpsApplication, WpsFormatCondition, WpsSheet } from './jsapi';
import type { SavedBlock } from './saved-block';

/** A mark of ours that lies on a sheet. */
export interface LaidMark {
  /** As its formula says it. */
  readonly tone: string;
  readonly condition: WpsFormatCondition;
}

/** What matters of a sheet when marks are laid on it. */
export interface SheetState {
  readonly name: string;
  readonly sheet: WpsSheet;
  readonly isProtected: boolean;
  readonly marks: readonly LaidMark[];
  /** Whether conditional formats of others lie there, above which ours must be put. */
  readonly hasOtherRules: boolean;
}

/** Merged ranges of a sheet, and how its filled cells lay when they were looked for. */
export interface KnownMerges {
  readonly layout: string;
  readonly merges: readonly CellRange[];
}

/** One operation of ours that can be taken back. */
export type UndoStep =
  | { readonly kind: 'cells'; readonly blocks: readonly SavedBlock[] }
  | { readonly kind: 'sheet'; readonly name: string };

/** How the host looks for changes that no event told of. */
export interface Polling {
  /** Milliseconds between two looks. */
  readonly every: number;
  /** Whether nobody would see a change at the moment. */
  readonly isPaused: () => boolean;
}

/** The watch of the program while somebody is to be told. */
export interface ProgramWatch {
  /** Takes the workbook as it is for known: what has changed was told already. */
  readonly note: () => void;
  readonly stop: () => void;
}

/** What the host remembers between calls. */
export interface Session {
  readonly application: WpsApplication;
  readonly polling: Polling;
  /** Full name of the workbook this host keeps: the one in front at the first call. */
  workbook: string | undefined;
  /** What was found a moment ago, by name of the sheet; good for one laying of marks. */
  states: ReadonlyMap<string, SheetState>;
  /** By name of the sheet. */
  readonly merges: Map<string, KnownMerges>;
  /** Latest last. */
  readonly steps: UndoStep[];
  /** Who is told of changes. */
  readonly watchers: Set<(change: HostChange) => void>;
  /** `undefined` while nobody watches. */
  watch: ProgramWatch | undefined;
  /** Events that come while we write are of our own making. */
  isWriting: boolean;
}

/** A host that has seen nothing yet. */
export function createSession(application: WpsApplication, polling: Polling): Session {
  return {
    application,
    polling,
    workbook: undefined,
    states: new Map(),
    merges: new Map(),
    steps: [],
    watchers: new Set(),
    watch: undefined,
    isWriting: false,
  };
}

/** Tells everybody who watches. */
export function tell({ watchers }: Session, change: HostChange): void {
  for (const watcher of [...watchers]) watcher(change);
}

/** Tells of what we changed ourselves; what the program told of it meanwhile was not heard. */
export function tellOfOwn(session: Session, changes: readonly HostChange[]): void {
  session.watch?.note();
  for (const change of changes) tell(session, change);
}
