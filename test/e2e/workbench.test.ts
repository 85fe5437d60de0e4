import { readFileSync } from 'node:fs';
import path from 'node:path';

import type { Locator, Page } from 'playwright-core';

import { inflateInNode } from '../../src/hosts/file/node-inflate';
import { readWorkbook } from '../../src/workbooks/read-workbook';
import { findCell, type Workbook } from '../../src/domain/grid/grid';
import { parseA1 } from '../../src/domain/grid/cell-ref';
import { partText } from '../support/patched';
import { protectedXlsx } from '../support/protected-xlsx';
import { convertWithSoffice } from '../support/soffice';
import { xlsxOf } from '../support/xlsx-of';
import { withWorkbench } from '../support/workbench/with-workbench';

const SAMPLES = path.resolve(__dirname, '../../samples');
const SAMPLE = '示例区总工会-2022年送温暖统计表.xlsx';

function read(bytes: Uint8Array): Workbook {
  const opened = readWorkbook(bytes, { fileName: 'saved.xlsx', inflate: inflateInNode });
  if (!opened.ok) throw new Error(`What was saved cannot be read: ${opened.fault.code}`);
  return opened.value.workbook;
}

/** Formula and value of a cell of the first sheet. */
function cellIn(workbook: Workbook, address: string): unknown {
  const ref = parseA1(address);
  const [sheet] = workbook.sheets;
  const cell = ref === undefined || sheet === undefined ? undefined : findCell(sheet, ref);
  return cell === undefined ? undefined : [cell.formula, cell.value];
}

/** What stands in the first tab of the page that lists the sheets of the workbook. */
async function openPart(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
}

/** Writes every total of the plan, those that disagree too. */
async function fillTotals(page: Page): Promise<void> {
  await openPart(page, '自动合计');
  const boxes = page.getByRole('main').getByRole('checkbox');
  await boxes.first().waitFor();
  for (const box of await boxes.all()) if (!(await box.isChecked())) await box.check();
  await page.getByRole('button', { name: /^填写/u }).click();
  await page
    .getByText(/^已填写/u)
    .first()
    .waitFor();
}

function chooserOf(page: Page): Locator {
  return page.getByLabel('打开', { exact: true }).and(page.locator('input'));
}

async function check(page: Page, verdict: string): Promise<void> {
  await page.getByRole('button', { name: '逻辑检查' }).click();
  await page.getByRole('heading', { name: verdict }).waitFor();
}

/** Goes with Tab from where the keyboard is to a button of the pane, and presses Enter. */
async function pressInPane(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 30; stop += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate('document.activeElement?.textContent')) === name) break;
  }
  await page.keyboard.press('Enter');
}

const LIST =
  '<dataValidations count="1"><dataValidation type="list" showErrorMessage="1" sqref="B1:B1048576"><formula1>"是,否"</formula1></dataValidation></dataValidations>';

/** Whether the box left of the line of formulas says so. */
const IS_AT_E14 = `[...document.querySelectorAll('section input')].some(({ value }) => value === 'E14')`;

/** What can be pressed or typed into and has no name, or one in English. */
const NAMELESS = `[...document.querySelectorAll('button, input, a, [role]')]
  .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !control.closest('[inert]'))
  .filter((control) => control.matches('button, input, a') || control.hasAttribute('aria-label'))
  .filter((control) => {
    const name = control.getAttribute('aria-label') ?? (control.textContent || control.labels?.[0]?.textContent || control.title);
    return !name.trim() || /[a-z]{3}/iu.test(name.replace('.xlsx', ''));
  })
  .map((control) => control.outerHTML.slice(0, 200))`;

const EXPLANATION = '含上年结转的慰问金，人数按实际慰问统计';

/** Counts how often the page comes to do something while it says that it opens a file. */
const COUNT_WHILE_OPENING = `globalThis.beats = 0;
  setInterval(() => { if (document.body.innerText.includes('正在打开 大的.xlsx…')) beats += 1; }, 20)`;

/** A list of names that takes the reader about a second. */
function largeFile(): Buffer {
  const rows = Array.from({ length: 10_000 }, (_, row) => {
    const cells = Array.from({ length: 10 }, (__, col) => `<c><v>${String(row * col)}.5</v></c>`);
    return `<row>${cells.join('')}</row>`;
  });
  return Buffer.from(xlsxOf(rows.join('')));
}

