/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { parseA1 } from '../../../src/domain/grid/cell-ref';
import { fail } from '../../../src/domain/kernel/result';
import { enUs } from '../../../src/ui/text/en-us/texts';
import { findSerious } from '../../support/find-serious';
import { must } from '../../support/must';
import { type OpenedPane, type PaneSketch, openPane } from '../../support/open-pane';

const NAME = { name: '逻辑检查' };
const WRONG = 'total-misses-a-part/form.xlsx';
const ASKED = 'much-money-a-head/form.xlsx';
const RIGHT = 'correct-warmth-2022-shanghai/form.xlsx';
const TITLE = '2022年元旦春节期间各级工会送温暖统计表';

/** Opens the pane and presses 逻辑检查 as soon as the form is known. */
async function checked(sketch: PaneSketch): Promise<OpenedPane> {
  const pane = openPane(sketch);
  await pane.user.click(await screen.findByRole('button', NAME));
  return pane;
}

/** Types into the sheet, as the clerk does beside the pane. */
async function type({ host }: OpenedPane, a1: string, content: string | number): Promise<void> {
  const ref = parseA1(a1);
  const [sheet] = host.workbook().sheets;
  if (ref === undefined || sheet === undefined) throw new Error(`No cell ${a1}`);
  await act(() => host.person.types(sheet.name, ref, content));
}

/** The finding under this name. */
function findingNamed(name: string): HTMLElement {
  const item = screen.getByText(name).closest('li');
  if (item === null) throw new Error(`No finding ${name}`);
  return item;
}

describe('CheckPanel on opening', () => {
  it('knows the form in front before anybody asks', async () => {
    const { host, view } = openPane({ file: WRONG });
    expect(await screen.findByRole('heading', { name: TITLE })).toBeDefined();
    expect(screen.getByText('示例区总工会')).toBeDefined();
    expect(screen.getByText(/^上海市总工会 2022（已登记/u)).toBeDefined();
    expect(screen.getByText('还没有检查 · 已填 49 项，共 49 项')).toBeDefined();
    expect(screen.queryByText(/逻辑错误/u)).toBeNull();
    expect(host.marks()).toEqual([]);
    expect(await findSerious(view.container)).toEqual([]);
  });

  it('says what it looked for where there is no form, and leads to the blank ones', async () => {
    const { user, view } = openPane({ file: 'ordinary-sheet/budget.xlsx' });
    expect(await screen.findByText('这张工作表里没有统计表')).toBeDefined();
    expect(screen.getByText(/按代码（A、B1、C2 …）和项目名称查找/u)).toBeDefined();
    expect(await findSerious(view.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: '新建空白表' }));
    expect(await screen.findByRole('radiogroup', { name: '选择表样' })).toBeDefined();
  });

  it('says why a form cannot be checked that is like none and prints no formula', async () => {
    const { view } = openPane({ file: 'other-form-without-rules/form.xlsx' });
    expect(await screen.findByText('未识别：不是认得的统计表')).toBeDefined();
    expect(screen.getByText(/^与登记的表样都不同，表内也没有印审核公式/u)).toBeDefined();
    expect(screen.queryByText(/缺少的项目|最接近/u)).toBeNull();
    expect(await findSerious(view.container)).toEqual([]);
  });

  it('names the nearest template of rows cut out of a form, and what they lack', async () => {
    const { user, view } = openPane({ file: 'rows-cut-out/form.xlsx' });
    expect(await screen.findByText('未识别：不是认得的统计表')).toBeDefined();
    expect(
      screen.getByText(/^最接近的表样是“.*送温暖统计表”，\d+ 项中只找到 \d+ 项/u),
    ).toBeDefined();
    await user.click(screen.getByText(/^缺少的项目 \(\d+\)/u));
    expect(screen.getByText('B1 中央财政')).toBeDefined();
    expect(await findSerious(view.container)).toEqual([]);
  });
});

