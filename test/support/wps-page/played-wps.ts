import type { PaneCommand } from '../../../src/ui/shared/pane-program';
import type { PlayedWorkbook } from '../excel/play-workbook';
import type { Mood } from '../wps/bridge';

/** What a test does in the page whose WPS is played, and what it looks at there; it crosses over as plain data. */
export interface PlayedWps extends PlayedWorkbook {
  /** Presses a button of the ribbon: it leaves a command and shows the pane. */
  readonly press: (command: PaneCommand | 'pane') => void;
  /** How WPS takes what the pane does, from now on. */
  readonly setMood: (mood: Mood) => void;
  /** Another workbook comes to the front, as like the first as two forms of one year. */
  readonly openSecond: () => void;
  /** The first workbook comes to the front again. */
  readonly backToFirst: () => void;
  readonly closeAll: () => void;
  /** Whether WPS shows the pane. */
  readonly isPaneVisible: () => boolean;
  /** Calls over the bridge so far. */
  readonly calls: () => number;
  /** Questions WPS would have shown. */
  readonly questions: () => readonly string[];
  /** Puts a file on the PC; its bytes in base64. */
  readonly putFile: (path: string, bytes: string) => void;
  /** What somebody will choose in WPS's own dialog. */
  readonly willChoose: (paths: readonly string[]) => void;
}

/** What a page's WPS begins with: the sketch as text, and what is special about the build. */
export interface WpsSettings {
  readonly sketch: string;
  readonly variant: object;
}

declare global {
  interface Window {
    playedWps: PlayedWps;
    wpsSettings: WpsSettings;
  }
}
