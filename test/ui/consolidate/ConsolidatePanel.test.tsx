/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { parseRange } from '../../../src/domain/grid/cell-range';
import { enUs } from '../../../src/ui/text/en-us/texts';
import { findSerious } from '../../support/find-serious';
import { type OpenedPane, type PaneSketch, openPane } from '../../support/open-pane';
import { must } from '../../support/must';
import { sentFile } from '../../support/sent-file';

const BOOK = 'ordinary-sheet/budget.xlsx';
/** Reading a workbook takes a while on a busy machine. */
const PATIENT = { timeout: 20_000 };
jest.setTimeout(60_000);

/** Opens the pane and chooses these files in it. */
async function openWith(
  files: readonly File[],
  sketch: Partial<PaneSketch> = {},
): Promise<OpenedPane> {
  const pane = openPane({ file: BOOK, part: 'consolidate', ...sketch });
  await choose(pane, files);
  return pane;
}

async function choose({ user }: OpenedPane, files: readonly File[]): Promise<void> {
  await user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), [...files]);
  await screen.findByRole('button', { name: '生成汇总' }, PATIENT);
}

async function generate({ user }: OpenedPane): Promise<void> {
  await user.click(screen.getByRole('button', { name: '生成汇总' }));
  await screen.findByText('已生成汇总', { selector: '[class*=MessageBar] *' }, PATIENT);
}

/** Opens a tool by its title, and gives what is in it. */
async function openTool({ user }: OpenedPane, title: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: title }));
}

function sheetNames({ host }: OpenedPane): readonly string[] {
  return host.workbook().sheets.map(({ name }) => name);
}

/** What a cell of the workbook states. */
function stated({ host }: OpenedPane, sheet: string, text: string): string | undefined {
  const range = parseRange(text);
  const grid = host.workbook().sheets.find(({ name }) => name === sheet);
  const cells = grid?.rows.flatMap((row) => row.cells) ?? [];
  const cell = cells.find(({ ref }) => ref.row === range?.top && ref.col === range.left);
  return cell?.formula ?? (cell?.value.kind === 'text' ? cell.value.text : undefined);
}

const EAST = { organisation: '东区总工会', figures: { C1: 3, C2: 5 } };
const WEST = { organisation: '西区总工会', figures: { C1: 40, C2: 1 } };

