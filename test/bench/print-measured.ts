import os from 'node:os';

import type { Measured } from './run-task';

/** One is at least so many times faster than the other. */
export interface Goal {
  readonly one: string;
  readonly other: string;
  readonly least: number;
}

/** What is printed of it. */
type Timed = Pick<Measured, 'milliseconds' | 'processor' | 'megabytes'>;

/** Prints what was measured, a line each, and the load of the machine, which shares its processors. */
export function printMeasured(
  section: string,
  measured: ReadonlyMap<string, Timed>,
  notes: readonly string[],
): void {
  const [load = 0] = os.loadavg();
  console.log(`\n${lineOf(section, ['ms each', 'processor', 'MB'])}`);
  for (const [name, { milliseconds, processor, megabytes }] of measured) {
    const memory = megabytes === 0 ? '' : megabytes.toFixed(0);
    console.log(lineOf(name, [milliseconds.toFixed(3), processor?.toFixed(3) ?? '', memory]));
  }
  for (const note of notes) console.log(note);
  console.log(`load ${load.toFixed(1)} on ${String(os.cpus().length)} processors`);
}

function lineOf(name: string, columns: readonly string[]): string {
  return name.padEnd(28) + columns.map((column) => column.padStart(11)).join('');
}

/** Prints for each goal whether it was met, missed or could not be measured; by the clock, with processor time beside it. */
export function printGoals(measured: ReadonlyMap<string, Timed>, goals: readonly Goal[]): void {
  for (const { one, other, least } of goals) {
    const title = `${one} : ${other}`;
    const [ours, theirs] = [measured.get(one), measured.get(other)];
    if (ours === undefined || theirs === undefined) {
      console.log(`${title}: not installed`);
      continue;
    }
    const ratio = theirs.milliseconds / ours.milliseconds;
    const verdict = ratio >= least ? 'met' : 'missed';
    const beside =
      ours.processor === undefined || theirs.processor === undefined
        ? ''
        : `, by processor time ${(theirs.processor / ours.processor).toFixed(2)} ×`;
    console.log(`${title}: ${ratio.toFixed(2)} ×${beside}, target ${least.toFixed(2)}: ${verdict}`);
  }
}
