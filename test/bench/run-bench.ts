import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { readCatalogue } from '../../src/shipped/read-catalogue';
import type { RegisteredTemplate } from '../../src/domain/templates/template';
import { writeSheets } from '../../src/workbooks/write-sheets';
import { fillAtRandom } from './fill-at-random';
import { printPane } from './print-pane';
import { printTimings } from './print-timings';
import { createRandom } from './random';
import { timePane } from './time-pane';
import { timeCore, timeWorkbook } from './time-workbook';

/** Any number: the same one gives the same workbooks. */
const SEED = 20_221_130;
/** Workbooks that are read before the clock runs, until the engine has compiled what is used. */
const WARM_UP = 100;

/** How often the pane is opened. */
const PANES = 5;

/** Times the core over so many workbooks, then the pane in a browser, and prints both. */
export async function runBench(count: number): Promise<void> {
  await benchCore(count);
  printPane(await timePane(PANES));
}

/** Writes workbooks to a temporary folder, times each stage over all of them, and prints the table. */
async function benchCore(count: number): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nuanbiao-bench-'));
  try {
    const catalogue = readCatalogue();
    const files = await writeWorkbooks(folder, catalogue, count);
    for (const file of files.slice(0, WARM_UP)) timeWorkbook(file, catalogue);
    const timings = files.map((file) => timeWorkbook(file, catalogue));
    printTimings(timings, timeCore(files, catalogue));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeWorkbooks(
  folder: string,
  catalogue: readonly RegisteredTemplate[],
  count: number,
): Promise<readonly string[]> {
  const random = createRandom(SEED);
  const files: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const template = catalogue[at % catalogue.length];
    if (template === undefined) break;
    const file = path.join(folder, `${String(at)}.xlsx`);
    writeFileSync(file, await writeSheets([fillAtRandom(template, random)]));
    files.push(file);
  }
  return files;
}