describe('ConsolidatePanel', () => {
  it('reads chosen files, adds the result to the workbook, and takes it away again', async () => {
    const files = [await sentFile(EAST), await sentFile(WEST), new File(['%PDF-1.4'], '丙区.pdf')];
    const pane = await openWith(files);
    const before = pane.host.snapshot();
    const list = within(screen.getByRole('list', { name: '收到的报表' }));
    expect(list.getByRole('checkbox', { name: '汇总 东区总工会' })).toHaveProperty('checked', true);
    expect(list.getByText(/是 PDF/u)).toBeDefined();
    expect(screen.getByText(/汇总 2 份/u, { selector: 'p' })).toBeDefined();
    expect(screen.getByRole('status').textContent).toBe('已读取 3 个文件，汇总 2 份');
    expect(pane.host.snapshot()).toEqual(before);
    expect(await findSerious(pane.view.container)).toEqual([]);
    await generate(pane);
    expect(sheetNames(pane).slice(-4)).toEqual(['分户明细', '汇总表', '报送情况', '审核问题']);
    expect(stated(pane, '汇总表', 'E16')).toBe("SUM('分户明细'!M6:M7)");
    await pane.user.click(screen.getByRole('button', { name: '撤销上次操作' }));
    await waitFor(() => expect(pane.host.snapshot()).toEqual(before));
    expect(screen.queryByText('已生成汇总')).toBeNull();
  });

  it('names the sheets of a second result anew, and its formulas follow', async () => {
    const pane = await openWith([await sentFile(EAST)]);
    await generate(pane);
    const before = sheetNames(pane).length;
    await pane.user.click(screen.getByRole('button', { name: '生成汇总' }));
    await waitFor(() => expect(sheetNames(pane)).toHaveLength(before + 4));
    const [detail = '', summary = ''] = sheetNames(pane).slice(-4);
    expect(detail).not.toBe('分户明细');
    expect(stated(pane, summary, 'E16')).toContain(`'${detail}'!`);
  });

  it('shows figures that contradict each other side by side, and takes the one that is chosen', async () => {
    const pane = await openWith([
      await sentFile({ ...EAST, file: '东区.xlsx' }),
      await sentFile({ ...EAST, file: '东区更正.xlsx', figures: { C1: 33, C2: 5 } }),
      await sentFile(WEST),
    ]);
    expect(screen.getByText('2 份互相矛盾，选定以前不计入汇总')).toBeDefined();
    const table = within(screen.getByRole('table', { name: '东区总工会 报了不同的数' }));
    const [, line] = table.getAllByRole('row');
    expect(line?.textContent).toMatch(/^C1 .*333$/u);
    expect(await findSerious(pane.view.container)).toEqual([]);
    await pane.user.click(screen.getByRole('radio', { name: '用 东区更正.xlsx' }));
    expect(screen.queryByText('2 份互相矛盾，选定以前不计入汇总')).toBeNull();
    expect(screen.getByText(/汇总 2 份/u, { selector: 'p' })).toBeDefined();
    await pane.user.click(screen.getByRole('radio', { name: '都不汇总' }));
    expect(screen.getByText('2 份互相矛盾，选定以前不计入汇总')).toBeDefined();
  });

  it('leaves out what the user takes out, and takes it in again', async () => {
    const pane = await openWith([await sentFile(EAST), await sentFile(WEST)]);
    const box = screen.getByRole('checkbox', { name: '汇总 西区总工会' });
    await pane.user.click(box);
    expect(screen.getByText(/汇总 1 份/u, { selector: 'p' })).toBeDefined();
    expect(screen.getByText('已选择不汇总')).toBeDefined();
    await pane.user.click(screen.getByRole('button', { name: '未汇总 1' }));
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await pane.user.click(screen.getByRole('checkbox', { name: '汇总 西区总工会' }));
    expect(screen.getByText(/汇总 2 份/u, { selector: 'p' })).toBeDefined();
    expect(screen.getByText('没有这样的报表')).toBeDefined();
  });

  it('holds the set against a roster, and asks about names that are nearly the same', async () => {
    const pane = await openWith([
      await sentFile(EAST),
      await sentFile({ ...WEST, organisation: '西河开发区总工会' }),
      await sentFile({ organisation: '外县总工会', figures: { C1: 7 } }),
    ]);
    await openTool(pane, '应报名单');
    await pane.user.type(
      screen.getByRole('textbox', { name: '应报单位' }),
      '1. 东区{Enter}2. 西河开放区{Enter}3. 南区',
    );
    await pane.user.click(screen.getByRole('button', { name: '使用名单' }));
    expect(screen.getByText('应报 3 · 已报 1 · 未报 2 · 重报 0 · 名单外 1')).toBeDefined();
    expect(screen.getByText('西河开放区、南区')).toBeDefined();
    await pane.user.click(screen.getByRole('button', { name: '确认是同一单位' }));
    expect(screen.getByText('应报 3 · 已报 2 · 未报 1 · 重报 0 · 名单外 1')).toBeDefined();
    expect(await findSerious(pane.view.container)).toEqual([]);
  });

  it('reads a roster from a file, and from the last result', async () => {
    const pane = await openWith([await sentFile(EAST)]);
    await generate(pane);
    await openTool(pane, '应报名单');
    const roster = new File(['单位名称\n东区总工会\n北区总工会\n'], '名单.txt');
    await pane.user.upload(screen.getByLabelText('从文件读取名单', { selector: 'input' }), roster);
    expect(
      await screen.findByText(/^应报 2 · 已报 1 · 未报 1 · 重报 0 · 名单外 0$/u),
    ).toBeDefined();
    await pane.user.click(screen.getByRole('button', { name: '不用名单' }));
    await pane.user.click(screen.getByRole('button', { name: '从本工作簿读取名单' }));
    expect(
      await screen.findByText(/^应报 1 · 已报 1 · 未报 0 · 重报 0 · 名单外 0$/u),
    ).toBeDefined();
  });

  it('traces a figure of the result to files and cells, largest first', async () => {
    const pane = await openWith([await sentFile(EAST), await sentFile(WEST)]);
    await openTool(pane, '查来源');
    await pane.user.click(screen.getAllByRole('button', { name: '查来源' })[1] ?? document.body);
    expect(
      await screen.findByText('选中的不是汇总表里的数', { selector: '[class*=MessageBar] *' }),
    ).toBeDefined();
    await generate(pane);
    const range = parseRange('E16');
    if (range === undefined) throw new Error('No cell');
    await act(async () => must(pane.host.select('汇总表', range)));
    await pane.user.click(screen.getAllByRole('button', { name: '查来源' })[1] ?? document.body);
    const rows = await screen.findAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '填报单位数文件和单元格',
      '西区总工会40西区总工会.xlsx · 送温暖统计表 · E16',
      '东区总工会3东区总工会.xlsx · 送温暖统计表 · E16',
    ]);
  });

  it('writes notes for those who must correct something', async () => {
    const wrong = { organisation: '错区总工会', figures: { C: 9, C1: 3, C2: 5 } };
    const pane = await openWith([await sentFile(wrong)]);
    await openTool(pane, '退改单');
    expect(screen.getByText('1 个单位需要更正或说明')).toBeDefined();
    expect(screen.getByRole('button', { name: '复制 错区总工会 的退改单' })).toBeDefined();
    await pane.user.click(screen.getByRole('button', { name: '全部复制' }));
    const copied = await window.navigator.clipboard.readText();
    expect(copied).toContain('错区总工会');
    expect(copied).toMatch(/C 慰问对象总计/u);
  });

  it('tells what changed since the result in the workbook', async () => {
    const pane = await openWith([await sentFile(EAST), await sentFile(WEST)]);
    await generate(pane);
    await choose(pane, [await sentFile({ ...EAST, figures: { C1: 3, C2: 6 } })]);
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/已读取 2 个文件/u));
    await openTool(pane, '与上次汇总比较');
    await pane.user.click(screen.getByRole('button', { name: '比较' }));
    expect(
      await screen.findByText('有变动 1 · 新增 0 · 减少 0 · 不变 1', { selector: 'p' }),
    ).toBeDefined();
    expect(screen.getByText(/^C2 .*：5 → 6$/u)).toBeDefined();
  });

  it('holds the result against a form filled in by hand', async () => {
    const pane = await openWith([await sentFile(EAST)], {
      file: 'correct-warmth-2022-beijing/form.xlsx',
    });
    await openTool(pane, '汇总核对');
    await pane.user.click(screen.getByRole('button', { name: '核对' }));
    expect(await screen.findByText(/^不符 \d+ 项/u, { selector: 'p' })).toBeDefined();
    expect(screen.getByRole('columnheader', { name: '相差' })).toBeDefined();
  });

  it('takes the forms of the open workbook, but not an earlier result', async () => {
    const pane = openPane({ file: 'two-sheets/forms.xlsx', part: 'consolidate' });
    const take = await screen.findByRole('button', { name: '本工作簿的报表' });
    await pane.user.click(take);
    await screen.findByRole('button', { name: '生成汇总' }, PATIENT);
    const count = screen.getByRole('button', { name: /^全部 \d+$/u }).textContent;
    await generate(pane);
    await pane.user.click(screen.getByRole('button', { name: '本工作簿的报表' }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^全部 \d+$/u }).textContent).toBe(count),
    );
  });

  it('keeps nothing of what was cancelled', async () => {
    const files = await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        sentFile({ organisation: `第${String(at)}区总工会`, figures: { C1: at } }),
      ),
    );
    const pane = openPane({ file: BOOK, part: 'consolidate' });
    await pane.user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), files);
    await pane.user.click(await screen.findByRole('button', { name: '取消' }));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe('已取消，没有保留读到一半的内容'),
    );
    expect(screen.queryByRole('list', { name: '收到的报表' })).toBeNull();
    expect(screen.queryByRole('button', { name: '生成汇总' })).toBeNull();
  });

  it('keeps the set while another part of the pane is in use', async () => {
    const pane = await openWith([await sentFile(EAST)]);
    await pane.user.click(screen.getByRole('button', { name: '空白表' }));
    await screen.findByRole('radiogroup');
    await pane.user.click(screen.getByRole('button', { name: '汇总' }));
    expect(await screen.findByRole('checkbox', { name: '汇总 东区总工会' })).toBeDefined();
    await pane.user.click(screen.getByRole('button', { name: '重新开始' }));
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('says why the sheets could not be added, and leaves none of them', async () => {
    const file = await sentFile(EAST);
    const pane = openPane({ file: BOOK, part: 'consolidate' });
    await choose(pane, [file]);
    const before = pane.host.snapshot();
    pane.host.refuse('workbook-switched');
    await pane.user.click(screen.getByRole('button', { name: '生成汇总' }));
    expect(await screen.findByText('已换到别的工作簿')).toBeDefined();
    pane.host.obey();
    expect(pane.host.snapshot()).toEqual(before);
  });

  it('speaks English', async () => {
    const file = await sentFile(EAST);
    const pane = openPane({ file: BOOK, part: 'consolidate', texts: enUs });
    await pane.user.upload(
      await screen.findByLabelText('Choose files', { selector: 'input' }),
      file,
    );
    expect(await screen.findByRole('button', { name: 'Generate' }, PATIENT)).toBeDefined();
    expect(screen.getByRole('checkbox', { name: 'Add up 东区总工会' })).toBeDefined();
    expect(screen.queryByText(/汇总|单位/u, { selector: 'p, h2, label' })).toBeNull();
  });
});
