import path from 'node:path';

import {
  ADD_IN,
  EXCEL_ORIGIN,
  OFFICE_FOLDERS,
  type OfficeSource,
} from '../support/excel-on-the-web/addresses';
import { type OpenedExcel, frameIn } from '../support/excel-on-the-web/open-excel';
import { checkInPane } from '../support/excel-on-the-web/check-in-pane';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';

const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');

const SOURCES: readonly OfficeSource[] = ['global', '21vianet', 'self'];

/** office.js sends its own telemetry by this file, which the build that brings office.js leaves out. */
function isTelemetry(url: string): boolean {
  return url === `${OFFICE_FOLDERS.self}telemetry/oteljs_agave.js`;
}

/** What office.js tells the console of a browser that keeps nothing for frames, and of that missing file. */
const OFFICE_TROUBLES = /sessionStorage|Failed to load resource/u;

/** Opens every page and every part of the pane, and does in each what it is for. */
async function useEverything(excel: OpenedExcel): Promise<void> {
  const pressed = excel.press('checkSheets');
  const notice = await frameIn(excel.page, 'notice.html');
  await notice.getByRole('button').click();
  await pressed;
  const pane = await excel.showPane();
  await checkInPane(pane, '有 4 处逻辑错误');
  await pane.getByRole('button', { name: '自动合计' }).first().click();
  await pane.getByRole('checkbox').first().waitFor();
  await pane.getByRole('button', { name: '空白表', exact: true }).click();
  await pane.getByRole('button', { name: '新建空白表' }).click();
  await pane
    .getByText(/已新建空白表/u)
    .first()
    .waitFor();
}

describe('what leaves the computer', () => {
  const open = withBrowser();

  it.each(SOURCES)(
    'asks for nothing but its own files and office.js, built for %s',
    async (officeSource) => {
      const excel = await open({ sketch, officeSource });
      await useEverything(excel);
      const asked = excel.requests.filter(({ url }) => !url.startsWith(EXCEL_ORIGIN));
      const office = asked.filter(({ url }) => url.startsWith(OFFICE_FOLDERS[officeSource]));
      expect(office.map(({ url }) => path.posix.basename(url))).toContain('office.js');
      const others = asked.filter((request) => !office.includes(request));
      expect(others.length).toBeGreaterThan(5);
      expect(others.filter(({ url }) => !url.startsWith(ADD_IN))).toEqual([]);
      expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
      expect(asked.filter(({ url, answered }) => !answered && !isTelemetry(url))).toEqual([]);
      const troubles = excel.troubles.filter((trouble) => !OFFICE_TROUBLES.test(trouble));
      expect({ troubles, violations: excel.violations }).toEqual({ troubles: [], violations: [] });
    },
  );

  it.each([
    ['fetch', `fetch('https://example.com/figures').then(() => 'sent', () => 'refused')`],
    ['fetch to its own server', `fetch('/figures').then(() => 'sent', () => 'refused')`],
    [
      'a beacon',
      `new Promise((done) => {
      addEventListener('securitypolicyviolation', () => done('refused'));
      navigator.sendBeacon('https://example.com/figures', 'x');
      setTimeout(() => done('sent'), 2000);
    })`,
    ],
    [
      'a picture',
      `new Promise((done) => {
      const picture = new Image();
      picture.onload = () => done('sent');
      picture.onerror = () => done('refused');
      picture.src = 'https://example.com/figures.png';
    })`,
    ],
  ])('refuses to send figures by %s', async (_, attempt) => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await pane.getByRole('button', { name: '逻辑检查' }).waitFor();
    expect(await pane.evaluate(attempt)).toBe('refused');
    expect(excel.requests.filter(({ url }) => url.includes('figures'))).toEqual([]);
  });
});
