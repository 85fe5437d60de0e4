import { checkInPane } from '../support/excel-on-the-web/check-in-pane';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';

const sketch = sampleSketch('乙县总工会-送温暖统计表.ods');
const EXPLANATION = '含上年结转的慰问金，人数按实际慰问统计';

describe('explanations of 核实 items', () => {
  const open = withBrowser();

  it('refuses phrases that explain nothing and keeps nothing of them', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await checkInPane(pane, '有 4 处逻辑错误');
    await pane.getByRole('button', { name: '填写说明' }).click();
    const before = await excel.ask('saved');
    for (const phrase of ['属实', '核实无误', '无误', '情况属实。', '没问题', '……']) {
      await pane.getByRole('textbox').fill(EXPLANATION);
      await pane.getByRole('textbox').fill(phrase);
      await pane.getByRole('button', { name: '保存说明' }).click();
      await pane.getByText('说明太笼统，没有保存').first().waitFor();
      expect(await pane.getByRole('textbox').inputValue()).toBe(phrase);
    }
    expect(await excel.ask('saved')).toEqual(before);
  });

  it('keeps a reason in the workbook, there for whoever opens the pane next', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await checkInPane(pane, '有 4 处逻辑错误');
    await pane.getByRole('button', { name: '填写说明' }).click();
    await pane.getByRole('textbox').fill(EXPLANATION);
    await pane.getByRole('button', { name: '保存说明' }).click();
    await pane.getByRole('button', { name: '修改说明' }).waitFor();
    expect(JSON.stringify(await excel.ask('saved'))).toContain(EXPLANATION);
    await pane.goto(pane.url());
    await checkInPane(pane, '有 4 处逻辑错误');
    const kept = pane.getByText(EXPLANATION);
    await kept.waitFor();
    expect(await pane.getByRole('button', { name: '修改说明' }).isVisible()).toBe(true);
  });
});
