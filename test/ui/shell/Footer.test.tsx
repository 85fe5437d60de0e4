/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { checkSheets } from '../../../src/app/check-sheets';
import { markFindings } from '../../../src/app/mark-findings';
import { fail } from '../../../src/domain/kernel/result';
import { readCatalogue } from '../../../src/shipped/read-catalogue';
import { findSerious } from '../../support/find-serious';
import { must } from '../../support/must';
import { type OpenedPane, openPane } from '../../support/open-pane';

const FILE = 'total-misses-a-part/form.xlsx';
const UNDO = { name: '撤销上次操作' };

/** The button that leads to a part of the pane. */
function tab(name: string): HTMLElement {
  return within(screen.getByRole('navigation', { name: '功能' })).getByRole('button', { name });
}

/** 逻辑检查, and waits for its verdict. */
async function check({ user }: OpenedPane, verdict: RegExp): Promise<void> {
  await user.click(tab('检查'));
  await user.click(await screen.findByRole('button', { name: /^(?:逻辑检查|重新检查)$/u }));
  await screen.findByRole('heading', { name: verdict });
}

/** 自动合计: fills everything. */
async function fill({ user }: OpenedPane): Promise<void> {
  await user.click(tab('自动合计'));
  await user.click(await screen.findByRole('button', { name: '全选' }));
  await user.click(screen.getByRole('button', { name: /^填写所选 [1-9]/u }));
  await screen.findByText(/没有要填的/u);
}

describe('Footer', () => {
  it('takes the marks off, so that the workbook is what it was', async () => {
    const { host, user } = openPane({ file: FILE });
    const before = host.snapshot();
    await user.click(await screen.findByRole('button', { name: '逻辑检查' }));
    await waitFor(() => expect(host.marks().length).toBe(1));
    await user.click(screen.getByRole('button', { name: '清除标记' }));
    await waitFor(() => expect(host.snapshot()).toEqual(before));
    expect(screen.getByRole('status').textContent).toBe('已清除标记，格式与原来一样');
    await user.click(screen.getByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('button', { name: '关闭' })).toBeNull();
  });

  it('says that there is nothing to take back', async () => {
    const { user } = openPane({ file: FILE });
    await user.click(await screen.findByRole('button', UNDO));
    await user.click(await screen.findByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('button', { name: '关闭' })).toBeNull();
  });

  it('marks the rows again that were marked before the totals, and shows that check', async () => {
    const pane = openPane({ file: FILE });
    const { host, user } = pane;
    await check(pane, /有 1 处逻辑错误/u);
    expect(host.marks().length).toBe(1);
    const before = host.snapshot();
    await fill(pane);
    await check(pane, /逻辑正确/u);
    expect(host.marks()).toEqual([]);
    await user.click(screen.getByRole('button', UNDO));
    expect(await screen.findByRole('heading', { name: '有 1 处逻辑错误' })).toBeDefined();
    expect(host.snapshot()).toEqual(before);
    expect(screen.queryByText('内容已改动')).toBeNull();
  });

  it('leaves no marks where none lay there before the totals were filled', async () => {
    const pane = openPane({ file: 'many-mistakes/form.xlsx' });
    const { host, user } = pane;
    const before = host.snapshot();
    await screen.findByRole('button', { name: '逻辑检查' });
    await fill(pane);
    await check(pane, /处逻辑错误/u);
    expect(host.marks().length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', UNDO));
    await waitFor(() => expect(host.snapshot()).toEqual(before));
  });

  it('keeps marks that the ribbon laid before the totals were filled', async () => {
    const pane = openPane({ file: FILE });
    const { host, user } = pane;
    await screen.findByRole('button', { name: '逻辑检查' });
    await must(markFindings(host, await must(checkSheets(host, readCatalogue(), 'all'))));
    const before = host.snapshot();
    await fill(pane);
    await check(pane, /逻辑正确/u);
    await user.click(screen.getByRole('button', UNDO));
    await waitFor(() => expect(host.snapshot()).toEqual(before));
  });

  it('leaves the marks alone when a check slip is taken back', async () => {
    const pane = openPane({ file: FILE });
    const { host, user } = pane;
    await check(pane, /有 1 处逻辑错误/u);
    const before = host.snapshot();
    await user.click(screen.getByRole('button', { name: '生成检查单工作表' }));
    await waitFor(() => expect(host.workbook().sheets).toHaveLength(2));
    await user.click(screen.getByRole('button', UNDO));
    await waitFor(() => expect(host.snapshot()).toEqual(before));
  });

  it('asks before a blank form goes in which something was filled', async () => {
    const { host, user, view } = openPane({ file: FILE, part: 'blank' });
    const before = host.snapshot();
    await user.click(await screen.findByRole('button', { name: '新建空白表' }));
    await waitFor(() => expect(host.workbook().sheets).toHaveLength(2));
    const added = host.workbook().sheets[1]?.name ?? '';
    await act(() => host.person.types(added, { row: 5, col: 4 }, 12));
    const filled = host.snapshot();
    await user.click(screen.getByRole('button', UNDO));
    await screen.findAllByText(`新建以后改动过工作表“${added}”`);
    expect(host.snapshot()).toEqual(filled);
    expect(await findSerious(view.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: '取消' }));
    expect(host.snapshot()).toEqual(filled);
    await user.click(screen.getByRole('button', UNDO));
    await user.click(await screen.findByRole('button', { name: '仍要撤销' }));
    await waitFor(() => expect(host.snapshot()).toEqual(before));
  });

  it('says where the marks could not be restored, though the totals are taken back', async () => {
    const pane = openPane({
      file: FILE,
      host: { clearMarks: () => Promise.resolve(fail({ code: 'cell-being-edited' })) },
    });
    const { host, user } = pane;
    const before = host.workbook();
    await screen.findByRole('button', { name: '逻辑检查' });
    await fill(pane);
    await must(
      host.replaceMarks(
        ['附件1'],
        [{ sheet: '附件1', range: { top: 6, left: 0, bottom: 6, right: 4 }, tone: 'error' }],
      ),
    );
    await user.click(screen.getByRole('button', UNDO));
    await screen.findAllByText('已撤销上次操作，但标记没有恢复');
    expect(screen.getByText(/有单元格正在编辑/u)).toBeDefined();
    expect(host.workbook()).toEqual(before);
    await user.click(screen.getByRole('button', UNDO));
    await screen.findAllByText('没有可以撤销的操作');
  });
});
