import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { type SentFile, sentByDistricts } from '../support/sixteen-districts';
import { WPS_LOOKS } from '../support/wps-page/wps-looks';
import { withWps } from '../support/wps-page/with-wps';
import { chooseFiles, expectConsolidation } from '../support/stories/consolidate-districts';

const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');

describe('汇总 in WPS', () => {
  const open = withWps();
  let files: readonly SentFile[] = [];
  beforeAll(async () => {
    files = await sentByDistricts();
  });

  it('makes one form of sixteen districts, traces it, and takes it back, asking for nothing but its own files', async () => {
    const wps = await open({ sketch });
    await wps.ask('press', 'consolidate');
    await wps.pane.getByRole('button', { name: '选择文件', exact: true }).waitFor();
    await expectConsolidation(wps, {
      files,
      looks: WPS_LOOKS.slice(0, 1),
      name: 'wps-consolidate',
    });
    expect(wps.requests.filter((url) => !/^(?:file|blob|data):/u.test(url))).toEqual([]);
  });

  it('reads what somebody chooses in the dialog of WPS, told where one cannot be read, and saves it as a new file', async () => {
    const { page, pane, ask } = await open({ sketch });
    const before = await ask('saved');
    const folder = 'D:\\报送\\2022 年';
    const sent = files.slice(1, 4);
    for (const { name, bytes } of sent) {
      await ask('putFile', `${folder}\\${name}`, Buffer.from(bytes).toString('base64'));
    }
    await ask('press', 'consolidate');
    const choose = pane.getByRole('button', { name: '用 WPS 选择文件' });
    // Somebody leaves the dialog first.
    await choose.click();
    await ask('willChoose', [
      ...sent.map(({ name }) => `${folder}\\${name}`),
      `${folder}\\不在.et`,
    ]);
    await choose.click();
    await pane.getByText('收到文件 4 · 读不出 1 · 汇总 3 份').waitFor();
    const download = page.waitForEvent('download');
    await pane.getByRole('button', { name: '另存为新文件' }).click();
    expect((await download).suggestedFilename()).toMatch(/-汇总\.xlsx$/u);
    expect(await ask('saved')).toEqual(before);
  });

  it('offers no dialog of WPS where the build does not hand over files, and takes those of the browser', async () => {
    const { pane, ask } = await open({ sketch, variant: { readsFiles: false } });
    await ask('press', 'consolidate');
    await pane.getByRole('button', { name: '选择文件', exact: true }).waitFor();
    expect(await pane.getByRole('button', { name: '用 WPS 选择文件' }).count()).toBe(0);
    await chooseFiles(pane, files.slice(1, 3));
    await pane.getByText('收到文件 2').first().waitFor();
  });
});
