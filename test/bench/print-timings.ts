import os from 'node:os';

import { spreadOf } from './statistics';
import type { Timing } from './time-workbook';

/** Milliseconds that recognising and checking a table may take, file reading aside. */
const TARGET_MS = 0.3;

type Pick = (timing: Timing) => number;

const STAGES: readonly (readonly [name: string, pick: Pick])[] = [
  ['load file', ({ load }) => load],
  ['read workbook', ({ parse }) => parse],
  ['recognise', ({ recognise }) => recognise],
  ['check', ({ check }) => check],
  ['all', ({ load, parse, recognise, check }) => load + parse + recognise + check],
];

/**
 * Prints how long each stage took and its share, the core by itself, and the machine.
 *
 * @param core - milliseconds a table of recognising and checking, the workbooks in memory
 */
export function printTimings(timings: readonly Timing[], core: readonly number[]): void {
  const blocks = [stageLines(timings), coreLines(timings, core), countLines(timings)];
  console.log(blocks.map((lines) => lines.join('\n')).join('\n\n'));
}

function stageLines(timings: readonly Timing[]): readonly string[] {
  const spreads = STAGES.map(([name, pick]) => ({ name, ...spreadOf(timings.map(pick)) }));
  const all = spreads.at(-1)?.total ?? 0;
  const rows = spreads.map(({ name, total, mean, median, p95 }) => [
    name,
    ...[mean, median, p95].map((duration) => duration.toFixed(3)),
    `${((100 * total) / all).toFixed(1)} %`,
  ]);
  return [['stage', 'ms/workbook', 'median', '95 %', 'share'], ...rows].map(
    ([name = '', ...figures]) =>
      [name.padEnd(14), ...figures.map((figure) => figure.padStart(12))].join(''),
  );
}

function coreLines(timings: readonly Timing[], core: readonly number[]): readonly string[] {
  const read = sumOf(timings, ({ load, parse }) => load + parse);
  const recognise = sumOf(timings, (timing) => timing.recognise);
  const check = sumOf(timings, (timing) => timing.check);
  const { median } = spreadOf(core);
  return [
    `core (recognise + check)  ${median.toFixed(3)} ms a table, median, workbooks in memory`,
    `target                    ${String(TARGET_MS)} ms: ${median <= TARGET_MS ? 'met' : 'missed'}`,
    `reading : core            ${(read / (recognise + check)).toFixed(2)}`,
    `recognise : check         ${(recognise / check).toFixed(2)}`,
  ];
}

function countLines(timings: readonly Timing[]): readonly string[] {
  const tables = sumOf(timings, (timing) => timing.tables);
  const findings = sumOf(timings, (timing) => timing.findings);
  const cpus = os.cpus();
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  return [
    `${String(timings.length)} workbooks, ${String(tables)} tables, ${String(findings)} findings`,
    `${String(cpus.length)} × ${cpus[0]?.model ?? 'unknown'}, Node ${process.versions.node}, ${String(memory)} MB`,
  ];
}

function sumOf(timings: readonly Timing[], pick: Pick): number {
  return timings.reduce((sum, timing) => sum + pick(timing), 0);
}
