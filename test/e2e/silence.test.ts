import { ADD_IN, EXCEL_ORIGIN, OFFICE_FOLDER } from '../support/excel-on-the-web/addresses';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';

const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');

describe('what leaves the computer', () => {
  const open = withBrowser();

  it('asks for nothing but its own files and office.js', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await pane.getByRole('button', { name: '逻辑检查' }).click();
    await pane.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    await pane.getByRole('button', { name: '自动合计' }).first().click();
    await pane.getByRole('checkbox').first().waitFor();
    const asked = excel.requests.filter(({ url }) => !url.startsWith(EXCEL_ORIGIN));
    expect(asked.length).toBeGreaterThan(3);
    expect(
      asked.filter(({ url }) => !url.startsWith(ADD_IN) && !url.startsWith(OFFICE_FOLDER)),
    ).toEqual([]);
    expect(asked.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(asked.filter(({ answered }) => !answered)).toEqual([]);
  });

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