describe('the workbench', () => {
  const open = withWorkbench();

  it('lets a clerk check, look, fill, undo, fill again and save, and LibreOffice reads what was saved', async () => {
    const { page, save, troubles, violations } = await open();
    await page.getByRole('button', { name: '逻辑检查' }).click();
    await page.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    await page.getByRole('button', { name: '定位到 E14' }).click();
    await fillTotals(page);
    await page.getByRole('button', { name: '撤销上次操作' }).click();
    await page.getByText('已撤销').first().waitFor();
    const undone = read(await save());
    expect(cellIn(undone, 'E7')).toEqual(['SUM(E8:E12)', { kind: 'number', number: 407.36 }]);
    await fillTotals(page);
    const saved = await save();
    const total = ['SUM(E8:E13)', { kind: 'number', number: 412.36 }];
    expect(cellIn(read(saved), 'E7')).toEqual(total);
    expect(cellIn(read(convertWithSoffice(saved, 'xlsx')), 'E7')).toEqual(total);
    expect({ troubles, violations }).toEqual({ troubles: [], violations: [] });
  });

  it('saves what nobody changed as the very file that was opened', async () => {
    const { save } = await open();
    expect(Buffer.from(await save())).toEqual(readFileSync(path.join(SAMPLES, SAMPLE)));
  });

  it('takes on a protected sheet, and where a list is offered, what the file lets it take', async () => {
    const { page, save, violations } = await open();
    const buffer = Buffer.from(
      protectedXlsx('<row r="1"><c r="A1"/><c r="B1" s="1"/></row>', { after: LIST }),
    );
    await chooserOf(page).setInputFiles({ name: '保护.xlsx', mimeType: '', buffer });
    await page.getByText('保护.xlsx', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: '打开', exact: true }).focus();
    await page.keyboard.press('F6');
    await page.keyboard.type('7');
    await page.getByText('工作表“表”受保护，锁定的单元格不能改').first().waitFor();
    expect(Buffer.from(await save())).toEqual(buffer);
    await page.keyboard.press('F6');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('都不');
    await page.keyboard.press('Enter');
    const refusal = page.getByText('输入必须在指定的范围内');
    await refusal.waitFor();
    await page.keyboard.press('Enter');
    await refusal.waitFor({ state: 'hidden' });
    await page.keyboard.press('F2');
    await page.getByText('否', { exact: true }).click();
    const saved = await save();
    expect([cellIn(read(saved), 'A1'), cellIn(read(saved), 'B1')]).toEqual([
      undefined,
      [undefined, { kind: 'text', text: '否' }],
    ]);
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toContain(LIST);
    expect(violations).toEqual([]);
  });

  it('lets an officer consolidate the sample reports into the open workbook, save it, and read it in LibreOffice', async () => {
    const { page, save } = await open();
    await openPart(page, '汇总');
    await page.getByRole('button', { name: '试用示例报表' }).click();
    await page.getByRole('button', { name: '生成汇总', exact: true }).first().click();
    await page.getByText('已生成汇总').first().waitFor();
    const saved = await save();
    const names = read(saved).sheets.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['附件1', '汇总表', '分户明细', '报送情况']));
    const outside = read(convertWithSoffice(saved, 'xlsx')).sheets.map(({ name }) => name);
    expect(outside).toEqual(names);
  });

  it('asks nothing of anybody but its own folder, below any path', async () => {
    const { page, address, requests, violations } = await open({ below: '/tools/nuanbiao/' });
    await page.getByRole('button', { name: '逻辑检查' }).click();
    await page.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    expect(requests.filter((url) => !url.startsWith(address) && !url.startsWith('blob:'))).toEqual(
      [],
    );
    expect(violations).toEqual([]);
  });

  it('opens without a network once it was loaded', async () => {
    const { page, cutOff } = await open();
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await cutOff();
    await page.reload();
    await page.getByRole('button', { name: '逻辑检查' }).click();
    const verdict = page.getByRole('heading', { name: '有 4 处逻辑错误' });
    await verdict.waitFor();
    expect(await verdict.count()).toBe(1);
  });

  it('opens a file of somebody’s own, keeps an explanation in what is saved of it, and tells what is not in there', async () => {
    const { page, save } = await open();
    const chooser = chooserOf(page);
    await chooser.setInputFiles(path.join(SAMPLES, '乙县总工会-送温暖统计表.ods'));
    await page.getByText('乙县总工会-送温暖统计表.ods', { exact: true }).first().waitFor();
    await check(page, '有 4 处逻辑错误');
    await page.getByRole('button', { name: '填写说明' }).click();
    await page.getByRole('textbox', { name: '说明' }).fill(EXPLANATION);
    await page.getByRole('button', { name: '保存说明' }).click();
    await page.getByRole('button', { name: '修改说明' }).waitFor();
    const buffer = Buffer.from(await save());
    const told = page.getByText('原来如有字体、边框').first();
    await told.waitFor();
    expect(await told.innerText()).toContain('批注');
    await chooser.setInputFiles({ name: '乙县.xlsx', mimeType: '', buffer });
    await page.getByText('乙县.xlsx', { exact: true }).first().waitFor();
    await check(page, '有 4 处逻辑错误');
    await page.getByText(EXPLANATION).first().waitFor();
    expect(await page.getByRole('button', { name: '修改说明' }).isVisible()).toBe(true);
  });

  it('stays alive while it opens a large file, and says why a broken one does not open', async () => {
    const { page } = await open();
    const chooser = chooserOf(page);
    await page.evaluate(COUNT_WHILE_OPENING);
    await chooser.setInputFiles({ name: '大的.xlsx', mimeType: '', buffer: largeFile() });
    await page.getByText('大的.xlsx', { exact: true }).first().waitFor();
    expect(await page.evaluate('beats')).toBeGreaterThan(5);
    await chooser.setInputFiles({
      name: '坏的.xlsx',
      mimeType: '',
      buffer: Buffer.from('PK no zip'),
    });
    await page.getByText('坏的.xlsx 打不开').first().waitFor();
    const stays = page.getByText('大的.xlsx', { exact: true }).first();
    expect(await stays.isVisible()).toBe(true);
  });

  it('asks before changes are lost', async () => {
    const { page } = await open();
    await fillTotals(page);
    await page.getByRole('img', { name: '有改动，还没有保存' }).waitFor();
    await page.getByRole('button', { name: '示例' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '取消' }).click();
    await page.getByRole('img', { name: '有改动，还没有保存' }).waitFor();
    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;
    // Who stays has all that was changed, and goes on.
    await page.getByRole('img', { name: '有改动，还没有保存' }).waitFor();
  });

  it.each([
    { colours: 'light', width: 1280 },
    { colours: 'dark', width: 1280 },
    { colours: 'light', width: 900 },
  ] as const)('fits into $width pixels in $colours colours', async (look) => {
    const { page } = await open(look);
    await page.getByRole('button', { name: '逻辑检查' }).click();
    await page.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    const spill = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(spill).toBeLessThanOrEqual(0);
    expect(await page.evaluate(NAMELESS)).toEqual([]);
    const pane = await page.getByRole('region', { name: '暖表面板' }).boundingBox();
    expect((pane?.x ?? 0) + (pane?.width ?? 0)).toBeLessThanOrEqual(look.width);
    expect(pane?.width).toBeGreaterThanOrEqual(320);
  });

  it('is used without a mouse, and what is being typed counts in a check and in what is saved', async () => {
    const { page, save } = await open();
    await page.getByRole('button', { name: '打开', exact: true }).focus();
    await page.keyboard.press('Shift+F6');
    await pressInPane(page, '逻辑检查');
    await page.getByRole('heading', { name: '有 4 处逻辑错误' }).waitFor();
    await pressInPane(page, 'E14');
    await page.waitForFunction(IS_AT_E14);
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('E14');
    await page.keyboard.press('Shift+F6');
    await page.keyboard.type('5136');
    await page.keyboard.press('F6');
    await pressInPane(page, '逻辑检查');
    await page.getByRole('heading', { name: '有 3 处逻辑错误' }).waitFor();
    await page.keyboard.press('Shift+F6');
    await page.keyboard.type('5137');
    expect(cellIn(read(await save()), 'E14')).toEqual([
      undefined,
      { kind: 'number', number: 5137 },
    ]);
  });
});
