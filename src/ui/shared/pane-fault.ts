import type { AppFault } from '../../app/app-fault';
import type { Broken, TimedOut } from './run-limited';

/** Why something a user asked for could not be done, as the pane sees it. */
export type PaneFault = AppFault | TimedOut | Broken;
