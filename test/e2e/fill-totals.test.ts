import { eventually } from '../support/eventually';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';

const WRONG = '示例区总工会-2022年送温暖统计表.xlsx';
const SHEET = '附件1';

describe('自动合计 and 新建空白表 in Excel on the web', () => {
  const open = withBrowser();

  it('shows its plan, writes formulas, and takes them back', async () => {
    const excel = await open({ sketch: sampleSketch(WRONG) });
    const before = await excel.ask('saved');
    const pane = await excel.showPane();
    await pane.getByRole('button', { name: '自动合计' }).first().click();
    const total = pane.getByRole('checkbox', { name: /E7 /u });
    await total.waitFor();
    expect(await excel.ask('saved')).toEqual(before);
    await total.check();
    await pane.getByRole('button', { name: /^填写所选/u }).click();
    await pane
      .getByText(/已填写 \d+ 处/u)
      .first()
      .waitFor();
    expect(await excel.ask('content', SHEET, 'E7')).toMatch(/^=SUM\(/u);
    await pane.getByRole('button', { name: '撤销上次操作' }).click();
    await pane.getByText('已撤销上次操作').first().waitFor();
    expect(await excel.ask('saved')).toEqual(before);
  });

  it('adds a blank sheet of a template and takes it back', async () => {
    const excel = await open({ sketch: sampleSketch(WRONG) });
    const before = await excel.ask('saved');
    const pane = await excel.showPane('?open=blank');
    await pane.getByRole('button', { name: '新建空白表' }).click();
    await pane
      .getByText(/已新建空白表/u)
      .first()
      .waitFor();
    expect(await excel.ask('sheetNames')).toHaveLength(2);
    await pane.getByRole('button', { name: '撤销上次操作' }).click();
    await expect(
      eventually(
        () => excel.ask('sheetNames'),
        (names) => names.length === 1,
      ),
    ).resolves.toEqual([SHEET]);
    expect(await excel.ask('saved')).toEqual(before);
  });
});
