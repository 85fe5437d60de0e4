import type { Frame, Locator } from 'playwright-core';

import { eventually } from '../support/eventually';
import { ADD_IN, EXCEL_ORIGIN, OFFICE_FOLDERS } from '../support/excel-on-the-web/addresses';
import type { OpenedExcel } from '../support/excel-on-the-web/open-excel';
import {
  LOOKS,
  findBarriers,
  showAs,
  spillOf,
  takePicture,
} from '../support/excel-on-the-web/look-at';
import { sampleSketch } from '../support/excel-on-the-web/sample-sketch';
import { withBrowser } from '../support/excel-on-the-web/with-browser';
import {
  BROKEN,
  DISTRICTS,
  MISSING,
  type SentFile,
  WRONG,
  sentByDistricts,
  sumOfDistricts,
} from '../support/sixteen-districts';

const SHEET = '附件1';
const sketch = sampleSketch('示例区总工会-2022年送温暖统计表.xlsx');

/** Chooses files as somebody does in the dialog of the browser. */
async function choose(pane: Frame, files: readonly SentFile[]): Promise<void> {
  await pane
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      files.map(({ name, bytes }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
  await pane.getByRole('button', { name: '生成汇总' }).waitFor();
}

const tool = (pane: Frame, name: string): Locator =>
  pane.getByRole('heading', { level: 2, name }).getByRole('button');

/** Where the result states an item: the row below whose code it stands. */
const CELLS = { A: 'E6', B: 'E7', C: 'E14', C1: 'E16', D1: 'E17' };

describe('汇总 in Excel on the web', () => {
  const open = withBrowser();
  jest.setTimeout(180_000);
  let files: readonly SentFile[] = [];
  beforeAll(async () => {
    files = await sentByDistricts();
  });

  /** Looks at the pane as everybody may see it. */
  async function look(excel: OpenedExcel, pane: Frame, name: string): Promise<void> {
    for (const one of LOOKS) {
      await showAs(one, excel, pane);
      const spilled = await eventually(
        () => spillOf(pane),
        (by) => by <= 0,
      );
      await takePicture(excel, pane, `${name}-${one.colours}-${String(one.width)}`);
      const barriers = await findBarriers(pane);
      expect({ one, spilled, barriers }).toEqual({ one, spilled: 0, barriers: [] });
    }
  }

  it('makes one form of sixteen districts, traces it, and takes it back', async () => {
    const excel = await open({ sketch });
    const before = await excel.ask('saved');
    const pane = await excel.showPane('?open=consolidate');
    await pane.getByRole('button', { name: '选择文件', exact: true }).waitFor();
    await look(excel, pane, 'consolidate-empty');
    await choose(pane, files);
    expect(await excel.ask('saved')).toEqual(before);
    await pane.getByText('重报 1 · 互相矛盾 0 · 收到文件 16 · 读不出 1 · 汇总 14 份').waitFor();
    await pane.getByRole('button', { name: /^有问题 / }).click();
    const list = pane.getByRole('list', { name: '收到的报表' });
    await list.getByText(`${BROKEN}.et`).first().waitFor();
    await list.getByText(WRONG, { exact: true }).waitFor();
    await tool(pane, '应报名单').click();
    await pane.getByRole('textbox', { name: '应报单位' }).fill(DISTRICTS.join('\n'));
    await pane.getByRole('button', { name: '使用名单' }).click();
    await pane
      .getByText('应报 16 · 已报 14 · 未报 2 · 重报 1 · 名单外 0', { exact: true })
      .waitFor();
    await pane.getByText(`${BROKEN}、${MISSING}`, { exact: true }).waitFor();
    await tool(pane, '退改单').click();
    await pane.getByRole('button', { name: `复制 ${WRONG} 的退改单` }).waitFor();
    await look(excel, pane, 'consolidate-set');
    await pane.getByRole('button', { name: '生成汇总' }).click();
    await pane.getByText('已生成汇总').first().waitFor();
    expect(await excel.ask('sheetNames')).toEqual([
      ...[SHEET, '分户明细', '汇总表', '报送情况', '审核问题'],
    ]);
    for (const [code, cell] of Object.entries(CELLS)) {
      expect([code, await excel.ask('value', '汇总表', cell)]).toEqual([
        code,
        Number(sumOfDistricts(code)),
      ]);
    }
    await excel.ask('selectCell', '汇总表', CELLS.C1);
    await tool(pane, '查来源').click();
    await pane
      .getByRole('main')
      .getByRole('button', { name: '查来源', exact: true })
      .last()
      .click();
    await pane
      .getByText(/14 处来源，从大到小/u)
      .last()
      .waitFor();
    const [, largest] = await pane.getByRole('row').allTextContents();
    expect(largest).toMatch(/^卯区总工会.*卯区总工会\.xls · .* · E16$/u);
    await look(excel, pane, 'consolidate-done');
    await pane.getByRole('button', { name: '撤销上次操作' }).click();
    await eventually(
      () => excel.ask('sheetNames'),
      (names) => names.length === 1,
    );
    expect(await excel.ask('saved')).toEqual(before);
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
    await choose(pane, files.slice(1, 4));
    const download = excel.page.waitForEvent('download');
    await pane.getByRole('button', { name: '另存为新文件' }).click();
    expect((await download).suggestedFilename()).toMatch(/-汇总\.xlsx$/u);
    expect(await excel.ask('saved')).toEqual(before);
  });
});
