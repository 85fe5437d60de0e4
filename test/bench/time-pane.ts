import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Browser } from 'playwright-core';

import { buildAddIn } from '../support/excel-on-the-web/build-add-in';
import { launchBrowser } from '../support/excel-on-the-web/launch-browser';
import { openExcel } from '../support/excel-on-the-web/open-excel';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';

/** How the pane opened in Chromium, the real office.js beside it. */
export interface PaneTimings {
  /** One for each fresh browser profile. */
  readonly runs: readonly PaneTiming[];
  /** Bytes of the page's scripts, packed as web servers send them. */
  readonly ownScripts: number;
  /** Bytes of office.js and what it loads in Excel on the web, packed. */
  readonly officeJs: number;
}

/** Milliseconds since the document of the pane arrived. */
export interface PaneTiming {
  /** Until the page's own scripts and office.js had come and run. */
  readonly loaded: number;
  /** Until 逻辑检查 could be pressed and the sheet in front was recognised, on the screen. */
  readonly usable: number;
}

const SAMPLE = '示例区总工会-2022年送温暖统计表.xlsx';
const TITLE = '2022年元旦春节期间各级工会送温暖统计表';

const OFFICE_FILES = ['office.js', 'excel-web-16.00.js', 'zh-cn/office_strings.js'];

/**
 * Runs in every page before its own scripts, and watches until the pane shows what it knows of the sheet
 * and its button can be pressed; a frame later somebody sees it.
 */
const WATCH = `
  window.usable = new Promise((done) => {
    const shows = (selector, text) =>
      [...document.querySelectorAll(selector)].some(({ textContent }) => textContent === text);
    new MutationObserver((_, observer) => {
      if (!shows('h2', '${TITLE}') || !shows('button:enabled', '逻辑检查')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
`;

const READ = `window.usable.then((usableAt) => {
  const [{ responseStart, loadEventStart }] = performance.getEntriesByType('navigation');
  return [loadEventStart - responseStart, usableAt - responseStart];
})`;

/** Opens the built pane several times, each time in a browser profile of its own that has stored nothing. */
export async function timePane(times: number): Promise<PaneTimings> {
  const { addIn, officeJs } = await buildAddIn();
  const browser = await launchBrowser();
  try {
    const runs: PaneTiming[] = [];
    while (runs.length < times) runs.push(await openOnce(browser));
    return {
      runs,
      ownScripts: sizeOf(addIn, scriptsOf(addIn)),
      officeJs: sizeOf(officeJs, OFFICE_FILES),
    };
  } finally {
    await browser.close();
  }
}

async function openOnce(browser: Browser): Promise<PaneTiming> {
  const excel = await openExcel(browser, { sketch: sampleSketch(SAMPLE) });
  try {
    await excel.page.context().addInitScript(WATCH);
    const pane = await excel.showPane();
    const [loaded = NaN, usable = NaN] = await pane.evaluate<readonly number[]>(READ);
    return { loaded, usable };
  } finally {
    await excel.close();
  }
}

/** The scripts that the page loads at once from its own folder. */
function scriptsOf(folder: string): readonly string[] {
  const html = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const addresses = [...html.matchAll(/ src="?([^\s">]+\.js)/gu)].map(([, src = '']) => src);
  return addresses.filter((address) => !address.startsWith('https:'));
}

function sizeOf(folder: string, files: readonly string[]): number {
  return files
    .map((file) => gzipSync(readFileSync(path.join(folder, file))).length)
    .reduce((sum, size) => sum + size, 0);
}
