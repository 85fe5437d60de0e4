import type { Host } from '../../app/host';
import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import type { ConversionLoss } from '../../domain/grid/conversion-loss';
import { createRequiredContext } from '../shared/required-context';
import type { Store } from '../shared/store';

/** A workbook that lies open in the spreadsheet of the page. */
export interface OpenDocument {
  /** Another one for each opening, of the same file too. */
  readonly key: string;
  /** Name of its file. */
  readonly name: string;
  readonly host: Host;
}

/** What went wrong with a file, or what somebody should know of it. */
export type DocumentNotice =
  | { readonly kind: 'refused'; readonly file: string; readonly fault: WorkbookFault }
  | {
      readonly kind: 'saved';
      readonly file: string;
      /** What the file had and the saved one lacks; `undefined` where all was kept. */
      readonly losses: readonly ConversionLoss[] | undefined;
    }
  /** Somebody would have changed a locked cell. */
  | { readonly kind: 'locked'; readonly sheet: string }
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'broken' };

/** What goes on with files at the moment. */
export type DocumentTask =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly file: string }
  | { readonly kind: 'saving' };

/** The workbook that is open and what goes on with it. */
export interface DocumentState {
  readonly document: OpenDocument | undefined;
  readonly task: DocumentTask;
  /** Somebody changed it since it was opened or saved. */
  readonly isChanged: boolean;
  readonly notice: DocumentNotice | undefined;
}

/** A file that somebody chose or dropped. */
export interface FileToOpen {
  readonly name: string;
  readonly content: Blob;
}

/** Opens and saves workbooks in the page itself; nothing is sent anywhere. */
export interface DocumentWork {
  readonly state: Store<DocumentState>;
  readonly open: (file: FileToOpen) => Promise<void>;
  readonly openSample: () => Promise<void>;
  readonly save: () => Promise<void>;
  readonly dismiss: () => void;
  /** What is being typed into a cell is in it from now on. */
  readonly enterCell: () => void;
  /** The keyboard goes to the selected cell. */
  readonly focusCells: () => void;
}

const context = createRequiredContext<DocumentWork>('whoever opens and saves workbooks');

/** Gives the page somebody who opens and saves workbooks. */
export const DocumentWorkProvider = context.Provider;

/** Whoever opens and saves workbooks. */
export const useDocumentWork = context.useValue;
