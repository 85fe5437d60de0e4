import os from 'node:os';

import type { Measured } from './run-task';

/** One is at least so many times faster than the other. */
export interface Goal {
  readonly one: string;
  readonly other: string;
  readonly least: number;
}

/** What is printed of it. */
type Timed = Pick<Measured, 'milliseconds' | 'megabytes'>;

/** Prints what was measured, a line each, and the load of the machine, which shares its processors. */
export function printMeasured(
  section: string,
  measured: ReadonlyMap<string, Timed>,
  notes: readonly string[],
): void {
  const [load = 0] = os.loadavg();
  console.log(`\n${section.padEnd(28)}${'ms/workbook'.padStart(12)}${'MB'.padStart(8)}`);
  for (const [name, { milliseconds, megabytes }] of measured) {
    const memory = megabytes === 0 ? '' : megabytes.toFixed(0);
    console.log(`${name.padEnd(28)}${milliseconds.toFixed(3).padStart(12)}${memory.padStart(8)}`);
  }
  for (const note of notes) console.log(note);
  console.log(`load ${load.toFixed(1)} on ${String(os.cpus().length)} processors`);
}

/** Prints for each goal whether it was met, missed or could not be measured. */
export function printGoals(measured: ReadonlyMap<string, Timed>, goals: readonly Goal[]): void {
  for (const { one, other, least } of goals) {
    const ratio =
      (measured.get(other)?.milliseconds ?? NaN) / (measured.get(one)?.milliseconds ?? NaN);
    const title = `${one} : ${other}`;
    if (Number.isNaN(ratio)) console.log(`${title}: not installed`);
    else {
      const verdict = ratio >= least ? 'met' : 'missed';
      console.log(`${title}: ${ratio.toFixed(2)} ×, target ${least.toFixed(2)}: ${verdict}`);
    }
  }
}
