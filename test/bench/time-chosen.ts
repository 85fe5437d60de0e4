import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Frame } from 'playwright-core';

import { buildAddIn } from '../support/excel-on-the-web/build-add-in';
import { launchBrowser } from '../support/excel-on-the-web/launch-browser';
import { openExcel } from '../support/excel-on-the-web/open-excel';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import type { TaskOrder } from './bench-task';
import type { PageReading } from './read-in-page';
import { printGoals, printMeasured } from './print-measured';
import { type Measured, SAME } from './run-task';
import { spreadOf } from './statistics';

const RUNS = 5;
const SAMPLE = '示例区总工会-2022年送温暖统计表.xlsx';
const LEAST = 4;
/** `read-in-page.ts`, built. */
const PAGE = path.resolve('dist/bench-page/page.js');

/** Remembers when files are chosen in the pane, and when their result can be made. */
const WATCH = `
  window.consolidated = new Promise((done) => {
    let began = NaN;
    document.addEventListener('change', ({ target }) => {
      if (target.type === 'file') began = performance.now();
    }, true);
    new MutationObserver((_, observer) => {
      const isThere = [...document.querySelectorAll('button')]
        .some(({ textContent }) => textContent === '生成汇总');
      if (!isThere) return;
      observer.disconnect();
      done(performance.now() - began);
    }).observe(document, { childList: true, subtree: true });
  });
`;

/** Milliseconds of one run. */
interface ChosenRun {
  /** From the choice until the result can be made: read, recognise, check, add up and list. */
  readonly whole: number;
  /** In the same page, bytes fetched alike: read and add the numbers, or fetch the bytes alone. */
  readonly ours: number;
  readonly sheetJs: number;
  readonly nobody: number;
}

/** Times many chosen files in Chromium: the pane with all it does, and readers in its page. */
export async function benchChosen({ folder, count }: TaskOrder): Promise<void> {
  await buildAddIn();
  const files = Array.from({ length: count }, (_, at) => path.join(folder, `${String(at)}.xlsx`));
  const browser = await launchBrowser();
  try {
    const runs: ChosenRun[] = [];
    while (runs.length < RUNS) runs.push(await timeOnce(browser, files));
    const each = (of: (run: ChosenRun) => number): Measured => ({
      milliseconds: spreadOf(runs.map(of)).median / count,
      megabytes: 0,
      check: 0,
    });
    const measured = new Map([
      ['pane, whole', each(({ whole }) => whole)],
      ['ours, reading and adding', each(({ ours }) => ours)],
      ['SheetJS, reading and adding', each(({ sheetJs }) => sheetJs)],
      ['fetching the bytes alone', each(({ nobody }) => nobody)],
    ]);
    printMeasured('chosen files in Chromium', measured, [
      'pane: read, recognise, check, add up and list, beside the page; the others in the page, 32 files asked for at a time',
    ]);
    printGoals(measured, [
      { one: 'ours, reading and adding', other: 'SheetJS, reading and adding', least: LEAST },
      { one: 'pane, whole', other: 'SheetJS, reading and adding', least: LEAST },
    ]);
  } finally {
    await browser.close();
  }
}

async function timeOnce(browser: Browser, files: readonly string[]): Promise<ChosenRun> {
  const excel = await openExcel(browser, { sketch: sampleSketch(SAMPLE) });
  try {
    await excel.page.context().addInitScript(WATCH);
    const pane = await excel.showPane('?open=consolidate');
    await pane.getByRole('button', { name: '选择文件', exact: true }).waitFor();
    await pane
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files]);
    const whole = await pane.evaluate<number>('window.consolidated');
    return { whole, ...(await timeReaders(pane, files)) };
  } finally {
    await excel.close();
  }
}

/** Each for the first time in this page, as a user meets it. */
async function timeReaders(
  pane: Frame,
  files: readonly string[],
): Promise<Omit<ChosenRun, 'whole'>> {
  await pane.evaluate(`${readFileSync(PAGE, 'utf8')}; 0`);
  await pane.locator('#bench').setInputFiles([...files]);
  const read = (reader: string): Promise<PageReading> => pane.evaluate(`window.${reader}()`);
  const nobody = await read('readWithNobody');
  const ours = await read('readWithOurs');
  const sheetJs = await read('readWithSheetJs');
  if (!(Math.abs(ours.sum / sheetJs.sum - 1) <= SAME)) {
    throw new Error(`Not the same figures: ${String(ours.sum)}, ${String(sheetJs.sum)}`);
  }
  return {
    nobody: nobody.milliseconds,
    ours: ours.milliseconds,
    sheetJs: sheetJs.milliseconds,
  };
}
