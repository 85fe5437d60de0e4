import type { AppFault } from '../../app/app-fault';
import type { Broken, TimedOut } from './run-limited';

/** Cells of a hidden sheet cannot be shown. */
export interface SheetHidden {
  readonly code: 'sheet-hidden';
  readonly sheet: string;
}

/** Why something a user asked for could not be done, as the pane sees it. */
export type PaneFault = AppFault | SheetHidden | TimedOut | Broken;
