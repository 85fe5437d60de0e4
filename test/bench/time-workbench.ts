import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import type { Browser } from 'playwright-core';

import { launchBrowser } from '../support/excel-on-the-web/launch-browser';
import { buildWorkbench } from '../support/workbench/build-workbench';
import { serveFolder } from '../support/workbench/serve-folder';
import { spreadOf } from './statistics';

/** Milliseconds from asking for the page until it can be used, on two processors. */
const TARGET_MS = 5000;
const RUNS = 5;
const TITLE = '2022年元旦春节期间各级工会送温暖统计表';

/** Opens the built workbench in fresh browser profiles, and prints how soon its sample was recognised and could be checked. */
export async function benchWorkbench(): Promise<void> {
  const folder = await buildWorkbench();
  const served = await serveFolder(folder);
  const browser = await launchBrowser();
  try {
    const runs: number[] = [];
    while (runs.length < RUNS) runs.push(await openOnce(browser, served.address));
    const { median } = spreadOf(runs);
    const lines = [
      `workbench usable          ${median.toFixed(0)} ms, median of ${String(RUNS)} fresh profiles; fastest ${Math.min(...runs).toFixed(0)} ms`,
      `target                    ${String(TARGET_MS)} ms: ${median <= TARGET_MS ? 'met' : 'missed'}`,
      `its scripts, packed       ${(sizeOf(folder) / 1000).toFixed(0)} kB, those that come later included`,
    ];
    console.log(`\n${lines.join('\n')}`);
  } finally {
    await browser.close();
    await served.close();
  }
}

async function openOnce(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(address);
    await page.getByRole('heading', { name: TITLE }).waitFor();
    await page.getByRole('button', { name: '逻辑检查', disabled: false }).waitFor();
    return performance.now() - start;
  } finally {
    await context.close();
  }
}

/** Scripts of the page with the host for tests are no part of what an office serves. */
function sizeOf(folder: string): number {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js') && !name.startsWith('host.'))
    .map((name) => gzipSync(readFileSync(path.join(folder, name))).length)
    .reduce((sum, size) => sum + size, 0);
}
