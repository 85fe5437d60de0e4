import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, Frame, Page } from 'playwright-core';

import type { HostSketch } from '../../hosts/contract/open-host';
import { buildForBrowser } from '../excel-on-the-web/build-add-in';
import { packSketch } from '../excel-on-the-web/played-excel';
import type { Variant } from '../wps/variant';
import type { PlayedWps, WpsSettings } from './played-wps';

/** The WPS a test begins with. */
export interface WpsOptions {
  readonly sketch: HostSketch;
  readonly variant?: Partial<Variant>;
  readonly theme?: 'light' | 'dark';
  /** Of the page as it is laid out, which is wider than the pane that WPS shows. */
  readonly width?: number;
  readonly height?: number;
  /** 1.25 where Windows draws everything at 125 %. */
  readonly scale?: number;
}

/** Asks the WPS of the page to do something. */
type AskWps = <Name extends keyof PlayedWps>(
  name: Name,
  ...args: Parameters<PlayedWps[Name]>
) => Promise<Awaited<ReturnType<PlayedWps[Name]>>>;

/** A pane in WPS beside a workbook. */
export interface OpenedWps {
  readonly page: Page;
  readonly pane: Frame;
  readonly ask: AskWps;
  /** Every address the page asked for; the list grows. */
  readonly requests: readonly string[];
  /** Errors that the page wrote to its console or threw; the list grows. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

/** What WPS lays the page out as, at 125 %. @see docs of another add-in, WPS 12.1.0.26885 */
const LAYOUT = { width: 1428, height: 800 };

/** Opens the built pane from the disk, as WPS does, in a page that has WPS's application. */
export async function openWps(browser: Browser, options: WpsOptions): Promise<OpenedWps> {
  const { sketch, variant = {}, theme = 'light', scale = 1 } = options;
  const { width = LAYOUT.width, height = LAYOUT.height } = options;
  const folder = await buildForBrowser('wps');
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  const settings: WpsSettings = { sketch: packSketch(sketch), variant };
  const script = readFileSync(path.join(folder, 'fake/play.js'), 'utf8');
  await page.addInitScript(`window.wpsSettings = ${JSON.stringify(settings)};\n${script}`);
  await page.goto(pathToFileURL(path.join(folder, 'add-in/taskpane.html')).href);
  return {
    page,
    pane: page.mainFrame(),
    ask: (name, ...args) => page.evaluate(`window.playedWps.${name}(...${JSON.stringify(args)})`),
    requests,
    troubles,
    close: () => context.close(),
  };
}
