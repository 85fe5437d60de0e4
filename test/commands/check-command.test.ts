import { checkCommand } from '../../src/commands/check-command';
import { clearCommand } from '../../src/commands/clear-command';
import type { NoticePage } from '../../src/commands/notice-page';
import type { Workbook } from '../../src/domain/grid/grid';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { RIBBON_WORDS } from '../../src/ui/text/zh-cn/ribbon';
import { zhCn } from '../../src/ui/text/zh-cn/texts';
import { fixtureWorkbook } from '../support/fixture-workbook';
import { gridOf } from '../support/grid-of';
import { type MemoryHost, createMemoryHost } from '../support/memory-host';
import { must } from '../support/must';

const catalogue = readCatalogue();
const said = { texts: zhCn, words: RIBBON_WORDS };

async function noticeOf(host: MemoryHost): Promise<NoticePage | undefined> {
  return must(checkCommand(host, catalogue, said)());
}

/** Several workbooks' sheets in one, under names of their own. */
function joined(...names: readonly string[]): Workbook {
  const sheets = names.flatMap((name) => fixtureWorkbook(name).sheets.slice(0, 1));
  return { sheets: sheets.map((sheet, at) => ({ ...sheet, name: `附件${String(at + 1)}` })) };
}

describe('checkCommand', () => {
  it('tells the verdict and the counts of one form, and marks its rows', async () => {
    const host = createMemoryHost(fixtureWorkbook('total-misses-a-part/form.xlsx'));
    const notice = await noticeOf(host);
    expect(notice).toMatchObject({ tone: 'wrong', title: '有 1 处逻辑错误', language: 'zh-CN' });
    expect(notice?.lines[0]).toMatch(/^共 \d+ 条：通过 \d+ · 舍入 0 · 错误 1 /u);
    expect(notice?.lines.at(-1)).toBe(RIBBON_WORDS.seePane);
    expect(host.marks().length).toBeGreaterThan(0);
  });

  it('checks every form of the workbook, not only the one in front', async () => {
    const workbook = joined('total-misses-a-part/form.xlsx', 'total-misses-a-part/form.xlsx');
    const notice = await noticeOf(createMemoryHost(workbook));
    expect(notice?.title).toBe('2 张报表，2 张有逻辑错误');
    expect(notice?.lines.slice(0, 2)).toEqual([
      '工作表“附件1”：有 1 处逻辑错误',
      '工作表“附件2”：有 1 处逻辑错误',
    ]);
  });

  it('names four forms and counts the others', async () => {
    const six = Array.from({ length: 6 }, () => 'total-misses-a-part/form.xlsx');
    const notice = await noticeOf(createMemoryHost(joined(...six)));
    expect(notice?.lines[4]).toBe('还有 2 张，请打开面板查看');
  });

  it('tells the verdict though a protected sheet takes no marks', async () => {
    const workbook = fixtureWorkbook('total-misses-a-part/form.xlsx');
    const [sheet] = workbook.sheets;
    const host = createMemoryHost(workbook, { protectedSheets: new Set([sheet?.name ?? '']) });
    const notice = await noticeOf(host);
    expect(notice?.title).toBe('有 1 处逻辑错误');
    expect(notice?.lines.join('\n')).toContain('受保护，没有标出');
    expect(host.marks()).toEqual([]);
  });

  it('says what it looked for when there is no form', async () => {
    const notice = await noticeOf(createMemoryHost({ sheets: [gridOf([['说明', '无']])] }));
    expect(notice).toMatchObject({ tone: 'open', title: zhCn.pane.notices.nothingOpen.title });
  });

  it('takes two trips: one reads, one lays the marks', async () => {
    const host = createMemoryHost(fixtureWorkbook('total-misses-a-part/form.xlsx'));
    await noticeOf(host);
    expect(host.trips()).toBe(2);
  });
});

describe('clearCommand', () => {
  it('takes off what the check laid and says nothing', async () => {
    const host = createMemoryHost(fixtureWorkbook('total-misses-a-part/form.xlsx'));
    const before = host.snapshot();
    await noticeOf(host);
    await expect(clearCommand(host)()).resolves.toEqual({ ok: true, value: undefined });
    expect(host.snapshot()).toEqual(before);
  });
});
