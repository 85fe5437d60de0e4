import { eventually } from '../support/eventually';
import { checkInPane } from '../support/excel-on-the-web/check-in-pane';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';

const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');
const SHEET = '附件1';

describe('检查单 in Excel on the web', () => {
  const open = withBrowser();

  it('is copied as a text to paste into a message', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await checkInPane(pane, '有 4 处逻辑错误');
    await pane.getByRole('button', { name: '复制检查单' }).click();
    await pane.getByRole('button', { name: '已复制' }).waitFor();
    await excel.page.bringToFront();
    await excel.page.evaluate('window.focus()');
    const copied = await excel.page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toContain('有 4 处逻辑错误');
    expect(copied).toContain('E14');
    expect(copied).toContain('C7 疑相邻两位数字颠倒，应为 3215 人次');
  });

  it('becomes a sheet to print, which one click takes away again', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await checkInPane(pane, '有 4 处逻辑错误');
    await eventually(
      () => excel.ask('rules', SHEET),
      (rules) => rules.length === 2,
    );
    const before = await excel.ask('saved');
    await pane.getByRole('button', { name: '生成检查单工作表' }).click();
    const sheets = eventually(
      () => excel.ask('sheetNames'),
      (names) => names.length === 2,
    );
    await expect(sheets).resolves.toEqual([SHEET, '检查单']);
    expect(JSON.stringify(await excel.ask('saved'))).toContain('C7 疑相邻两位数字颠倒');
    await pane.getByRole('button', { name: '撤销上次操作' }).click();
    await pane.getByText('已撤销上次操作').first().waitFor();
    expect(await excel.ask('sheetNames')).toEqual([SHEET]);
    expect(await excel.ask('saved')).toEqual(before);
  });
});
