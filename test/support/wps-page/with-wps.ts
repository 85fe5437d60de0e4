import type { Browser } from 'playwright-core';

import { buildForBrowser } from '../excel-on-the-web/build-add-in';
import { launchBrowser } from '../excel-on-the-web/launch-browser';
import { type OpenedWps, type WpsOptions, openWps } from './open-wps';

/** Milliseconds for a first build and a browser on a busy machine. */
const TO_BEGIN = 300_000;
/** Milliseconds for a story on a busy machine. */
const FOR_A_STORY = 90_000;

/**
 * One browser for all tests of a file, and a pane in WPS of its own for each story, closed however it ends; a story
 * in which the page complained, or WPS would have asked the user, has failed.
 *
 * To be called once in a `describe`; it sets up and tears down by itself.
 */
export function withWps(): (options: WpsOptions) => Promise<OpenedWps> {
  let browser: Browser | undefined;
  const opened: OpenedWps[] = [];
  jest.setTimeout(FOR_A_STORY);
  beforeAll(async () => {
    await buildForBrowser('wps');
    browser = await launchBrowser();
  }, TO_BEGIN);
  afterEach(async () => {
    for (const wps of opened.splice(0)) {
      const asked = await wps.ask('questions');
      const complaints = [...wps.troubles, ...asked];
      await wps.close();
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
    }
  });
  afterAll(() => browser?.close());
  return async (options) => {
    if (browser === undefined) throw new Error('No browser was started');
    const wps = await openWps(browser, options);
    opened.push(wps);
    return wps;
  };
}
