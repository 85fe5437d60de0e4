import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';

import * as SheetJs from '@e965/xlsx';

import { consolidateReceived } from '../../src/app/consolidate';
import { planConsolidation } from '../../src/app/plan-consolidation';
import { receiveFiles } from '../../src/app/receive-files';
import { type Received, receiveWorkbook } from '../../src/app/receive-workbook';
import { reportFinding } from '../../src/app/report-finding';
import { FINDING_WORDS } from '../../src/cli/finding-words';
import { createDeskOpener } from '../../src/cli/receive-desk';
import { NO_CHOICES } from '../../src/domain/consolidate/consolidate';
import type { Workbook } from '../../src/domain/grid/grid';
import type { SheetPlan } from '../../src/domain/layout/sheet-plan';
import { deflateInNode } from '../../src/hosts/file/node-deflate';
import { inflateInNode } from '../../src/hosts/file/node-inflate';
import { readBytes, readBytesNow } from '../../src/hosts/file/read-bytes';
import { tuneEngine } from '../../src/hosts/file/tune-engine';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { CONSOLIDATION_WORDS } from '../../src/ui/text/zh-cn/consolidation';
import { readWorkbook } from '../../src/workbooks/read-workbook';
import { writeSheets } from '../../src/workbooks/write-sheets';
import { createExcelJsWriter } from './write-with-exceljs';

/** What a task is told: where the workbooks are, how many there are, how many to take (over and over when more). */
export interface TaskOrder {
  readonly folder: string;
  readonly files: number;
  readonly count: number;
}

/** How a task went in its process. */
export interface TaskResult {
  readonly milliseconds: number;
  /** Milliseconds of processor time of all its threads, those that compile and clear up included. */
  readonly processor: number;
  /** Most memory the process ever had. */
  readonly megabytes: number;
  /** Sum of all numbers read, or a count: the same from whoever does the same. */
  readonly check: number;
}

/** What the clock starts behind: all that was made ready before. */
interface Clock {
  readonly restart: () => void;
}

type Task = (order: TaskOrder, clock: Clock) => Promise<number> | number;

const TASKS: Readonly<Record<string, Task>> = {
  read: (order) => sum(namesOf(order), (file) => sumOfWorkbook(workbookIn(file))),
  sheetjs: (order) => sum(namesOf(order), sumWithSheetJs),
  whole: async (order) => {
    tuneEngine();
    return consolidateAll(filesOf(order).map(({ place, file }) => receiveHere(place, file)));
  },
  'whole-in-workers': async (order) => consolidateAll(await receiveInWorkers(order, 2)),
  'one-worker': async (order) => (await receiveInWorkers(order, 1)).length,
  'two-workers': async (order) => (await receiveInWorkers(order, 2)).length,
  write: async (order, clock) => {
    const plans = plansOf(order);
    clock.restart();
    const bytes = await writeSheets(plans, deflateInNode);
    return Math.sign(bytes.length) * cellsOf(plans);
  },
  'write-with-exceljs': async (order, clock) => {
    const plans = plansOf(order);
    const write = createExcelJsWriter();
    clock.restart();
    return Math.sign(await write(plans)) * cellsOf(plans);
  },
};

/** Runs one task and prints how it went as a line of JSON. */
export async function runTask(name: string, order: TaskOrder): Promise<void> {
  const task = TASKS[name];
  if (task === undefined) throw new Error(`No task: ${name}`);
  let start = performance.now();
  let used = process.cpuUsage();
  const restart = (): void => {
    start = performance.now();
    used = process.cpuUsage();
  };
  const check = await task(order, { restart });
  const milliseconds = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  const processor = (user + system) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ milliseconds, processor, megabytes, check } satisfies TaskResult));
}

function namesOf({ folder, files, count }: TaskOrder): readonly string[] {
  return Array.from({ length: count }, (_, at) => path.join(folder, `${String(at % files)}.xlsx`));
}

