import type { Host, HostChange, Mark } from '../../../src/app/host';
import type { CellRange } from '../../../src/domain/grid/cell-range';
import type { HostSketch, Person, Refusal } from '../../hosts/contract/open-host';

/** What the page with the real Univer does for a test. Each workbook has a number. */
export interface PlayedWorkbench {
  /** Opens a workbook in Univer as the workbench opens a file, with a host on it. */
  readonly open: (sketch: HostSketch) => number;
  /** Saves it to the bytes of a file, closes it and opens the file. */
  readonly reopen: (at: number) => Promise<number>;
  readonly call: (at: number, name: HostCall, args: readonly unknown[]) => Promise<unknown>;
  readonly watch: (at: number) => Promise<number>;
  readonly stopWatching: (at: number, watcher: number) => Promise<void>;
  readonly act: (at: number, name: keyof Person, args: readonly unknown[]) => Promise<void>;
  readonly snapshot: (at: number) => Promise<unknown>;
  readonly marks: (at: number) => Promise<readonly Mark[]>;
  readonly selection: (
    at: number,
  ) => Promise<{ readonly sheet: string; readonly range: CellRange }>;
  readonly refuse: (at: number, refusal: Refusal | undefined) => void;
  /** How many listeners of the host are left in Univer. */
  readonly close: (at: number) => number;
}

/** Calls of a host that can be sent as they are. */
export type HostCall = Exclude<keyof Host, 'name' | 'watch'>;

/** An answer of the page, and what watchers were told meanwhile. */
export interface Answer {
  readonly value: unknown;
  readonly told: readonly { readonly watcher: number; readonly change: HostChange }[];
}