describe('CheckPanel after 逻辑检查', () => {
  it('says 逻辑正确 with the honest count', async () => {
    const { view } = await checked({ file: RIGHT });
    expect(await screen.findByRole('heading', { name: '逻辑正确' })).toBeDefined();
    expect(screen.getByText(/^共\s34\s条：通过\s34 · 舍入\s0 · 错误\s0/u)).toBeDefined();
    expect(screen.getByRole('status').textContent).toMatch(/^逻辑正确/u);
    expect(await findSerious(view.container)).toEqual([]);
  });

  it('shows a wrong total with both sides, the difference and the cause, and selects its cell', async () => {
    const { host, user, view } = await checked({ file: WRONG });
    expect(await screen.findByRole('heading', { name: '有 1 处逻辑错误' })).toBeDefined();
    const said = within(findingNamed('合计不符'));
    expect(said.getByText('C=C1+C2+…+C11')).toBeDefined();
    expect(said.getByText('5048')).toBeDefined();
    expect(said.getByText('5100')).toBeDefined();
    expect(said.getByText('-52 人次')).toBeDefined();
    expect(said.getByText(/合计疑漏加 C6/u)).toBeDefined();
    expect(host.marks().map(({ tone }) => tone)).toEqual(['error']);
    await user.click(said.getByRole('button', { name: '定位到 E14' }));
    expect(host.selection().range).toEqual({ top: 13, left: 4, bottom: 13, right: 4 });
    expect(await findSerious(view.container)).toEqual([]);
  });

  it('says 空 of a blank total, and each figure once', async () => {
    await checked({ file: 'blank-total/form.xlsx' });
    const said = within(findingNamed('合计不符'));
    expect(said.getByText('B=B1+B2+…+B6')).toBeDefined();
    expect(said.getByText('（空）')).toBeDefined();
    expect(said.getAllByText(/412\.36/u)).toHaveLength(2);
    expect(said.getByText('412.36')).toBeDefined();
    expect(said.getByText('-412.36 万元')).toBeDefined();
    expect(said.queryByText('0')).toBeNull();
  });

  it('says 空表 of a blank form, which is not right', async () => {
    await checked({ file: 'blank-form/form.xlsx' });
    expect(await screen.findByRole('heading', { name: /^空表/u })).toBeDefined();
  });

  it('names relations that were not checked', async () => {
    await checked({ file: 'words-for-figures/form.xlsx' });
    expect(await screen.findByRole('heading', { name: /未审核/u })).toBeDefined();
  });

  it('takes an explanation, but none that gives no reason', async () => {
    const { host, user, view } = await checked({ file: ASKED });
    await user.click(await screen.findByRole('button', { name: '填写说明' }));
    const field = screen.getByRole('textbox', { name: '说明' });
    expect(document.activeElement).toBe(field);
    await user.type(field, '情况属实');
    await user.click(screen.getByRole('button', { name: '保存说明' }));
    expect(await screen.findByText(/^说明太笼统，没有保存/u)).toBeDefined();
    expect(await findSerious(view.container)).toEqual([]);
    await user.clear(field);
    await user.type(field, '全国劳模按上级标准慰问');
    await user.click(screen.getByRole('button', { name: '保存说明' }));
    expect(await screen.findByText('说明: 全国劳模按上级标准慰问')).toBeDefined();
    const kept = await must(host.loadSetting('nuanbiao.explanations'));
    expect(kept).toContain('全国劳模按上级标准慰问');
    await user.click(screen.getByRole('button', { name: '修改说明' }));
    expect(screen.getByRole('textbox', { name: '说明' })).toHaveProperty(
      'value',
      '全国劳模按上级标准慰问',
    );
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(screen.getByRole('button', { name: '修改说明' })).toBeDefined();
  });

  it('says that the content changed, offers to check again, and takes it back when the edit is', async () => {
    const pane = await checked({ file: WRONG });
    await screen.findByRole('heading', { name: '有 1 处逻辑错误' });
    await type(pane, 'E14', 5100);
    expect(await screen.findByText('内容已改动')).toBeDefined();
    expect(screen.getByRole('heading', { name: '有 1 处逻辑错误' })).toBeDefined();
    await type(pane, 'E14', 5048);
    await waitFor(() => expect(screen.queryByText('下面是改动以前的结果')).toBeNull());
    await type(pane, 'E14', 5100);
    await pane.user.click(await screen.findByRole('button', { name: '重新检查' }));
    expect(await screen.findByRole('heading', { name: '逻辑正确' })).toBeDefined();
    expect(pane.host.marks()).toEqual([]);
  });

  it('checks by itself after an edit when asked to, and the workbook remembers it', async () => {
    const pane = await checked({ file: WRONG });
    await pane.user.click(await screen.findByRole('switch', { name: '边填边查' }));
    await screen.findByRole('heading', { name: '有 1 处逻辑错误' });
    await type(pane, 'E14', 5100);
    expect(await screen.findByRole('heading', { name: '逻辑正确' })).toBeDefined();
    expect(await must(pane.host.loadSetting('nuanbiao.live-check'))).toBe('on');
  });

  it('goes to each form of the workbook with one click', async () => {
    const { host, user, view } = await checked({ file: 'two-sheets/forms.xlsx' });
    const all = within(await screen.findByRole('navigation', { name: '全部报表' }));
    expect(all.getByRole('heading', { name: '工作簿里有 2 张报表' })).toBeDefined();
    await user.click(await all.findByRole('button', { name: /^帮扶中心 · 逻辑正确/u }));
    expect(host.selection().sheet).toBe('帮扶中心');
    expect(
      await screen.findByRole('heading', { name: '2021年度困难职工帮扶中心工作统计表' }),
    ).toBeDefined();
    await act(() => host.person.opens('送温暖'));
    expect(
      await screen.findByRole('heading', { name: '2022年春节期间各级工会送温暖统计表' }),
    ).toBeDefined();
    expect(await findSerious(view.container)).toEqual([]);
  });

  it('copies the slip as text', async () => {
    const { user } = await checked({ file: WRONG });
    await user.click(await screen.findByRole('button', { name: '复制检查单' }));
    expect(await screen.findByRole('button', { name: '已复制' })).toBeDefined();
    const text = await navigator.clipboard.readText();
    expect(text).toMatch(/有 1 处逻辑错误/u);
    expect(text).toMatch(/E14 C 慰问对象总计 5048 ≠/u);
  });

  it('draws the slip as a sheet to print', async () => {
    const { host, user } = await checked({ file: WRONG });
    await user.click(await screen.findByRole('button', { name: '生成检查单工作表' }));
    await waitFor(() => expect(host.workbook().sheets.map(({ name }) => name)).toContain('检查单'));
    expect(screen.getByRole('status').textContent).toBe('已生成检查单“检查单”');
    await act(() => host.person.opens('检查单'));
    expect(await screen.findByRole('heading', { name: '有 1 处逻辑错误' })).toBeDefined();
    expect(screen.queryByText('这张工作表里没有统计表')).toBeNull();
  });

  it('checks a protected sheet and says that it could not be marked', async () => {
    const { host, view } = await checked({ file: WRONG, protectedSheets: new Set(['附件1']) });
    expect(await screen.findByText('工作表“附件1”受保护，没有标出')).toBeDefined();
    expect(screen.getByRole('heading', { name: '有 1 处逻辑错误' })).toBeDefined();
    expect(host.marks()).toEqual([]);
    expect(await findSerious(view.container)).toEqual([]);
  });

  it('speaks English', async () => {
    const { user, view } = openPane({ file: WRONG, texts: enUs });
    await user.click(await screen.findByRole('button', { name: 'Check now' }));
    expect(await screen.findByRole('heading', { name: /\b1 error\b/u })).toBeDefined();
    // Titles, labels and measures stay as the paper prints them.
    for (const button of screen.getAllByRole('button')) {
      expect(button.textContent).not.toMatch(/[\u4e00-\u9fff]/u);
    }
    expect(await findSerious(view.container)).toEqual([]);
  });
});

