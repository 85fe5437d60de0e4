import { readFileSync } from 'node:fs';

import type { Browser, Page } from 'playwright-core';

import { launchBrowser } from '../excel-on-the-web/launch-browser';
import { buildWorkbench } from './build-workbench';
import { type ServedFolder, serveFolder } from './serve-folder';

/** How somebody looks at the workbench. */
export interface WorkbenchOptions {
  readonly colours?: 'light' | 'dark';
  readonly width?: number;
  /** Path on the web server below which the folder lies. */
  readonly below?: string;
}

/** The built workbench in a browser of its own, with the sample open. */
export interface OpenedWorkbench {
  readonly page: Page;
  readonly address: string;
  /** Addresses that any page asked for so far; the list grows. */
  readonly requests: readonly string[];
  /** Errors that the page threw or wrote to its console so far; the list grows. */
  readonly troubles: readonly string[];
  /** What the page tried that its content security policy forbids; the list grows. */
  readonly violations: readonly string[];
  /** Presses 保存 and gives the bytes of the download. */
  readonly save: () => Promise<Uint8Array>;
  /** The web server is gone from now on. */
  readonly cutOff: () => Promise<void>;
}

/** Milliseconds for a first build and a browser on a busy machine. */
const TO_BEGIN = 900_000;
/** Milliseconds for a story on a busy machine. */
const FOR_A_STORY = 180_000;
/** Milliseconds for one step of a story. */
const FOR_A_STEP = 60_000;

/** Runs in the page before its own scripts. */
const TELL_VIOLATIONS = `addEventListener('securitypolicyviolation',
  ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    tellViolation([effectiveDirective, blockedURI, sourceFile, lineNumber].join(' ')))`;

/** One browser for all tests of a file, and a profile with the workbench of its own for each story. */
export function withWorkbench(): (options?: WorkbenchOptions) => Promise<OpenedWorkbench> {
  let browser: Browser | undefined;
  const closing: (() => Promise<void>)[] = [];
  jest.setTimeout(FOR_A_STORY);
  beforeAll(async () => {
    await buildWorkbench();
    browser = await launchBrowser();
  }, TO_BEGIN);
  afterEach(async () => {
    // Whatever does not close: a server that is left open keeps the tests from ending.
    const closed = await Promise.allSettled(closing.splice(0).map((close) => close()));
    const stuck = closed.filter(({ status }) => status === 'rejected');
    expect(stuck).toEqual([]);
  });
  afterAll(() => browser?.close());
  return async (options = {}) => {
    // One that broke down costs its story alone.
    if (browser?.isConnected() !== true) browser = await launchBrowser();
    const served = await serveFolder(await buildWorkbench(), options.below);
    closing.push(served.close);
    const opened = await openWorkbench(browser, served, options);
    closing.push(() => opened.page.context().close());
    return opened;
  };
}

async function openWorkbench(
  browser: Browser,
  { address, close }: ServedFolder,
  { colours = 'light', width = 1280 }: WorkbenchOptions,
): Promise<OpenedWorkbench> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: colours,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(FOR_A_STEP);
  const page = await context.newPage();
  const requests: string[] = [];
  const troubles: string[] = [];
  const violations: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  await page.exposeFunction('tellViolation', (text: string) => violations.push(text));
  await page.addInitScript(TELL_VIOLATIONS);
  await page.goto(address);
  await page.getByRole('button', { name: '逻辑检查' }).waitFor();
  return {
    page,
    address,
    requests,
    troubles,
    violations,
    save: async () => {
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: '保存', exact: true }).click();
      return new Uint8Array(readFileSync(await (await downloading).path()));
    },
    cutOff: close,
  };
}
