import { eventually } from '../support/eventually';
import { openKeyboard } from '../support/excel-on-the-web/keyboard';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';

const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');
const SHEET = '附件1';

describe('the pane without a mouse', () => {
  const open = withBrowser();

  it('checks, goes to a finding, fills a total and takes it back', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await pane.getByRole('button', { name: '逻辑检查' }).waitFor();
    const { tabTo, press } = await openKeyboard(excel, pane);
    await tabTo('逻辑检查');
    await press('Enter');
    await pane.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    await tabTo('定位到 E7');
    await press('Enter');
    await expect(
      eventually(
        () => excel.ask('selection'),
        ({ address }) => address === 'E7',
      ),
    ).resolves.toMatchObject({ address: 'E7' });
    await eventually(
      () => excel.ask('rules', SHEET),
      (rules) => rules.length === 2,
    );
    const before = await excel.ask('saved');
    await tabTo('自动合计', 'Shift+Tab');
    await press('Enter');
    await pane.getByRole('checkbox').first().waitFor();
    await tabTo('E7');
    await press('Space');
    await tabTo('填写所选 1 处', 'Shift+Tab');
    await press('Enter');
    await pane.getByText('已填写 1 处').first().waitFor();
    expect(await excel.ask('content', SHEET, 'E7')).toMatch(/^=SUM\(/u);
    await tabTo('撤销上次操作');
    await press('Enter');
    await pane.getByText('已撤销上次操作').first().waitFor();
    expect(await excel.ask('saved')).toEqual(before);
  });

  it('chooses a template by the arrows and adds its blank sheet', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await pane.getByRole('button', { name: '逻辑检查' }).waitFor();
    const { tabTo, press, focused } = await openKeyboard(excel, pane);
    await tabTo('空白表');
    await press('Enter');
    await pane.getByRole('radio').first().waitFor();
    await tabTo('送温暖统计表');
    const first = await focused();
    await press('ArrowDown');
    expect(await focused()).not.toBe(first);
    expect(await pane.getByRole('radio').nth(1).isChecked()).toBe(true);
    await tabTo('新建空白表');
    await press('Enter');
    await pane
      .getByText(/已新建空白表/u)
      .first()
      .waitFor();
    expect(await excel.ask('sheetNames')).toHaveLength(2);
  });
});
