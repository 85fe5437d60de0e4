/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Announcer } from '../../../src/ui/shared/Announcer';
import { ErrorBoundary } from '../../../src/ui/shared/ErrorBoundary';
import { TextsProvider } from '../../../src/ui/shared/texts-context';
import { zhCn } from '../../../src/ui/text/zh-cn/texts';

/** Breaks until it is mended. */
function Fragile({ health }: { readonly health: { isBroken: boolean } }): ReactNode {
  if (health.isBroken) throw new Error('An item without a label');
  return <p>whole</p>;
}

describe('ErrorBoundary', () => {
  it('shows the code of a bug, copies where it happened, and tries again', async () => {
    const user = userEvent.setup();
    const health = { isBroken: true };
    render(
      <TextsProvider value={zhCn}>
        <Announcer>
          <ErrorBoundary>
            <Fragile health={health} />
          </ErrorBoundary>
        </Announcer>
      </TextsProvider>,
      { onCaughtError: () => undefined },
    );
    expect(screen.getByText('Error: An item without a label')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '复制错误信息' }));
    expect(await navigator.clipboard.readText()).toMatch(/^Error: An item without a label\n.*at /u);
    health.isBroken = false;
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(screen.getByText('whole')).toBeDefined();
  });
});
