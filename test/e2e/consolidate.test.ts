import { ADD_IN, EXCEL_ORIGIN, OFFICE_FOLDERS } from '../support/excel-on-the-web/addresses';
import { LOOKS } from '../support/excel-on-the-web/look-at';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';
import { type SentFile, sentByDistricts } from '../support/sixteen-districts';
import { chooseFiles, expectConsolidation } from '../support/stories/consolidate-districts';

const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');

describe('汇总 in Excel on the web', () => {
  const open = withBrowser();
  jest.setTimeout(180_000);
  let files: readonly SentFile[] = [];
  beforeAll(async () => {
    files = await sentByDistricts();
  });

  it('makes one form of sixteen districts, traces it, and takes it back', async () => {
    const excel = await open({ sketch });
    const pane = await excel.showPane('?open=consolidate');
    await pane.getByRole('button', { name: '选择文件', exact: true }).waitFor();
    await expectConsolidation({ ...excel, pane }, { files, looks: LOOKS, name: 'consolidate' });
    const asked = excel.requests.filter(({ url }) => !url.startsWith(EXCEL_ORIGIN));
    const others = asked.filter(
      ({ url }) => !url.startsWith(ADD_IN) && !url.startsWith(OFFICE_FOLDERS.global),
    );
    expect(others).toEqual([]);
    expect(asked.some(({ url, answered }) => url.startsWith(ADD_IN) && !answered)).toBe(false);
    expect(excel.violations).toEqual([]);
  });

  it('saves the result as a new workbook without touching the open one', async () => {
    const excel = await open({ sketch });
    const before = await excel.ask('saved');
    const pane = await excel.showPane('?open=consolidate');
    await pane.getByRole('button', { name: '选择文件', exact: true }).waitFor();
    await chooseFiles(pane, files.slice(1, 4));
    const download = excel.page.waitForEvent('download');
    await pane.getByRole('button', { name: '另存为新文件' }).click();
    expect((await download).suggestedFilename()).toMatch(/-汇总\.xlsx$/u);
    expect(await excel.ask('saved')).toEqual(before);
  });
});
