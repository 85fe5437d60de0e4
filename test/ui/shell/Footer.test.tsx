/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { openPane } from '../../support/open-pane';

const FILE = 'total-misses-a-part/form.xlsx';

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
    await user.click(await screen.findByRole('button', { name: '撤销上次操作' }));
    await user.click(await screen.findByRole('button', { name: '关闭' }));
    expect(screen.queryByRole('button', { name: '关闭' })).toBeNull();
  });
});
