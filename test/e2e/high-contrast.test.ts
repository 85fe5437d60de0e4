import { checkInPane } from '../support/excel-on-the-web/check-in-pane';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';

const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');

/** The colours that the system forces, as a page knows them. */
const FORCED = `(() => {
  const probe = document.body.appendChild(document.createElement('p'));
  const shown = (name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const colours = ['Canvas', 'CanvasText', 'LinkText', 'ButtonText'].map(shown);
  probe.remove();
  return colours;
})()`;

/** Those of all that is told. */
const COLOURS = `[...document.querySelectorAll('main :is(h2, h3, p, dt, dd, li)')]
  .map((element) => getComputedStyle(element).color)`;

/** The outlines of what has the focus, its own and that of what is drawn over it. */
const FRAME = `[undefined, '::after']
  .map((part) => getComputedStyle(document.activeElement, part))
  .map(({ outlineStyle, outlineWidth }) => outlineStyle + ' ' + outlineWidth)
  .join()`;

describe('the pane in high contrast', () => {
  const open = withBrowser();

  it('tells the verdict and every finding in the colours of the system', async () => {
    const excel = await open({ sketch, forcedColors: true, theme: 'dark' });
    const pane = await excel.showPane();
    await checkInPane(pane, '有 4 处逻辑错误');
    const forced = await pane.evaluate<readonly string[]>(FORCED);
    const colours = await pane.evaluate<readonly string[]>(COLOURS);
    expect(colours.length).toBeGreaterThan(20);
    expect(colours.filter((colour) => !forced.includes(colour))).toEqual([]);
  });

  it('frames whatever has the focus', async () => {
    const excel = await open({ sketch, forcedColors: true, theme: 'dark' });
    const pane = await excel.showPane();
    await pane.getByRole('button', { name: '逻辑检查' }).focus();
    await excel.page.keyboard.press('Tab');
    await excel.page.keyboard.press('Shift+Tab');
    const frame = await pane.evaluate<string>(FRAME);
    expect(frame).toMatch(/(?:solid|auto) [1-9]/u);
  });
});
