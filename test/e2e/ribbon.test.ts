import { eventually } from '../support/eventually';
import { frameIn } from '../support/excel-on-the-web/open-excel';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';

const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');
const SHEET = '附件1';

describe('buttons of the ribbon without the pane', () => {
  const open = withBrowser();

  it('checks, marks and tells the verdict in a small window', async () => {
    const excel = await open({ sketch });
    const done = excel.press('checkSheets');
    const notice = await frameIn(excel.page, 'notice.html');
    await notice.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    expect(await excel.ask('rules', SHEET)).toHaveLength(2);
    await notice.getByRole('button').click();
    await done;
    await expect(
      eventually(
        () => excel.page.locator('.dialog').count(),
        (count) => count === 0,
      ),
    ).resolves.toBe(0);
  });

  it('takes the marks off', async () => {
    const excel = await open({ sketch });
    const before = await excel.ask('saved');
    const done = excel.press('checkSheets');
    const notice = await frameIn(excel.page, 'notice.html');
    await notice.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    await excel.ask('crossOut');
    await done;
    await excel.press('clearMarks');
    expect(await excel.ask('saved')).toEqual(before);
  });
});
