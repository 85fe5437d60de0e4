/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { type CellRef, parseA1 } from '../../../src/domain/grid/cell-ref';
import { findCell } from '../../../src/domain/grid/grid';
import { findSerious } from '../../support/find-serious';
import type { MemoryHost } from '../../support/memory-host';
import { openPane } from '../../support/open-pane';

const BLANK_TOTAL = 'blank-total/form.xlsx';
const WRONG_TOTAL = 'total-misses-a-part/form.xlsx';

function refOf(a1: string): CellRef {
  const ref = parseA1(a1);
  if (ref === undefined) throw new Error(`No cell ${a1}`);
  return ref;
}

function formulaAt(host: MemoryHost, a1: string): string | undefined {
  const [sheet] = host.workbook().sheets;
  return sheet === undefined ? undefined : findCell(sheet, refOf(a1))?.formula;
}

describe('FillPanel', () => {
  it('shows each total with what it states now and then, fills it, and takes it back', async () => {
    const { host, user, view } = openPane({ file: BLANK_TOTAL, part: 'fill' });
    const before = host.snapshot();
    const total = await screen.findByRole('checkbox', { name: /^E7 B 筹集慰问款物总额/u });
    expect(total).toHaveProperty('checked', true);
    const row = within(await screen.findByRole('list', { name: '要填的合计' }));
    expect(row.getByText('（空）')).toBeDefined();
    expect(row.getByText('412.36 万元')).toBeDefined();
    expect(row.getByText('=SUM(E8:E13)')).toBeDefined();
    expect(await findSerious(view.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: '填写所选 1 处' }));
    expect(
      await screen.findByText('已填写 1 处', { selector: '[class*=MessageBar] *' }),
    ).toBeDefined();
    expect(formulaAt(host, 'E7')).toBe('SUM(E8:E13)');
    await user.click(screen.getByRole('button', { name: '撤销上次操作' }));
    await waitFor(() => expect(host.snapshot()).toEqual(before));
    expect(screen.getByRole('status').textContent).toBe('已撤销上次操作');
    expect(await screen.findByRole('button', { name: '填写所选 1 处' })).toBeDefined();
    expect(screen.queryByText('已填写 1 处')).toBeNull();
  });

  it('changes a total that states something else only when the user says so', async () => {
    const { host, user } = openPane({ file: WRONG_TOTAL, part: 'fill' });
    const total = await screen.findByRole('checkbox', { name: /^E14 C 慰问对象总计/u });
    expect(total).toHaveProperty('checked', false);
    expect(screen.getByText('5048 · 与分项不符')).toBeDefined();
    expect(screen.getByText(/勾选后才会写入/u)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '填写所选 0 处' }));
    expect(formulaAt(host, 'E14')).toBeUndefined();
    await user.click(total);
    await user.click(screen.getByRole('button', { name: '填写所选 1 处' }));
    await waitFor(() =>
      expect(formulaAt(host, 'E14')).toBe('SUM(E16,E18,E20,E22,E24,E26,E28,E30,E32,E34,E36)'),
    );
  });

  it('chooses all and none at once', async () => {
    const { user } = openPane({ file: WRONG_TOTAL, part: 'fill' });
    await user.click(await screen.findByRole('button', { name: '全选' }));
    expect(screen.getByRole('button', { name: '填写所选 1 处' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: '全不选' }));
    expect(screen.getByRole('button', { name: '填写所选 0 处' })).toBeDefined();
    expect(screen.getByText('没有勾选要填的合计')).toBeDefined();
  });

  it('warns of a part in 元, and fills the blank total above it only when the user says so', async () => {
    const { host, user, view } = openPane({ file: 'one-amount-in-yuan/form.xlsx', part: 'fill' });
    await screen.findByRole('checkbox', { name: /^E15 D/u });
    await act(() => host.person.types('附件1', refOf('E15'), ''));
    const row = within(await screen.findByRole('list', { name: '要填的合计' }));
    expect(await row.findByText('（空）')).toBeDefined();
    const doubt = row.getByText(/^请先核对分项：D3 .*疑元与万元填错$/u);
    expect(doubt).toBeDefined();
    const total = row.getByRole('checkbox', { name: /^E15 D/u });
    expect(total).toHaveProperty('checked', false);
    expect(screen.getByRole('button', { name: '填写所选 0 处' })).toBeDefined();
    expect(await findSerious(view.container)).toEqual([]);
    await user.click(total);
    await user.click(screen.getByRole('button', { name: '填写所选 1 处' }));
    await waitFor(() => expect(formulaAt(host, 'E15')).toMatch(/^SUM/u));
  });

  it('names some of many doubtful parts and counts the others', async () => {
    const { host } = openPane({ file: 'whole-form-in-yuan/form.xlsx', part: 'fill' });
    await screen.findByText('合计都对，没有要填的');
    await act(() => host.person.types('附件1', refOf('E15'), ''));
    expect(await screen.findByText('还有 9 个分项有疑点')).toBeDefined();
    expect(screen.getAllByText(/^请先核对分项/u)).toHaveLength(2);
  });

  it('plans anew after an edit', async () => {
    const { host } = openPane({ file: WRONG_TOTAL, part: 'fill' });
    await screen.findByRole('checkbox', { name: /^E14 C/u });
    await act(() => host.person.types('附件1', refOf('E14'), 5100));
    expect(await screen.findByText('合计都对，没有要填的')).toBeDefined();
  });

  it('overwrites nothing that was typed meanwhile', async () => {
    const { host, user } = openPane({
      file: BLANK_TOTAL,
      part: 'fill',
      // A program that does not tell of edits in time.
      host: { watch: () => Promise.resolve({ ok: true, value: () => Promise.resolve() }) },
    });
    const button = await screen.findByRole('button', { name: '填写所选 1 处' });
    await host.person.types('附件1', refOf('E7'), 400);
    await user.click(button);
    expect(await screen.findByText('内容已改动，没有写入')).toBeDefined();
    expect(formulaAt(host, 'E7')).toBeUndefined();
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText('400 · 与分项不符')).toBeDefined();
  });

  it('names totals that cannot be filled', async () => {
    openPane({ file: 'words-for-figures/form.xlsx', part: 'fill' });
    expect(await screen.findByRole('heading', { name: /^不能填的合计 \d+ 处/u })).toBeDefined();
    expect(screen.getAllByText(/有分项读不出数/u).length).toBeGreaterThan(0);
  });

  it('says that a protected sheet cannot be written to', async () => {
    const { host, user } = openPane({
      file: BLANK_TOTAL,
      part: 'fill',
      protectedSheets: new Set(['附件1']),
    });
    const said = '工作表“附件1”受保护，不能写入';
    expect(await screen.findByText(said)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '填写所选 1 处' }));
    expect(await screen.findByRole('button', { name: '重试' })).toBeDefined();
    expect(screen.getByText(said)).toBeDefined();
    expect(formulaAt(host, 'E7')).toBeUndefined();
  });

  it('leads to the blank forms where there is no form', async () => {
    const { user } = openPane({ file: 'ordinary-sheet/budget.xlsx', part: 'fill' });
    await user.click(await screen.findByRole('button', { name: '新建空白表' }));
    expect(await screen.findByRole('radiogroup', { name: '选择表样' })).toBeDefined();
  });
});
