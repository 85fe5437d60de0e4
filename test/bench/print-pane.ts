import { spreadOf } from './statistics';
import type { PaneTimings } from './time-pane';

/** Milliseconds from the arrival of its document until the pane can be used. */
const TARGET_MS = 1000;

/** Prints how soon the pane could be used, how much of that was loading, and what it loads. */
export function printPane({ runs, ownScripts, officeJs }: PaneTimings): void {
  const usable = runs.map((run) => run.usable);
  const loaded = spreadOf(runs.map((run) => run.loaded));
  const { median } = spreadOf(usable);
  const fastest = Math.min(...usable);
  const lines = [
    `pane usable               ${milliseconds(median)}, median of ${String(runs.length)} fresh profiles; fastest ${milliseconds(fastest)}`,
    `target                    ${milliseconds(TARGET_MS)}: ${median <= TARGET_MS ? 'met' : 'missed'}`,
    `of this loading scripts   ${milliseconds(loaded.median)}, every file through the test driver`,
    `scripts, packed           ${kilobytes(ownScripts)} of its own, ${kilobytes(officeJs)} of office.js`,
  ];
  console.log(`\n${lines.join('\n')}`);
}

function milliseconds(duration: number): string {
  return `${duration.toFixed(0)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
