import type { NoticePage } from '../../src/commands/notice-page';
import { type CommandWork, runCommand } from '../../src/commands/run-command';
import { fail, succeed } from '../../src/domain/kernel/result';
import { RIBBON_WORDS } from '../../src/ui/text/zh-cn/ribbon';
import { zhCn } from '../../src/ui/text/zh-cn/texts';

const page: NoticePage = {
  tone: 'right',
  title: '逻辑正确',
  lines: [],
  close: '知道了',
  language: 'zh-CN',
};

interface Told {
  readonly pages: readonly NoticePage[];
  readonly completed: number;
}

/** Runs a button's work to its end and tells what the clerk and Excel saw of it. */
async function run(work: CommandWork, show?: () => Promise<void>): Promise<Told> {
  const pages: NoticePage[] = [];
  let completed = 0;
  const stage = {
    texts: zhCn,
    words: RIBBON_WORDS,
    limit: 20,
    show: async (shown: NoticePage) => {
      pages.push(shown);
      expect(completed).toBe(0);
      await show?.();
    },
  };
  const event = { completed: () => (completed += 1) };
  await runCommand(event, stage, work).catch(() => undefined);
  return { pages, completed };
}

describe('runCommand', () => {
  it('shows the outcome, then lets Excel go on', async () => {
    const told = await run(() => Promise.resolve(succeed(page)));
    expect(told).toEqual({ pages: [page], completed: 1 });
  });

  it('shows nothing when the work speaks for itself', async () => {
    const told = await run(() => Promise.resolve(succeed(undefined)));
    expect(told).toEqual({ pages: [], completed: 1 });
  });

  it.each<[string, CommandWork, string]>([
    [
      'a cell is being edited',
      () => Promise.resolve(fail({ code: 'cell-being-edited' })),
      zhCn.pane.notices.cellBeingEdited.title,
    ],
    [
      'Excel failed',
      () => Promise.resolve(fail({ code: 'host-failed', cause: new Error('GeneralException') })),
      'GeneralException',
    ],
    ['the work throws', () => Promise.reject(new Error('a bug of ours')), 'a bug of ours'],
    [
      'the work throws before it begins',
      () => {
        throw new Error('a bug of ours');
      },
      zhCn.pane.notices.broken.title,
    ],
    ['Excel never answers', () => new Promise(() => undefined), zhCn.pane.notices.noAnswer.title],
  ])('says so when %s, and lets Excel go on', async (_, work, words) => {
    const { pages, completed } = await run(work);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.tone).toBe('fault');
    expect([pages[0]?.title, ...(pages[0]?.lines ?? [])].join('\n')).toContain(words);
    expect(completed).toBe(1);
  });

  it('lets Excel go on when the window itself fails', async () => {
    const { completed } = await run(
      () => Promise.resolve(succeed(page)),
      () => Promise.reject(new Error('no window')),
    );
    expect(completed).toBe(1);
  });
});
