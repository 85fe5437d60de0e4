import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';
import { expectBlankByKeyboard, expectCheckByKeyboard } from '../support/stories/without-mouse';

const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');

describe('the pane without a mouse', () => {
  const open = withBrowser();

  it('checks, goes to a finding, fills a total and takes it back', async () => {
    const excel = await open({ sketch });
    await expectCheckByKeyboard({ ...excel, pane: await excel.showPane() });
  });

  it('chooses a template by the arrows and adds its blank sheet', async () => {
    const excel = await open({ sketch });
    await expectBlankByKeyboard({ ...excel, pane: await excel.showPane() });
  });
});
