/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { findSerious } from '../../support/find-serious';
import { openPane } from '../../support/open-pane';

const FILE = 'ordinary-sheet/budget.xlsx';

describe('BlankPanel', () => {
  it('adds the form that was picked; it is known and blank; undo takes it away', async () => {
    const { host, user, view } = openPane({ file: FILE, part: 'blank' });
    const before = host.snapshot();
    expect((await screen.findAllByRole('radio')).length).toBe(8);
    expect(await findSerious(view.container)).toEqual([]);
    await user.click(
      screen.getByRole('radio', { name: /^2021年度困难职工帮扶中心工作统计表\s*上海/u }),
    );
    await user.click(screen.getByRole('button', { name: '新建空白表' }));
    expect(await screen.findByText(/^已新建空白表“/u, { selector: 'span[id]' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: '检查' }));
    expect(await screen.findByText(/^上海市总工会 2021（已登记/u)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '撤销上次操作' }));
    await waitFor(() => expect(host.snapshot()).toEqual(before));
  });

  it('says why no sheet could be added', async () => {
    const { host, user } = openPane({ file: FILE, part: 'blank' });
    const add = await screen.findByRole('button', { name: '新建空白表' });
    host.refuse('cell-being-edited');
    await user.click(add);
    expect(await screen.findByText('有单元格正在编辑')).toBeDefined();
    host.obey();
    await user.click(screen.getByRole('button', { name: '重试' }));
    await waitFor(() => expect(host.workbook().sheets.length).toBe(2));
  });
});
