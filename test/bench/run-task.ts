import { spawnSync } from 'node:child_process';
import path from 'node:path';

import * as z from 'zod';

import type { TaskOrder, TaskResult } from './bench-task';
import { spreadOf } from './statistics';

/** A reader to be timed: the command that runs it in a process of its own. */
export interface Contender {
  readonly name: string;
  readonly command: (order: TaskOrder) => readonly [program: string, ...options: string[]];
}

const argumentsOf = ({ folder, files, count }: TaskOrder): readonly string[] => [
  folder,
  String(files),
  String(count),
];

/** One of ours, or SheetJS, in Node. */
export function nodeTask(name: string, task: string): Contender {
  const program = path.resolve('dist/bench/task.cjs');
  return {
    name,
    command: (order) => {
      const call = `require(${JSON.stringify(program)}).runTask(${JSON.stringify(task)}, ${JSON.stringify(order)})`;
      return [process.execPath, '-e', call];
    },
  };
}

/** Debian's Python has the packages of Debian; another one in the path may not. */
const PYTHONS = ['/usr/bin/python3', 'python3'];

/** A Python library, where it is installed. */
export function pythonTask(name: string, library: string): Contender {
  const python = PYTHONS.find((program) => succeeds(program, ['-c', `import ${library}`]));
  return {
    name,
    command: (order) => [
      python ?? 'python3',
      'test/bench/read_with_python.py',
      ...argumentsOf(order),
      library,
    ],
  };
}

/** R's readxl, where it is installed. */
export const readxlTask: Contender = {
  name: 'R readxl',
  command: (order) => ['Rscript', 'test/bench/read-with-readxl.R', ...argumentsOf(order)],
};

function succeeds(program: string, options: readonly string[]): boolean {
  return spawnSync(program, options, { stdio: 'ignore' }).status === 0;
}

const taskResult = z.object({
  milliseconds: z.number(),
  processor: z.number(),
  megabytes: z.number(),
  check: z.number(),
});

/** Runs it once in a fresh process; `undefined` when it is not installed or fails. */
export function runOnce({ command }: Contender, order: TaskOrder): TaskResult | undefined {
  const [program, ...options] = command(order);
  const { status, stdout } = spawnSync(program, options, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (status !== 0) return undefined;
  return taskResult.parse(JSON.parse(stdout));
}

/** Medians of several runs. */
export interface Measured {
  /** A workbook. */
  readonly milliseconds: number;
  /** Milliseconds of processor time a workbook, where it can be told: what else the machine does counts less in it. */
  readonly processor?: number;
  readonly megabytes: number;
  readonly check: number;
}

/** Who runs over what, and how often. */
export interface Entry {
  readonly contender: Contender;
  readonly order: TaskOrder;
  readonly rounds: number;
}

/**
 * Runs all contenders by turns, round after round, so that what else the machine does falls on all alike.
 *
 * @returns the medians by name; one that is not installed is left out
 */
export function measure(entries: readonly Entry[]): ReadonlyMap<string, Measured> {
  const results = new Map<string, (TaskResult & { readonly count: number })[]>();
  const most = Math.max(...entries.map(({ rounds }) => rounds));
  for (let round = 0; round < most; round += 1) {
    for (const { contender, order, rounds } of entries) {
      const before = results.get(contender.name);
      if (round >= rounds || (round > 0 && before === undefined)) continue;
      const result = runOnce(contender, order);
      if (result === undefined) continue;
      results.set(contender.name, [...(before ?? []), { ...result, count: order.count }]);
    }
  }
  return new Map([...results].map(([name, runs]) => [name, mediansOf(runs)]));
}

/** Fails when readers of the same workbooks did not find the same figures: who reads less is no faster. */
export function checkSums(measured: ReadonlyMap<string, Measured>, names: readonly string[]): void {
  const sums = names.flatMap((name) => {
    const sum = measured.get(name)?.check;
    return sum === undefined ? [] : [{ name, sum }];
  });
  const [first] = sums;
  if (first === undefined) return;
  const others = sums.filter(({ sum }) => !(Math.abs(sum / first.sum - 1) <= SAME));
  if (others.length > 0) throw new Error(`Not the same figures: ${JSON.stringify(sums)}`);
  console.log(`All of them find the same sum of figures: ${first.sum.toFixed(2)}`);
}

/** Adding in another order rounds differently. */
export const SAME = 1e-9;

function mediansOf(runs: readonly (TaskResult & { readonly count: number })[]): Measured {
  return {
    milliseconds: spreadOf(runs.map(({ milliseconds, count }) => milliseconds / count)).median,
    processor: spreadOf(runs.map(({ processor, count }) => processor / count)).median,
    megabytes: spreadOf(runs.map(({ megabytes }) => megabytes)).median,
    check: runs[0]?.check ?? NaN,
  };
}
