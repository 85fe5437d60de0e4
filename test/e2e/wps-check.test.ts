import type { HostSketch } from '../hosts/contract/open-host';
import { eventually } from '../support/eventually';
import { checkInPane } from '../support/excel-on-the-web/check-in-pane';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { UNUSUAL } from '../support/wps/variant';
import type { OpenedWps } from '../support/wps-page/open-wps';
import { withWps } from '../support/wps-page/with-wps';

const WRONG = '示例区总工会-2022年送温暖统计表.xlsx';
const SHEET = '附件1';
const sketch = sampleSketch(WRONG);

/** The sample with a colour, a number format and a conditional format of the clerk's own in a row that gets marked. */
const decorated: HostSketch = {
  ...sketch,
  painted: [{ sheet: SHEET, ref: { row: 13, col: 4 }, fill: '#FFF2CC', numberFormat: '0.00' }],
  ownRules: [
    { sheet: SHEET, range: { top: 6, left: 4, bottom: 20, right: 4 }, formula: '=E7>1000' },
  ],
};

const MARKED: readonly (readonly [string, string])[] = [
  ['=LEN("暖表:error")>0', 'B7:E7,B14:E15,B20:E21'],
  ['=LEN("暖表:hint")>0', 'B22:E22,B48:E48'],
];

/** The marks on the sheet, whatever their order, once there are so many conditional formats. */
function rulesOf(
  { ask }: OpenedWps,
  count: number,
): Promise<readonly (readonly [string, string])[]> {
  return eventually(
    async () => [...(await ask('rules', SHEET))].sort(([one], [other]) => (one < other ? -1 : 1)),
    (rules) => rules.length === count,
  );
}

describe('逻辑检查 in WPS', () => {
  const open = withWps();

  it('tells the verdict, lists the findings, marks their rows and selects their cells', async () => {
    const wps = await open({ sketch });
    const { pane, ask } = wps;
    await pane.getByText('已填 49 项，共 49 项').waitFor();
    expect(await ask('rules', SHEET)).toEqual([]);
    await checkInPane(pane, '有 4 处逻辑错误');
    await pane.getByText('共 36 条：通过 30 · 舍入 0 · 错误 4').first().waitFor();
    await pane.getByText('C7 疑相邻两位数字颠倒，应为 3215 人次').waitFor();
    expect(await rulesOf(wps, 2)).toEqual(MARKED);
    await pane.getByRole('button', { name: '定位到 E14' }).click();
    const selected = eventually(
      () => ask('selection'),
      ({ address }) => address === 'E14',
    );
    await expect(selected).resolves.toEqual({ sheet: SHEET, address: 'E14' });
  });

  it('takes its marks off again and leaves the workbook as it was', async () => {
    const wps = await open({ sketch: decorated });
    const { pane, ask } = wps;
    const before = await ask('saved');
    await checkInPane(pane, '有 4 处逻辑错误');
    expect(await rulesOf(wps, 3)).toHaveLength(3);
    await pane.getByRole('button', { name: '清除标记' }).click();
    await pane.getByText('已清除标记').first().waitFor();
    expect(await ask('saved')).toEqual(before);
  });

  it.each([
    ['by an event', {}],
    ['by looking, in a build that sends no events', UNUSUAL],
  ])('hears of an edit %s, and says that the result is old', async (_, variant) => {
    const { pane, ask } = await open({ sketch, variant });
    await checkInPane(pane, '有 4 处逻辑错误');
    await ask('type', SHEET, 'E21', 6);
    await pane.getByText('内容已改动').first().waitFor();
    await pane.getByRole('button', { name: '重新检查' }).click();
    await pane.getByRole('heading', { name: '有 2 处逻辑错误' }).waitFor();
    expect(await pane.getByText('内容已改动').count()).toBe(0);
  });

  it('checks again by itself after every edit, and remembers it in the workbook', async () => {
    const { pane, ask } = await open({ sketch });
    await checkInPane(pane, '有 4 处逻辑错误');
    await pane.getByRole('switch', { name: '边填边查' }).click();
    await ask('type', SHEET, 'E21', 6);
    await pane.getByRole('heading', { name: '有 2 处逻辑错误' }).waitFor();
    const saved = await ask('saved');
    expect(JSON.stringify(saved)).toContain('live_check');
  });

  it('shows several forms in one overview and follows the sheet that somebody turns to', async () => {
    const right = sampleSketch('戊区总工会-两张报表（逻辑正确）.xlsx');
    const sheets = [...right.workbook.sheets, ...sketch.workbook.sheets];
    const { pane, ask } = await open({ sketch: { ...right, workbook: { sheets } } });
    const overview = pane.getByRole('navigation', { name: '全部报表' });
    await overview.getByRole('heading', { name: '工作簿里有 3 张报表' }).waitFor();
    await checkInPane(pane, '逻辑正确');
    await overview.getByRole('button', { name: `${SHEET} · 有 4 处逻辑错误` }).click();
    const selection = eventually(
      () => ask('selection'),
      (selected) => selected.sheet === SHEET,
    );
    await expect(selection).resolves.toMatchObject({ sheet: SHEET });
    await ask('activate', '送温暖');
    await pane.getByRole('heading', { name: '逻辑正确' }).waitFor();
  });

  it('keeps an explanation in the workbook and writes the slip', async () => {
    const { pane, ask } = await open({ sketch: sampleSketch('乙县总工会-送温暖统计表.ods') });
    await pane.getByRole('button', { name: '逻辑检查' }).click();
    await pane.getByRole('button', { name: '填写说明' }).click();
    await pane.getByRole('textbox').fill('其中 3 户由街道另行慰问，未列支款项');
    await pane.getByRole('button', { name: '保存说明' }).click();
    await pane.getByText('由街道另行慰问').first().waitFor();
    expect(JSON.stringify(await ask('saved'))).toContain('由街道另行慰问');
    await pane.getByRole('button', { name: '生成检查单工作表' }).click();
    const names = eventually(
      () => ask('sheetNames'),
      (all) => all.length === 2,
    );
    await expect(names).resolves.toContain('检查单');
  });
});
