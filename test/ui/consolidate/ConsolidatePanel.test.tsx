/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { findSerious } from '../../support/find-serious';
import { openPane, type OpenedPane } from '../../support/open-pane';
import { sentFile } from '../../support/sent-file';

const BOOK = 'ordinary-sheet/budget.xlsx';

/** Reading a workbook takes a while on a busy machine. */
const PATIENT = { timeout: 20_000 };
jest.setTimeout(60_000);

async function send({ user }: OpenedPane, files: readonly File[]): Promise<void> {
  await user.upload(await screen.findByLabelText('选择文件', { selector: 'input' }), [...files]);
}

describe('ConsolidatePanel', () => {
  it('reads chosen files, adds the result to the workbook, and takes it away again', async () => {
    const files = [
      await sentFile({ organisation: '甲区总工会', figures: { C1: 3 } }),
      await sentFile({ organisation: '乙区总工会', figures: { C1: 4 } }),
      new File(['%PDF-1.4'], '丙区.pdf'),
    ];
    const pane = openPane({ file: BOOK, part: 'consolidate' });
    const before = pane.host.snapshot();
    await send(pane, files);
    await screen.findByRole('button', { name: '生成汇总' }, PATIENT);
    const list = within(await screen.findByRole('list', { name: '收到的报表' }));
    expect(await list.findByRole('checkbox', { name: '汇总 甲区总工会' })).toHaveProperty(
      'checked',
      true,
    );
    expect(list.getByText(/是 PDF/u)).toBeDefined();
    expect(screen.getByText(/汇总 2 份/u, { selector: 'p' })).toBeDefined();
    expect(pane.host.snapshot()).toEqual(before);
    expect(await findSerious(pane.view.container)).toEqual([]);
    await pane.user.click(screen.getByRole('button', { name: '生成汇总' }));
    await screen.findByText('已生成汇总', { selector: '[class*=MessageBar] *' });
    const names = pane.host.workbook().sheets.map(({ name }) => name);
    expect(names.slice(-4)).toEqual(['分户明细', '汇总表', '报送情况', '审核问题']);
    await pane.user.click(screen.getByRole('button', { name: '撤销上次操作' }));
    await waitFor(() => expect(pane.host.snapshot()).toEqual(before));
  });
});
