import type { Browser, Frame, Page } from 'playwright-core';

import type { HostSketch } from '../../hosts/contract/open-host';
import { ADD_IN, HOST_PAGE, type OfficeSource } from './addresses';
import { buildAddIn } from './build-add-in';
import { type PlayedExcel, packSketch } from './played-excel';
import { type OfficeJs, type SeenRequest, serveFiles } from './serve-files';

/** The Excel a test begins with. */
export interface ExcelOptions {
  readonly sketch: HostSketch;
  readonly officeJs?: OfficeJs;
  /** Where the add-in was built to get office.js from. */
  readonly officeSource?: OfficeSource;
  /** Of Excel's menus. */
  readonly language?: 'zh-CN' | 'en-US';
  readonly theme?: 'light' | 'dark';
  readonly forcedColors?: boolean;
  /** Width of the pane in pixels; Excel lets nobody make it narrower than 320. */
  readonly width?: number;
  readonly height?: number;
  /** Newest requirement set it has; the manifest asks for 1.9. */
  readonly excelApi?: string;
}

/** Asks the page that plays Excel to do something. */
export type AskExcel = <Name extends keyof PlayedExcel>(
  name: Name,
  ...args: Parameters<PlayedExcel[Name]>
) => Promise<Awaited<ReturnType<PlayedExcel[Name]>>>;

/** An Excel with a workbook, and the add-in in it. */
export interface OpenedExcel {
  readonly page: Page;
  readonly ask: AskExcel;
  /** Opens the pane and gives its frame. */
  readonly showPane: (query?: string) => Promise<Frame>;
  /** Presses a button of the ribbon; settles when the add-in is done with it. */
  readonly press: (functionName: string) => Promise<void>;
  /** Every request of any page so far; the list grows. */
  readonly requests: readonly SeenRequest[];
  /** Errors that pages wrote to their consoles or threw so far; the list grows. */
  readonly troubles: readonly string[];
  /** What pages tried that their content security policies forbid; the list grows. */
  readonly violations: readonly string[];
  readonly close: () => Promise<void>;
}

/** Runs in every page before its own scripts. */
const TELL_VIOLATIONS = `addEventListener('securitypolicyviolation',
  ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    tellViolation([effectiveDirective, blockedURI, sourceFile, lineNumber].join(' ')))`;

/** Opens Excel on the web with a workbook in a browser profile of its own. */
export async function openExcel(browser: Browser, options: ExcelOptions): Promise<OpenedExcel> {
  const { width = 350, height = 800, theme = 'light', language = 'zh-CN' } = options;
  const folders = await buildAddIn(options.officeSource);
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    forcedColors: options.forcedColors === true ? 'active' : 'none',
    // Nothing is caught half-way.
    reducedMotion: 'reduce',
    locale: language,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const requests = await serveFiles(context, folders, options.officeJs ?? 'ok');
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (text: string) => violations.push(text));
  await page.addInitScript(TELL_VIOLATIONS);
  await page.goto(HOST_PAGE);
  const ask: AskExcel = (name, ...args) =>
    page.evaluate(`window.excel.${name}(...${JSON.stringify(args)})`);
  await ask('open', packSketch(options.sketch), {
    language,
    excelApi: options.excelApi ?? '1.14',
  });
  return {
    page,
    ask,
    showPane: async (query = '') => {
      await ask('showPane', `${ADD_IN}taskpane.html${query}`);
      return frameIn(page, 'taskpane.html');
    },
    press: (functionName) => ask('press', `${ADD_IN}commands.html`, functionName),
    requests,
    troubles,
    violations,
    close: () => context.close(),
  };
}

/** The frame that shows a page of the add-in. */
export async function frameIn(page: Page, name: string): Promise<Frame> {
  const matches = (frame: Frame): boolean => frame.url().startsWith(`${ADD_IN}${name}`);
  const found = page.frames().find(matches);
  if (found !== undefined) return found;
  return page.waitForEvent('framenavigated', { predicate: matches, timeout: 10_000 });
}
