/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Announcer } from '../../../src/ui/shared/Announcer';
import { CopyButton } from '../../../src/ui/shared/CopyButton';
import { TextsProvider } from '../../../src/ui/shared/texts-context';
import { zhCn } from '../../../src/ui/text/zh-cn/texts';

describe('CopyButton', () => {
  it('shows the text to be copied by hand where the clipboard is denied', async () => {
    const user = userEvent.setup({ writeToClipboard: false });
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    Object.assign(document, { execCommand: () => false });
    render(
      <TextsProvider value={zhCn}>
        <Announcer>
          <CopyButton label="复制检查单" text={() => '检查单'} />
        </Announcer>
      </TextsProvider>,
    );
    await user.click(screen.getByRole('button', { name: '复制检查单' }));
    const area = await screen.findByRole('textbox', { name: /^没有复制成功/u });
    expect(area).toHaveProperty('value', '检查单');
    expect(area).toHaveProperty('selectionEnd', 3);
  });
});
