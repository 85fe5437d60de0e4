import { existsSync } from 'node:fs';

import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** A browser that stays silent of its own accord: every request that is seen comes from a page. */
const QUIET = [
  ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync'],
];

/** Starts the machine's Chromium, else its Chrome, else its Edge. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = CHROMIUM.find((place) => existsSync(place));
  if (executablePath !== undefined) return chromium.launch({ executablePath, args: QUIET });
  try {
    return await chromium.launch({ channel: 'chrome', args: QUIET });
  } catch {
    return chromium.launch({ channel: 'msedge', args: QUIET });
  }
}
