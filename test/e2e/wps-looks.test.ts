import { checkInPane } from '../support/excel-on-the-web/check-in-pane';
import { findFlaws } from '../support/excel-on-the-web/look-at';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { WPS_LOOKS } from '../support/wps-page/wps-looks';
import { withWps } from '../support/wps-page/with-wps';
import { expectBlankByKeyboard, expectCheckByKeyboard } from '../support/stories/without-mouse';

const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');

/** How far to the right something of the pane reaches. */
const RIGHTMOST = `Math.max(...[...document.querySelectorAll('#root :is(button, p, li, h2)')]
  .map((element) => element.getBoundingClientRect().right))`;

describe('the pane in WPS', () => {
  const open = withWps();

  it('keeps nobody out and cuts nothing off on the screen of an office, whichever part is open', async () => {
    const { page, pane, ask } = await open({ sketch });
    const look = async (name: string): Promise<void> =>
      expect(await findFlaws({ page, frame: pane, name: `wps-${name}`, looks: WPS_LOOKS })).toEqual(
        [],
      );
    await pane.getByText('已填 49 项，共 49 项').waitFor();
    await look('opened');
    await ask('press', 'check');
    await pane.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    await look('wrong');
    await ask('press', 'fill');
    await pane.getByRole('checkbox', { name: /E7 /u }).check();
    await look('fill');
    await pane.getByRole('button', { name: /^填写所选/u }).click();
    await pane.getByText('已填写 1 处').first().waitFor();
    await look('filled');
    await ask('press', 'status');
    await pane.getByText('WPS 12.0 (28505)').waitFor();
    await look('status');
  });

  it('draws nothing beyond what WPS shows of a wider page, and its buttons at the foot, 收起 the last', async () => {
    const { page, pane } = await open({ sketch });
    await checkInPane(pane, '有 4 处逻辑错误');
    expect(await pane.evaluate<number>(RIGHTMOST)).toBeLessThanOrEqual(520);
    await page.setViewportSize({ width: 300, height: 420 });
    const buttons = pane.getByRole('contentinfo').getByRole('button');
    const places = await Promise.all((await buttons.all()).map((button) => button.boundingBox()));
    expect(await buttons.allTextContents()).toEqual(['撤销上次操作', '清除标记', '诊断', '收起']);
    expect(new Set(places.map((place) => place?.y)).size).toBe(1);
    // Nothing to be pressed whatever is open stands where the header of WPS may cover it.
    const parts = await pane.getByRole('navigation', { name: '功能' }).boundingBox();
    const work = await pane.getByRole('main').boundingBox();
    expect(parts?.y).toBeGreaterThanOrEqual((work?.y ?? 0) + (work?.height ?? 0));
    expect(work?.y).toBe(0);
  });

  it('is used without a mouse: checks, goes to a finding, fills a total and takes it back', async () => {
    await expectCheckByKeyboard(await open({ sketch, width: 320 }));
  });

  it('is used without a mouse: chooses a template by the arrows and adds its blank sheet', async () => {
    await expectBlankByKeyboard(await open({ sketch, width: 320 }));
  });
});
