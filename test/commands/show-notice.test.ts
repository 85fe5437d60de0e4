import { type NoticePage, readNotice } from '../../src/commands/notice-page';
import { showNotice } from '../../src/commands/show-notice';

const page: NoticePage = {
  tone: 'right',
  title: '逻辑正确',
  lines: ['共 9 条'],
  close: '知道了',
  language: 'zh-CN',
};

type Handler = () => void;

/** Plays the part of Office that opens windows. */
function playOffice(status: 'succeeded' | 'failed' | 'silent'): {
  readonly addresses: readonly string[];
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly closed: () => number;
} {
  const addresses: string[] = [];
  const handlers = new Map<string, Handler>();
  let closed = 0;
  const value = {
    close: () => (closed += 1),
    addEventHandler: (type: string, handler: Handler) => handlers.set(type, handler),
  };
  const displayDialogAsync = (
    address: string,
    _: unknown,
    callback: (opened: { status: string; value: typeof value }) => void,
  ): void => {
    addresses.push(address);
    if (status !== 'silent') callback({ status, value });
  };
  Object.assign(globalThis, {
    window: { location: { href: 'https://localhost:3000/nuanbiao/commands.html?_host_Info=x' } },
    Office: {
      AsyncResultStatus: { Failed: 'failed' },
      EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
      context: { ui: { displayDialogAsync } },
    },
  });
  return { addresses, handlers, closed: () => closed };
}

describe('showNotice', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('opens the page beside its own with the words behind the #', async () => {
    const office = playOffice('succeeded');
    const shown = showNotice(page);
    office.handlers.get('event')?.();
    await shown;
    const url = new URL(office.addresses[0] ?? '');
    expect(url.href.split('#')[0]).toBe('https://localhost:3000/nuanbiao/notice.html');
    expect(readNotice(url.hash)).toEqual(page);
  });

  it('closes the window when its button asks for it', async () => {
    const office = playOffice('succeeded');
    const shown = showNotice(page);
    office.handlers.get('message')?.();
    await shown;
    expect(office.closed()).toBe(1);
  });

  it('does not close again what the user has closed', async () => {
    const office = playOffice('succeeded');
    const shown = showNotice(page);
    office.handlers.get('event')?.();
    await shown;
    expect(office.closed()).toBe(0);
  });

  it('ends at once when no window can be opened', async () => {
    playOffice('failed');
    await expect(showNotice(page)).resolves.toBeUndefined();
  });

  it.each(['succeeded', 'silent'] as const)(
    'ends before Excel loses patience when the window stays open (%s)',
    async (status) => {
      const office = playOffice(status);
      const shown = showNotice(page);
      await jest.advanceTimersByTimeAsync(5 * 60 * 1000 - 1);
      await shown;
      expect(office.closed()).toBe(status === 'succeeded' ? 1 : 0);
    },
  );
});