function sum(files: readonly string[], sumOf: (file: string) => number): number {
  return files.reduce((total, file) => total + sumOf(file), 0);
}

function workbookIn(file: string): Workbook {
  const bytes = readBytesNow(file);
  const opened = bytes.ok
    ? readWorkbook(bytes.value, { fileName: file, inflate: inflateInNode })
    : bytes;
  if (!opened.ok) throw new Error(`${file} was not read: ${JSON.stringify(opened.fault)}`);
  return opened.value.workbook;
}

function sumOfWorkbook({ sheets }: Workbook): number {
  let total = 0;
  for (const { rows } of sheets) {
    for (const { cells } of rows) {
      for (const { value } of cells) if (value.kind === 'number') total += value.number;
    }
  }
  return total;
}

function sumWithSheetJs(file: string): number {
  const options = { type: 'buffer', dense: true, cellHTML: false, cellText: false } as const;
  const { Sheets } = SheetJs.read(readFileSync(file), options);
  let total = 0;
  for (const sheet of Object.values(Sheets)) {
    // Rows and cells that hold nothing are holes, which `forEach` passes over.
    sheet['!data']?.forEach((row) => {
      row.forEach(({ t, v }) => {
        if (t === 'n' && typeof v === 'number') total += v;
      });
    });
  }
  return total;
}

const catalogue = readCatalogue();

/** The same workbook taken twice is another file of the set. */
function filesOf(order: TaskOrder): readonly { readonly place: string; readonly file: string }[] {
  return namesOf(order).map((place, at) => ({
    place,
    file: `${String(at)}/${path.basename(place)}`,
  }));
}

function receiveHere(place: string, file: string): Received {
  return receiveWorkbook(workbookIn(place), {
    file,
    catalogue,
    wordFinding: (finding, table) => reportFinding(finding, table, FINDING_WORDS),
  });
}

async function receiveInWorkers(
  order: TaskOrder,
  processors: number,
): Promise<readonly Received[]> {
  const files = filesOf(order).map(({ place, file }) => ({
    file,
    place,
    load: () => readBytes(place),
  }));
  const received = await receiveFiles(files, {
    catalogue,
    openDesk: createDeskOpener(),
    processors,
    inFlight: 32,
  });
  return received ?? [];
}

async function consolidateAll(received: readonly Received[]): Promise<number> {
  const bytes = await writeSheets(planAll(received), deflateInNode);
  return Math.sign(bytes.length) * received.length;
}

function planAll(received: readonly Received[]): readonly SheetPlan[] {
  const set = consolidateReceived(received, { catalogue, choices: NO_CHOICES });
  if (set === undefined) throw new Error('Nothing was consolidated');
  const words = CONSOLIDATION_WORDS;
  return planConsolidation({ ...set, received, choices: NO_CHOICES, catalogue, words });
}

const restore: (bytes: Uint8Array) => readonly SheetPlan[] = v8.deserialize;

/** The plans of a result of so many units, made by the first who asks and kept for the others. */
function plansOf(order: TaskOrder): readonly SheetPlan[] {
  const file = path.join(order.folder, 'plans.bin');
  if (!existsSync(file)) {
    // One template for all, so that all units stand in the result.
    const [first] = namesOf({ ...order, count: 1 });
    const one = receiveHere(first ?? '', '0.xlsx');
    const units = namesOf(order).map((_, at) => renamed(one, `${String(at)}.xlsx`));
    writeFileSync(file, v8.serialize(planAll(units)));
  }
  return restore(readFileSync(file));
}

/** The same form from another unit. */
function renamed(received: Received, file: string): Received {
  const forms = received.forms.map((form) => ({
    ...form,
    submission: {
      ...form.submission,
      source: { ...form.submission.source, file },
      organisation: `示例单位${file}`,
    },
  }));
  return { ...received, file, forms };
}

function cellsOf(plans: readonly SheetPlan[]): number {
  return plans.reduce((sum, { cells }) => sum + cells.length, 0);
}
