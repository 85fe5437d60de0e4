import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Browser, Frame } from 'playwright-core';

import { buildAddIn } from '../support/excel-on-the-web/build-add-in';
import { launchBrowser } from '../support/excel-on-the-web/launch-browser';
import { openExcel } from '../support/excel-on-the-web/open-excel';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import type { TaskOrder } from './bench-task';
import { printGoals, printMeasured } from './print-measured';
import type { Measured } from './run-task';
import { spreadOf } from './statistics';

const RUNS = 5;
const SAMPLE = '示例区总工会-2022年送温暖统计表.xlsx';
const LEAST = 4;
const SHEETJS = path.resolve('node_modules/@e965/xlsx/dist/xlsx.full.min.js');

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

/** An input of the bench's own in the same page, whose files SheetJS reads and whose numbers are added. */
const READ_WITH_SHEETJS = `
  new Promise((done) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'bench';
    document.body.append(input);
    window.read = new Promise((finish) => input.addEventListener('change', async () => {
      const began = performance.now();
      let sum = 0;
      for (const file of input.files) {
        const book = XLSX.read(await file.arrayBuffer());
        for (const name of book.SheetNames) {
          for (const row of XLSX.utils.sheet_to_json(book.Sheets[name], { header: 1 })) {
            for (const value of row) if (typeof value === 'number') sum += value;
          }
        }
      }
      finish(sum > 0 ? performance.now() - began : NaN);
    }));
    done();
  })
`;

/**
 * Times many chosen files in Chromium: in the pane from the choice until the result can be made, and in the same page
 * with SheetJS until their numbers are added.
 */
export async function benchChosen({ folder, count }: TaskOrder): Promise<void> {
  await buildAddIn();
  const files = Array.from({ length: count }, (_, at) => path.join(folder, `${String(at)}.xlsx`));
  const browser = await launchBrowser();
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    while (ours.length < RUNS) {
      const run = await timeOnce(browser, files);
      ours.push(run.ours);
      theirs.push(run.theirs);
    }
    const each = (times: readonly number[]): Measured => ({
      milliseconds: spreadOf(times).median / count,
      megabytes: 0,
      check: 0,
    });
    const measured = new Map([
      ['pane, whole', each(ours)],
      ['SheetJS in the page', each(theirs)],
    ]);
    printMeasured('chosen files in Chromium', measured, [
      'pane: read, recognise, check, add up and list; SheetJS: read and add the numbers',
    ]);
    printGoals(measured, [{ one: 'pane, whole', other: 'SheetJS in the page', least: LEAST }]);
  } finally {
    await browser.close();
  }
}

async function timeOnce(
  browser: Browser,
  files: readonly string[],
): Promise<{ readonly ours: number; readonly theirs: number }> {
  const excel = await openExcel(browser, { sketch: sampleSketch(SAMPLE) });
  try {
    await excel.page.context().addInitScript(WATCH);
    const pane = await excel.showPane('?open=consolidate');
    await pane.getByRole('button', { name: '选择文件', exact: true }).waitFor();
    await pane
      .locator('input[type=file]')
      .first()
      .setInputFiles([...files]);
    const ours = await pane.evaluate<number>('window.consolidated');
    return { ours, theirs: await readWithSheetJs(pane, files) };
  } finally {
    await excel.close();
  }
}

async function readWithSheetJs(pane: Frame, files: readonly string[]): Promise<number> {
  await pane.evaluate(`${readFileSync(SHEETJS, 'utf8')}; window.XLSX = XLSX; 0`);
  await pane.evaluate(READ_WITH_SHEETJS);
  await pane.locator('#bench').setInputFiles([...files]);
  return pane.evaluate<number>('window.read');
}
