import type { Browser } from 'playwright-core';

import { buildAddIn } from './build-add-in';
import { launchBrowser } from './launch-browser';
import { type ExcelOptions, type OpenedExcel, openExcel } from './open-excel';

/** Milliseconds for a first build and a browser on a busy machine. */
const TO_BEGIN = 240_000;

/** Milliseconds for a story on a busy machine. */
const FOR_A_STORY = 60_000;

/**
 * One browser for all tests of a file, and an Excel of its own for each story, closed however it ends.
 *
 * To be called once in a `describe`; it sets up and tears down by itself.
 */
export function withBrowser(): (options: ExcelOptions) => Promise<OpenedExcel> {
  let browser: Browser | undefined;
  const opened: OpenedExcel[] = [];
  jest.setTimeout(FOR_A_STORY);
  beforeAll(async () => {
    await buildAddIn();
    browser = await launchBrowser();
  }, TO_BEGIN);
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((excel) => excel.close()));
  });
  afterAll(() => browser?.close());
  return async (options) => {
    if (browser === undefined) throw new Error('No browser was started');
    const excel = await openExcel(browser, options);
    opened.push(excel);
    return excel;
  };
}
