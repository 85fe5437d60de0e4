import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { readCatalogue } from '../../src/shipped/read-catalogue';
import { benchReading } from './bench-reading';
import { benchScale } from './bench-scale';
import type { TaskOrder } from './bench-task';
import { benchWriting } from './bench-writing';
import { printPane } from './print-pane';
import { printTimings } from './print-timings';
import { benchChosen } from './time-chosen';
import { timePane } from './time-pane';
import { benchWorkbench } from './time-workbench';
import { timeCore, timeWorkbook } from './time-workbook';
import { writeWorkbooks } from './write-workbooks';

/** Workbooks that are read before the clock runs, until the engine has compiled what is used. */
const WARM_UP = 100;

/** How often the pane is opened. */
const PANES = 5;

/** Parts of the bench, by the names they are asked for with. */
const SECTIONS: Readonly<Record<string, (order: TaskOrder) => Promise<void> | void>> = {
  core: benchCore,
  reading: benchReading,
  writing: benchWriting,
  scale: benchScale,
  chosen: benchChosen,
  pane: async () => printPane(await timePane(PANES)),
  workbench: benchWorkbench,
};
/** Twenty thousand workbooks take several minutes: only when asked for. */
const BY_ITSELF = ['core', 'reading', 'writing', 'chosen', 'pane'];

/** Runs the named sections, or those that together last a few minutes, over so many workbooks. */
export async function runBench(count: number, names: readonly string[]): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nuanbiao-bench-'));
  try {
    await writeWorkbooks(folder, count);
    for (const name of names.length === 0 ? BY_ITSELF : names) {
      const section = SECTIONS[name];
      if (section === undefined) throw new Error(`No section of the bench: ${name}`);
      await section({ folder, files: count, count });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Times each stage over all of them, and prints the table. */
function benchCore({ folder, count }: TaskOrder): void {
  const catalogue = readCatalogue();
  const files = Array.from({ length: count }, (_, at) => path.join(folder, `${String(at)}.xlsx`));
  for (const file of files.slice(0, WARM_UP)) timeWorkbook(file, catalogue);
  const timings = files.map((file) => timeWorkbook(file, catalogue));
  printTimings(timings, timeCore(files, catalogue));
}
