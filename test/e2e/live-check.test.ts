import { eventually } from '../support/eventually';
import { checkInPane } from '../support/excel-on-the-web/check-in-pane';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';

const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');
const SHEET = '附件1';

describe('边填边查 in Excel on the web', () => {
  const open = withBrowser();

  it('checks again by itself after every edit', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await checkInPane(pane, '有 4 处逻辑错误');
    await pane.getByRole('switch', { name: '边填边查' }).click();
    await excel.ask('type', SHEET, 'E21', 6);
    await pane.getByRole('heading', { name: '有 2 处逻辑错误' }).waitFor();
    await excel.ask('type', SHEET, 'E21', 60_000);
    await pane.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    expect(await pane.getByRole('button', { name: '重新检查' }).count()).toBe(0);
  });

  it('is still on when the pane opens again beside the same workbook', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await pane.getByRole('switch', { name: '边填边查' }).click();
    const saved = eventually(
      async () => JSON.stringify(await excel.ask('saved')),
      (text) => text.includes('live-check'),
    );
    await expect(saved).resolves.toContain('live-check');
    await pane.goto(pane.url());
    await pane.getByRole('switch', { name: '边填边查', checked: true }).waitFor();
    await checkInPane(pane, '有 4 处逻辑错误');
    await excel.ask('type', SHEET, 'E21', 6);
    const verdict = pane.getByRole('heading', { name: '有 2 处逻辑错误' });
    await verdict.waitFor();
    expect(await verdict.isVisible()).toBe(true);
  });
});
