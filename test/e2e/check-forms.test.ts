import type { HostSketch } from '../hosts/contract/open-host';
import { eventually } from '../support/eventually';
import { checkInPane } from '../support/excel-on-the-web/check-in-pane';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';

const WRONG = '示例区总工会-2022年送温暖统计表.xlsx';
const SHEET = '附件1';

/** The sample with a colour, a number format and a conditional format of the clerk's own in a row that gets marked. */
function decoratedSketch(): HostSketch {
  return {
    ...sampleSketch(WRONG),
    painted: [{ sheet: SHEET, ref: { row: 13, col: 4 }, fill: '#FFF2CC', numberFormat: '0.00' }],
    ownRules: [
      { sheet: SHEET, range: { top: 6, left: 4, bottom: 20, right: 4 }, formula: '=E7>1000' },
    ],
  };
}

describe('逻辑检查 in Excel on the web', () => {
  const open = withBrowser();

  it('knows the sheet in front before anybody asks', async () => {
    const excel = await open({ sketch: sampleSketch(WRONG) });
    const pane = await excel.showPane();
    await pane.getByRole('heading', { name: '2022年元旦春节期间各级工会送温暖统计表' }).waitFor();
    await pane.getByText('示例区总工会').waitFor();
    await pane.getByText('已填 49 项，共 49 项').waitFor();
    expect(await excel.ask('rules', SHEET)).toEqual([]);
  });

  it('tells the verdict, lists the findings, marks their rows and selects their cells', async () => {
    const excel = await open({ sketch: sampleSketch(WRONG) });
    const pane = await excel.showPane();
    const button = pane.getByRole('button', { name: '逻辑检查' });
    await button.waitFor();
    const before = await excel.ask('trips');
    await button.click();
    await pane.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    await pane.getByText('共 36 条：通过 30 · 舍入 0 · 错误 4').first().waitFor();
    await pane.getByText('C7 疑相邻两位数字颠倒，应为 3215 人次').waitFor();
    await expect(
      eventually(
        () => excel.ask('rules', SHEET),
        (rules) => rules.length === 2,
      ),
    ).resolves.toEqual([
      ['=LEN("暖表:error")>0', 'B7:E7,B14:E15,B20:E21'],
      ['=LEN("暖表:hint")>0', 'B22:E22,B48:E48'],
    ]);
    expect((await excel.ask('trips')) - before).toBeLessThanOrEqual(2);
    await pane.getByRole('button', { name: '定位到 E14' }).click();
    await expect(
      eventually(
        () => excel.ask('selection'),
        ({ address }) => address === 'E14',
      ),
    ).resolves.toEqual({ sheet: SHEET, address: 'E14' });
  });

  it('takes its marks off again and leaves the workbook as it was', async () => {
    const excel = await open({ sketch: decoratedSketch() });
    const before = await excel.ask('saved');
    const pane = await excel.showPane();
    await checkInPane(pane, '有 4 处逻辑错误');
    await eventually(
      () => excel.ask('rules', SHEET),
      (rules) => rules.length === 3,
    );
    await pane.getByRole('button', { name: '清除标记' }).click();
    await pane.getByText('已清除标记').first().waitFor();
    expect(await excel.ask('saved')).toEqual(before);
  });

  it('says that a result is old once a cell was edited, and checks again', async () => {
    const excel = await open({ sketch: sampleSketch(WRONG) });
    const pane = await excel.showPane();
    await checkInPane(pane, '有 4 处逻辑错误');
    await excel.ask('type', SHEET, 'E21', 6);
    await pane.getByText('内容已改动').first().waitFor();
    await pane.getByRole('button', { name: '重新检查' }).click();
    await pane.getByRole('heading', { name: /有 [123] 处逻辑错误/u }).waitFor();
    expect(await pane.getByText('内容已改动').count()).toBe(0);
  });
});
