import { eventually } from '../support/eventually';
import { checkInPane } from '../support/excel-on-the-web/check-in-pane';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { gridOf } from '../support/grid-of';
import { UNUSUAL } from '../support/wps/variant';
import { withWps } from '../support/wps-page/with-wps';

const SHEET = '附件1';
const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');

describe('the pane and WPS around it', () => {
  const open = withWps();

  it('does what the buttons of the ribbon ask', async () => {
    const { pane, ask } = await open({ sketch });
    await pane.getByText('已填 49 项，共 49 项').waitFor();
    await ask('press', 'fill');
    await pane.getByRole('checkbox', { name: /E7 /u }).waitFor();
    await ask('press', 'check');
    await pane.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    await ask('press', 'clear');
    await pane.getByText('已清除标记').first().waitFor();
    expect(await ask('rules', SHEET)).toEqual([]);
    await ask('press', 'blank');
    await pane.getByRole('radio').first().waitFor();
    await ask('press', 'consolidate');
    await pane.getByRole('button', { name: '选择文件', exact: true }).waitFor();
  });

  it('fills totals with formulas, adds a blank form, and takes all of it back', async () => {
    const { pane, ask } = await open({ sketch });
    const before = await ask('saved');
    await pane.getByRole('button', { name: '自动合计' }).first().click();
    await pane.getByRole('checkbox', { name: /E7 /u }).check();
    expect(await ask('saved')).toEqual(before);
    await pane.getByRole('button', { name: /^填写所选/u }).click();
    await pane.getByText('已填写 1 处').first().waitFor();
    expect(await ask('content', SHEET, 'E7')).toMatch(/^=SUM\(/u);
    await ask('press', 'blank');
    await pane.getByRole('button', { name: '新建空白表' }).click();
    await pane
      .getByText(/已新建空白表/u)
      .first()
      .waitFor();
    expect(await ask('sheetNames')).toHaveLength(2);
    const undo = pane.getByRole('button', { name: '撤销上次操作' });
    await undo.click();
    await eventually(
      () => ask('sheetNames'),
      (names) => names.length === 1,
    );
    await undo.click();
    const after = eventually(
      () => ask('saved'),
      (now) => JSON.stringify(now) === JSON.stringify(before),
    );
    await expect(after).resolves.toEqual(before);
  });

  it('shows the workbook in front, and never writes one workbook’s totals into another', async () => {
    const { pane, ask } = await open({ sketch });
    await checkInPane(pane, '有 4 处逻辑错误');
    await ask('openSecond');
    // The pane begins anew: nothing has been checked here.
    await pane.getByText('还没有检查').waitFor();
    expect(await ask('rules', SHEET)).toEqual([]);
    await ask('press', 'check');
    await pane.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    const second = await ask('saved');
    await ask('backToFirst');
    await pane.getByText('还没有检查').waitFor();
    await pane.getByRole('button', { name: '清除标记' }).click();
    await pane.getByText('已清除标记').first().waitFor();
    await ask('openSecond');
    expect(await ask('saved')).toEqual(second);
  });

  it('says that no workbook is open, and begins when one is', async () => {
    const { pane, ask } = await open({ sketch });
    await ask('closeAll');
    await pane.getByText('没有打开工作簿').waitFor();
    await ask('backToFirst');
    await checkInPane(pane, '有 4 处逻辑错误');
    expect(await pane.getByText('没有打开工作簿').count()).toBe(0);
  });

  it('asks to leave the cell that is being edited, in builds that say so and in others', async () => {
    for (const variant of [{}, UNUSUAL]) {
      const { pane, ask } = await open({ sketch, variant });
      await checkInPane(pane, '有 4 处逻辑错误');
      await ask('setMood', 'editing');
      await pane.getByRole('button', { name: '清除标记' }).click();
      await pane.getByText('有单元格正在编辑').first().waitFor();
      await ask('setMood', 'obeying');
      await pane.getByRole('button', { name: '清除标记' }).click();
      await pane.getByText('已清除标记').first().waitFor();
      expect(await ask('rules', SHEET)).toEqual([]);
    }
  });

  it('checks a protected sheet and says that it takes no marks', async () => {
    const { pane, ask } = await open({
      sketch: { ...sketch, protectedSheets: new Set([SHEET]) },
    });
    await checkInPane(pane, '有 4 处逻辑错误');
    await pane.getByText(`工作表“${SHEET}”受保护，没有标出`).first().waitFor();
    expect(await ask('rules', SHEET)).toEqual([]);
  });

  it('says what it looked for on a sheet that is no form, and offers a blank one', async () => {
    const grid = gridOf([['通讯录'], ['科室', '电话'], ['办公室', '8001']], { name: '通讯录' });
    const { pane } = await open({
      sketch: { ...sketch, workbook: { sheets: [grid] }, active: '通讯录' },
    });
    await pane.getByText('按代码（A、B1、C2 …）和项目名称查找统计表').waitFor();
    await pane.getByRole('button', { name: '新建空白表' }).click();
    await pane.getByRole('radio').first().waitFor();
    expect(await pane.getByRole('radio').count()).toBe(8);
  });

  it('is put away by a button of its own', async () => {
    const { pane, ask } = await open({ sketch });
    await pane.getByRole('button', { name: '收起' }).click();
    const visible = eventually(
      () => ask('isPaneVisible'),
      (isVisible) => !isVisible,
    );
    await expect(visible).resolves.toBe(false);
  });

  it('diagnoses what works without naming the workbook', async () => {
    const { pane } = await open({ sketch, variant: UNUSUAL });
    await pane.getByRole('button', { name: '诊断' }).click();
    const list = pane.getByRole('main');
    await list.getByText('WPS 12.0 (28505)').waitFor();
    await list.getByText(/^正常 · 56 行 5 列 · \d+ 毫秒 · 条件格式 0 条$/u).waitFor();
    const text = (await list.textContent()) ?? '';
    expect(text).toContain('改动的通知不行');
    expect(text).not.toMatch(/一\.xlsx|示例区/u);
  });
});
