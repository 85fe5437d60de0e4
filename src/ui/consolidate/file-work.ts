import type { Received } from '../../app/receive-workbook';
import type { Roster } from '../../domain/consolidate/roster';
import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import type { Result } from '../../domain/kernel/result';
import type { SheetPlan } from '../../domain/layout/sheet-plan';
import { createRequiredContext } from '../shared/required-context';

/** A file from a file input, a drop or the program's dialog, with its path inside the folder that was chosen. */
export interface ChosenFile {
  readonly path: string;
  readonly file: FileContent;
}

/** What a file holds; a `File` of the browser is one. */
export interface FileContent {
  /** In bytes; `undefined` where only reading tells. */
  readonly size: number | undefined;
  /** Rejects where the file cannot be read. */
  readonly arrayBuffer: () => Promise<ArrayBuffer>;
  /** The same piece by piece, where the browser can do so. */
  readonly stream?: () => ReadableStream<Uint8Array>;
}

/** Who follows the receiving of files, and can end it. */
export interface ReceiveWatch {
  readonly signal: AbortSignal;
  /** Told how many files there are, once archives were looked into. */
  readonly onListed: (count: number) => void;
  /** Told of each file as it comes, in any order. */
  readonly onReceived: (received: Received) => void;
}

/** What the pane does with files: it reads them beside the interface and never sends them anywhere. */
export interface FileWork {
  /** In the order of the files; `undefined` when it was cancelled. */
  readonly receive: (
    chosen: readonly ChosenFile[],
    watch: ReceiveWatch,
  ) => Promise<readonly Received[] | undefined>;
  /** Reads 应报名单 from a workbook or a text; the roster names nobody where no name was found. */
  readonly readRoster: (file: ChosenFile) => Promise<Result<Roster, WorkbookFault>>;
  /** Lets the user choose files in the program's own dialog; `undefined` where it offers none. */
  readonly chooseFiles: (() => readonly ChosenFile[]) | undefined;
  /** Reports to try with; `undefined` where the page brings none. */
  readonly loadSamples: (() => Promise<readonly ChosenFile[]>) | undefined;
  /** Bytes of a new .xlsx with these sheets. */
  readonly writeWorkbook: (plans: readonly SheetPlan[]) => Promise<Uint8Array>;
}

const context = createRequiredContext<FileWork>('whoever reads and writes files');

/** Gives the pane somebody who reads and writes files. */
export const FileWorkProvider = context.Provider;

/** Whoever reads and writes files. */
export const useFileWork = context.useValue;
