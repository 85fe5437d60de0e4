import type { HostSketch } from '../hosts/contract/open-host';
import { eventually } from '../support/eventually';
import { checkInPane } from '../support/excel-on-the-web/check-in-pane';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';

const right = sampleSketch('戊区总工会-两张报表（逻辑正确）.xlsx');
const wrong = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');
const sketch: HostSketch = {
  ...right,
  workbook: { sheets: [...right.workbook.sheets, ...wrong.workbook.sheets] },
};

describe('several forms in one workbook', () => {
  const open = withBrowser();

  it('stand in one overview, each with its verdict and one click away', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    const overview = pane.getByRole('navigation', { name: '全部报表' });
    await overview.getByRole('heading', { name: '工作簿里有 3 张报表' }).waitFor();
    expect(await overview.getByText('还没有检查').count()).toBe(3);
    await checkInPane(pane, '逻辑正确');
    for (const [sheet, verdict] of [
      ['附件1', '有 4 处逻辑错误'],
      ['帮扶中心', '逻辑正确'],
      ['送温暖', '逻辑正确'],
    ] as const) {
      const entry = overview.getByRole('button', { name: `${sheet} · ${verdict}` });
      await entry.click();
      await pane.getByRole('heading', { name: verdict }).waitFor();
      const isCurrent = eventually(
        () => entry.getAttribute('aria-current'),
        (current) => current === 'true',
      );
      await expect(isCurrent).resolves.toBe('true');
      const selection = eventually(
        () => excel.ask('selection'),
        (selected) => selected.sheet === sheet,
      );
      await expect(selection).resolves.toMatchObject({ sheet });
    }
  });

  it('follows the sheet that somebody turns to', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane();
    await checkInPane(pane, '逻辑正确');
    await excel.ask('activate', '附件1');
    const verdict = pane.getByRole('heading', { name: '有 4 处逻辑错误' });
    await verdict.waitFor();
    expect(await verdict.isVisible()).toBe(true);
  });
});
