import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, Page } from 'playwright-core';

import { TAKE_AWAY_NEWER } from '../support/chromium-104';
import { buildForBrowser } from '../support/excel-on-the-web/build-add-in';
import { launchBrowser } from '../support/excel-on-the-web/launch-browser';

/** Milliseconds for a first build and a browser, and for a story, on a busy machine. */
const TO_BEGIN = 480_000;
const FOR_A_STORY = 120_000;
jest.setTimeout(FOR_A_STORY);

/** A WPS with a workbook in it that answers nothing, which the pane says: enough to draw all its parts. */
const SILENT_WPS = `window.Application = {
  ActiveWorkbook: { FullName: 'C:/a.xlsx' },
  CreateTaskPane(...pane) { window.opened = [pane]; return { ID: 1 }; }, GetTaskPane() {},
  PluginStorage: { getItem: () => null, setItem() {}, removeItem() {} },
}`;
const TELL_VIOLATIONS = `window.violations = [];
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  window.violations.push(effectiveDirective + ' ' + blockedURI))`;

interface OpenedPage {
  readonly page: Page;
  /** Addresses that were asked for. */
  readonly asked: readonly string[];
  /** What the page threw. */
  readonly thrown: readonly string[];
}

describe('the pane in WPS, from a disk', () => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'nuanbiao-disk-'));
  const folder = path.join(scratch, '张 三 (1)', 'nuanbiao');
  let browser: Browser | undefined;

  beforeAll(async () => {
    cpSync(path.join(await buildForBrowser('wps'), 'add-in'), folder, { recursive: true });
    browser = await launchBrowser();
  }, TO_BEGIN);
  afterAll(async () => {
    await browser?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  /** Opens a page on the screen of an office PC, with nothing that came after Chromium 104. */
  async function openPage(place: string, file: string, program: string): Promise<OpenedPage> {
    if (browser === undefined) throw new Error('No browser was started');
    const context = await browser.newContext({ viewport: { width: 450, height: 600 } });
    for (const script of [TAKE_AWAY_NEWER, TELL_VIOLATIONS, program]) {
      await context.addInitScript(script);
    }
    const page = await context.newPage();
    const asked: string[] = [];
    const thrown: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.goto(pathToFileURL(path.join(place, file)).href);
    return { page, asked, thrown };
  }
  const openPane = (place: string, program: string): Promise<OpenedPage> =>
    openPage(place, 'taskpane.html', program);

  it('draws every part with what Chromium 104 has, and asks for its own files alone', async () => {
    const { page, asked, thrown } = await openPane(folder, SILENT_WPS);
    await page.getByRole('button', { name: '收起' }).waitFor();
    for (const part of ['自动合计', '汇总', '空白表']) {
      await page.getByRole('button', { name: part, exact: true }).first().click();
      await page.waitForLoadState('networkidle');
    }
    await page.getByRole('button', { name: '新建空白表' }).waitFor();
    expect(Number(await page.evaluate('window.takenAway'))).toBeGreaterThan(300);
    expect(await page.evaluate('typeof [].toSorted')).toBe('undefined');
    expect(await page.evaluate('window.violations')).toEqual([]);
    expect(thrown).toEqual([]);
    // Some parts come in files of their own, which a page from a disk may load as scripts.
    expect(asked.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(3);
    const own = pathToFileURL(folder).href;
    expect(asked.filter((url) => !url.startsWith(own) && !url.startsWith('data:'))).toEqual([]);
  });

  it('has a hidden page whose buttons open the pane that lies beside it', async () => {
    const { page, thrown } = await openPage(folder, 'index.html', SILENT_WPS);
    const answers = await page.evaluate(`[
      OnAddinLoad({ Invalidate() {} }), OnGetEnabled(), GetImage({ Id: 'nuanbiaoCheck' }),
      OnAction({ Id: 'nuanbiaoCheck' }), window.opened,
    ]`);
    const pane = pathToFileURL(path.join(folder, 'taskpane.html')).href;
    expect(answers).toEqual([true, true, 'images/check-32.png', true, [[pane, '暖表']]]);
    expect(await page.evaluate('window.violations')).toEqual([]);
    expect(thrown).toEqual([]);
  });

  it('says in Chinese that it is not in WPS', async () => {
    const { page } = await openPane(folder, '');
    await page.getByText('没有在 WPS').first().waitFor();
    expect(await page.getByRole('button', { name: '收起' }).count()).toBe(0);
  });

  it('says in Chinese that a file of it is missing', async () => {
    const broken = path.join(scratch, 'broken');
    cpSync(folder, broken, { recursive: true });
    const scripts = readdirSync(broken).filter((file) => /^taskpane\..+\.js$/u.test(file));
    for (const script of scripts) rmSync(path.join(broken, script));
    const { page } = await openPane(broken, SILENT_WPS);
    await page.getByRole('heading', { name: '暖表没有启动' }).waitFor();
    expect(await page.getByRole('button', { name: '重新打开' }).isVisible()).toBe(true);
  });
});
