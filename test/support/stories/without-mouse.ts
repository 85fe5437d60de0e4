import { eventually } from '../eventually';
import { openKeyboard } from '../excel-on-the-web/keyboard';
import type { Stage } from './stage';

const SHEET = '附件1';

/** A clerk without a mouse checks, goes to a finding, fills a total and takes it back. */
export async function expectCheckByKeyboard({ page, pane, ask }: Stage): Promise<void> {
  await pane.getByRole('button', { name: '逻辑检查' }).waitFor();
  const { tabTo, press } = await openKeyboard(page, pane);
  await tabTo('逻辑检查');
  await press('Enter');
  await pane.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
  await tabTo('定位到 E7');
  await press('Enter');
  const selection = eventually(
    () => ask('selection'),
    ({ address }) => address === 'E7',
  );
  await expect(selection).resolves.toMatchObject({ address: 'E7' });
  await eventually(
    () => ask('rules', SHEET),
    (rules) => rules.length === 2,
  );
  const before = await ask('saved');
  await tabTo('自动合计', 'Shift+Tab');
  await press('Enter');
  await pane.getByRole('checkbox').first().waitFor();
  await tabTo('E7');
  await press('Space');
  await tabTo('填写所选 1 处', 'Shift+Tab');
  await press('Enter');
  await pane.getByText('已填写 1 处').first().waitFor();
  expect(await ask('content', SHEET, 'E7')).toMatch(/^=SUM\(/u);
  await tabTo('撤销上次操作');
  await press('Enter');
  await pane.getByText('已撤销上次操作').first().waitFor();
  expect(await ask('saved')).toEqual(before);
}

/** A clerk without a mouse chooses a template by the arrows and adds its blank sheet. */
export async function expectBlankByKeyboard({ page, pane, ask }: Stage): Promise<void> {
  await pane.getByRole('button', { name: '逻辑检查' }).waitFor();
  const { tabTo, press, focused } = await openKeyboard(page, pane);
  await tabTo('空白表');
  await press('Enter');
  await pane.getByRole('radio').first().waitFor();
  await tabTo('送温暖统计表');
  const first = await focused();
  await press('ArrowDown');
  expect(await focused()).not.toBe(first);
  expect(await pane.getByRole('radio').nth(1).isChecked()).toBe(true);
  await tabTo('新建空白表');
  await press('Enter');
  await pane
    .getByText(/已新建空白表/u)
    .first()
    .waitFor();
  expect(await ask('sheetNames')).toHaveLength(2);
}
