import { checkInPane } from '../support/excel-on-the-web/check-in-pane';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';
import { gridOf } from '../support/grid-of';

const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');
const SHEET = '附件1';

describe('what a clerk is told when something stands in the way', () => {
  const open = withBrowser();

  it('says at once that office.js is blocked', async () => {
    const excel = await open({ sketch, officeJs: 'blocked' });
    const pane = await excel.showPane();
    await pane.getByRole('heading', { name: /没有连上 office\.js/u }).waitFor();
    await pane.locator('#no-office').getByText('https://appsforoffice.microsoft.com/').waitFor();
    expect(await pane.getByRole('button', { name: /重新打开/u }).isVisible()).toBe(true);
  });

  it('says after 15 seconds that the rest of office.js does not come', async () => {
    const excel = await open({ sketch, officeJs: 'host-file-never-comes' });
    // The clock stands still, so that a slow machine does not use up the 15 seconds by itself.
    await excel.page.clock.install({ time: 0 });
    await excel.page.clock.pauseAt(1000);
    const pane = await excel.showPane();
    const told = pane.getByRole('heading', { name: /office\.js 没有准备好/u });
    await pane.waitForLoadState('domcontentloaded');
    await excel.page.clock.fastForward(14_000);
    expect(await told.isVisible()).toBe(false);
    await excel.page.clock.fastForward(2_000);
    await told.waitFor();
    expect(await told.isVisible()).toBe(true);
  });

  it('checks a protected sheet and says that it takes no marks', async () => {
    const excel = await open({ sketch: { ...sketch, protectedSheets: new Set([SHEET]) } });
    const pane = await excel.showPane();
    await checkInPane(pane, '有 4 处逻辑错误');
    await pane.getByText(`工作表“${SHEET}”受保护，没有标出`).first().waitFor();
    expect(await excel.ask('rules', SHEET)).toEqual([]);
  });

  it('asks to leave the cell that is being edited, and goes on afterwards', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await checkInPane(pane, '有 4 处逻辑错误');
    await excel.ask('refuse', 'editing');
    await pane.getByRole('button', { name: '清除标记' }).click();
    await pane.getByText('有单元格正在编辑').first().waitFor();
    await excel.ask('obey');
    await pane.getByRole('button', { name: '清除标记' }).click();
    await pane.getByText('已清除标记').first().waitFor();
    expect(await excel.ask('rules', SHEET)).toEqual([]);
  });

  it('says that another workbook came to the front', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await pane.getByRole('button', { name: '逻辑检查' }).waitFor();
    await excel.ask('refuse', 'sessionGone');
    await pane.getByRole('button', { name: '逻辑检查' }).click();
    const told = pane.getByText('已换到别的工作簿').first();
    await told.waitFor();
    await excel.ask('obey');
    await checkInPane(pane, '有 4 处逻辑错误');
    expect(await told.isVisible()).toBe(false);
  });

  it('says so as well where a finding cannot be gone to and a total cannot be filled', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await checkInPane(pane, '有 4 处逻辑错误');
    await excel.ask('refuse', 'sessionGone');
    await pane.getByRole('button', { name: '定位到 E7' }).click();
    await pane.getByText('已换到别的工作簿').first().waitFor();
    await pane.getByRole('button', { name: '自动合计' }).first().click();
    const told = pane.getByRole('main').getByText('已换到别的工作簿').first();
    await told.waitFor();
    await excel.ask('obey');
    await pane.getByRole('button', { name: '重试' }).click();
    await pane.getByRole('checkbox').first().waitFor();
    expect(await told.isVisible()).toBe(false);
  });

  it('says what it looked for on a sheet that is no form, and offers a blank one', async () => {
    const grid = gridOf([['通讯录'], ['科室', '电话'], ['办公室', '8001']], { name: '通讯录' });
    const excel = await open({
      sketch: { ...sketch, workbook: { sheets: [grid] }, active: '通讯录' },
    });
    const pane = await excel.showPane();
    await pane.getByText('按代码（A、B1、C2 …）和项目名称查找统计表').waitFor();
    await pane.getByRole('button', { name: '新建空白表' }).click();
    await pane.getByRole('radio').first().waitFor();
    expect(await pane.getByRole('radio').count()).toBe(8);
  });
});
