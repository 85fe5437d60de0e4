import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import type { ConversionLoss } from '../../domain/grid/conversion-loss';
import type { Notice } from './pane-words';

/** Every word of the workbench's own: what stands around the spreadsheet and the pane. */
export interface WorkbenchWords {
  readonly title: string;
  /** The two halves of the page, for those who do not see them. */
  readonly parts: { readonly bar: string; readonly sheet: string; readonly pane: string };
  readonly open: string;
  readonly save: string;
  readonly sample: string;
  /** What the file of the sample is called. */
  readonly sampleName: string;
  readonly unsaved: string;
  readonly states: {
    readonly starting: string;
    readonly opening: (file: string) => string;
    readonly opened: (file: string) => string;
    readonly saving: string;
    readonly saved: (file: string) => string;
  };
  readonly drop: string;
  /** Asked before a workbook with changes is closed for another. */
  readonly discard: {
    readonly title: (file: string) => string;
    readonly advice: string;
    readonly save: string;
    readonly leave: string;
    readonly stay: string;
  };
  /** What a file that could not be changed itself lost on the way to .xlsx. */
  readonly savedAnew: (losses: readonly ConversionLoss[]) => string;
  readonly refused: (file: string, fault: WorkbookFault) => Notice;
  /** A cell of a protected sheet that takes nothing. */
  readonly locked: (sheet: string) => Notice;
  readonly notSaved: Notice;
  readonly broken: Notice;
  readonly close: string;
}
