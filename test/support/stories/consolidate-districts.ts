import type { Frame, Locator } from 'playwright-core';

import { eventually } from '../eventually';
import { type Look, findFlaws } from '../excel-on-the-web/look-at';
import {
  BROKEN,
  DISTRICTS,
  MISSING,
  type SentFile,
  WRONG,
  sumOfDistricts,
} from '../sixteen-districts';
import type { Stage } from './stage';

/** Where the result states an item: the row below whose code it stands. */
const CELLS = { A: 'E6', B: 'E7', C: 'E14', C1: 'E16', D1: 'E17' };
const RESULT = ['分户明细', '汇总表', '报送情况', '审核问题'];

/** Chooses files as somebody does in the dialog of the browser. */
export async function chooseFiles(pane: Frame, files: readonly SentFile[]): Promise<void> {
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

interface ConsolidationStory {
  readonly files: readonly SentFile[];
  /** As what the pane is looked at on the way. */
  readonly looks: readonly Look[];
  /** Of the pictures. */
  readonly name: string;
}

/**
 * An officer at 汇总 makes one form of what sixteen districts sent, asks where a figure comes from, and takes all of it
 * back. The part is open, and nothing was chosen yet.
 */
export async function expectConsolidation(
  { page, pane, ask }: Stage,
  { files, looks, name }: ConsolidationStory,
): Promise<void> {
  const look = async (part: string): Promise<void> =>
    expect(await findFlaws({ page, frame: pane, name: `${name}-${part}`, looks })).toEqual([]);
  const [before, sheets] = [await ask('saved'), await ask('sheetNames')];
  await look('empty');
  await chooseFiles(pane, files);
  expect(await ask('saved')).toEqual(before);
  await pane.getByText('重报 1 · 互相矛盾 0 · 收到文件 16 · 读不出 1 · 汇总 14 份').waitFor();
  await pane.getByRole('button', { name: /^有问题 / }).click();
  const list = pane.getByRole('list', { name: '收到的报表' });
  await list.getByText(`${BROKEN}.et`).first().waitFor();
  await list.getByText(WRONG, { exact: true }).waitFor();
  await tool(pane, '应报名单').click();
  await pane.getByRole('textbox', { name: '应报单位' }).fill(DISTRICTS.join('\n'));
  await pane.getByRole('button', { name: '使用名单' }).click();
  await pane.getByText('应报 16 · 已报 14 · 未报 2 · 重报 1 · 名单外 0', { exact: true }).waitFor();
  await pane.getByText(`${BROKEN}、${MISSING}`, { exact: true }).waitFor();
  await tool(pane, '退改单').click();
  await pane.getByRole('button', { name: `复制 ${WRONG} 的退改单` }).waitFor();
  await look('set');
  await pane.getByRole('button', { name: '生成汇总' }).click();
  await pane.getByText('已生成汇总').first().waitFor();
  expect(await ask('sheetNames')).toEqual([...sheets, ...RESULT]);
  for (const [code, cell] of Object.entries(CELLS)) {
    const stated = await ask('value', '汇总表', cell);
    expect([code, stated]).toEqual([code, Number(sumOfDistricts(code))]);
  }
  await ask('selectCell', '汇总表', CELLS.C1);
  await tool(pane, '查来源').click();
  await pane.getByRole('main').getByRole('button', { name: '查来源', exact: true }).last().click();
  await pane
    .getByText(/14 处来源，从大到小/u)
    .last()
    .waitFor();
  const [, largest] = await pane.getByRole('row').allTextContents();
  expect(largest).toMatch(/^卯区总工会.*卯区总工会\.xls · .* · E16$/u);
  await look('done');
  await pane.getByRole('button', { name: '撤销上次操作' }).click();
  await eventually(
    () => ask('sheetNames'),
    (names) => names.length === sheets.length,
  );
  expect(await ask('saved')).toEqual(before);
}