describe('CheckPanel when something stands in the way', () => {
  it.each([
    ['cell-being-edited', '有单元格正在编辑'],
    ['workbook-switched', '已换到别的工作簿'],
    ['too-large', '工作表太大，一次读不出来'],
    ['host-failed', /^表格程序没有做成/u],
  ] as const)('says so (%s) and goes on when asked again', async (refusal, said) => {
    const { host, user, view } = openPane({ file: WRONG });
    await screen.findByRole('heading', { name: TITLE });
    host.refuse(refusal);
    await user.click(screen.getByRole('button', NAME));
    const retry = await screen.findByRole('button', { name: '重试' });
    expect(screen.getAllByText(said).length).toBeGreaterThan(0);
    expect(screen.getByRole('heading', { name: TITLE })).toBeDefined();
    expect(await findSerious(view.container)).toEqual([]);
    host.obey();
    await user.click(retry);
    expect(await screen.findByRole('heading', { name: '有 1 处逻辑错误' })).toBeDefined();
    expect(screen.queryByText(said)).toBeNull();
  });

  it('says that a finding on a hidden sheet cannot be shown, and selects nothing', async () => {
    const { host, user } = openPane({ file: 'very-hidden-sheet/form.xlsx' });
    await screen.findByRole('button', NAME);
    await act(() => host.person.types('上年', { row: 6, col: 4 }, 99));
    await user.click(screen.getByRole('button', NAME));
    await user.click(await screen.findByRole('button', { name: /^上年 .*1 处逻辑错误/u }));
    const before = host.selection();
    const said = within(findingNamed('合计不符'));
    await user.click(said.getByRole('button', { name: '定位到 E7' }));
    expect(await screen.findByText('工作表“上年”已隐藏，不能定位')).toBeDefined();
    expect(screen.getByText('请先取消隐藏这张工作表，再重试')).toBeDefined();
    expect(host.selection()).toEqual(before);
  });

  it('says that the rows could not be marked, though the result holds', async () => {
    let isStuck = true;
    const { host, user } = openPane({
      file: WRONG,
      host: {
        replaceMarks: (sheets, marks) =>
          isStuck
            ? Promise.resolve(fail({ code: 'cell-being-edited' }))
            : host.replaceMarks(sheets, marks),
      },
    });
    await user.click(await screen.findByRole('button', NAME));
    expect(await screen.findByRole('heading', { name: '有 1 处逻辑错误' })).toBeDefined();
    expect(screen.getByText('已检查，但没有标出有问题的行')).toBeDefined();
    expect(screen.getByText(/有单元格正在编辑；检查结果不受影响/u)).toBeDefined();
    expect(host.marks()).toEqual([]);
    isStuck = false;
    await user.click(screen.getByRole('button', { name: '重试' }));
    await waitFor(() => expect(host.marks().length).toBe(1));
    expect(screen.queryByText('已检查，但没有标出有问题的行')).toBeNull();
  });

  it('shows a bug of ours with its code, and looks again', async () => {
    const pane = openPane({
      file: WRONG,
      host: {
        readSheets: () => {
          throw new Error('A figure without a cell');
        },
      },
    });
    expect(await screen.findByText('Error: A figure without a cell')).toBeDefined();
    await pane.user.click(screen.getByRole('button', { name: '复制错误信息' }));
    expect(await navigator.clipboard.readText()).toMatch(/^Error: A figure without a cell\n/u);
    await pane.user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('程序内部出错')).toBeDefined();
    expect(await findSerious(pane.view.container)).toEqual([]);
  });

  it('never waits without end', async () => {
    jest.useFakeTimers();
    try {
      openPane({ file: WRONG, host: { readSheets: () => new Promise(() => undefined) } });
      expect(screen.getByText('正在读取…')).toBeDefined();
      await act(() => jest.advanceTimersByTimeAsync(20_000));
      expect(screen.getByText('表格程序没有回应')).toBeDefined();
      expect(screen.getByRole('button', { name: '重试' })).toBeDefined();
      expect(screen.queryByText('正在读取…')).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });
});
