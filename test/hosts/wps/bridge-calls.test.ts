import { checkSheets } from '../../../src/app/check-sheets';
import { markFindings, planMarks } from '../../../src/app/mark-findings';
import type { Mark } from '../../../src/app/host';
import { createCheckSession } from '../../../src/ui/check/check-session';
import { sampleSketch } from '../../support/excel-on-the-web/sample-sketch';
import { gridOf } from '../../support/grid-of';
import { must } from '../../support/must';
import { catalogueEntry, catalogueIds } from '../../support/read-catalogue-entry';
import { type OpenedWps, openWpsHost } from '../../support/wps/open-wps-host';
import type { HostSketch } from '../contract/open-host';
import { sketchOf } from '../contract/sketch-of';

const CATALOGUE = catalogueIds().map(catalogueEntry);
const WRONG = '示例区总工会-2022年送温暖统计表.xlsx';

const SAMPLES = [WRONG, '丙市总工会-2020年度帮扶中心统计表.et', '汇总/丑区总工会.xls'];

/** Calls that reading a form of one sheet takes, whatever its size. */
const READING = 20;
/** Calls that the marks of one tone take, whatever the number of rows. */
const TONE = 8;
/** Those of them that are for the colour of its letters and for its sign. */
const LETTERS = 3;
/** Calls to know a mark that lies there and where, and to take it off; and where it stays as it is. */
const OLD_MARK = 6;
const SAME = 5;
/** Calls for each merged range that is seen for the first time, those for blank cells beside them among them. */
const MERGED = 2;

/** A list of so many rows, every cell filled. */
function longSketch(rows: number): HostSketch {
  const lines = Array.from({ length: rows }, (_, row) => [`C${String(row)}`, '某', row % 30]);
  return sketchOf({ sheets: [gridOf(lines, { name: '名单' })], painted: [], ownRules: [] });
}

/** Calls over the bridge while something is done. */
async function callsOf({ wps }: OpenedWps, work: () => Promise<unknown>): Promise<number> {
  const start = wps.bridge.calls;
  await work();
  return wps.bridge.calls - start;
}

/** 逻辑检查 of the whole workbook, marks and all. */
async function check({ host }: OpenedWps): Promise<readonly Mark[]> {
  const checked = await must(checkSheets(host, CATALOGUE, 'all'));
  await must(markFindings(host, checked));
  return planMarks(checked.tables);
}

describe('calls over the bridge to WPS', () => {
  it('are 20 for reading a form that was seen before, as it is when somebody presses 逻辑检查', async () => {
    const opened = await openWpsHost(sampleSketch(WRONG));
    await must(opened.host.readSheets('all'));
    const calls = await callsOf(opened, () => opened.host.readSheets('all'));
    expect(calls).toBeLessThanOrEqual(READING);
  });

  it.each(SAMPLES)(
    'are 2 more for each merged range when a form is seen first: %s',
    async (name) => {
      const sketch = sampleSketch(name);
      const opened = await openWpsHost(sketch);
      const merges = sketch.workbook.sheets[0]?.merges.length ?? 0;
      const calls = await callsOf(opened, () => opened.host.readSheets('all'));
      expect(merges).toBeGreaterThan(50);
      expect(calls).toBeLessThanOrEqual(READING + MERGED * merges);
    },
  );

  /*
   * 36 on the sample, where 20 and 2 for each of its 5 blocks make 30. Within that are the reading and the fills of two
   * tones; not within it are 3 for the letters and the sign of each tone, without which marks would speak by colour alone.
   */
  it('are 8 for the marks of each tone, however many rows they lie on', async () => {
    const opened = await openWpsHost(sampleSketch(WRONG));
    await must(opened.host.readSheets('all'));
    let marks: readonly Mark[] = [];
    const calls = await callsOf(opened, async () => {
      marks = await check(opened);
    });
    const tones = new Set(marks.map(({ tone }) => tone)).size;
    expect(marks).toHaveLength(5);
    expect(calls).toBe(READING + TONE * tones);
    expect(calls).toBe(READING + 2 * marks.length + LETTERS * tones);
  });

  it('are as many in the pane, which has read the form before anybody can press 逻辑检查', async () => {
    const opened = await openWpsHost(sampleSketch(WRONG));
    const session = createCheckSession({ host: opened.host, catalogue: CATALOGUE });
    await session.look();
    const calls = await callsOf(opened, session.check);
    expect(session.get().phase).toBe('checked');
    expect(calls).toBe(READING + TONE * 2);
  });

  it('are 30 when the sample is checked again and the same rows are wrong: 20, and 2 for each block', async () => {
    const opened = await openWpsHost(sampleSketch(WRONG));
    const marks = await check(opened);
    const before = opened.workbook.saved();
    const calls = await callsOf(opened, () => check(opened));
    expect(calls).toBe(READING + 2 * marks.length);
    expect(opened.workbook.saved()).toEqual(before);
  });

  it('are 6 more for a tone of which other rows are wrong than when it was checked before', async () => {
    const opened = await openWpsHost(sampleSketch(WRONG));
    const marks = await check(opened);
    const tones = new Set(marks.map(({ tone }) => tone)).size;
    opened.workbook.type(opened.workbook.sheetOrThrow('附件1'), { row: 20, col: 4 }, 6);
    const calls = await callsOf(opened, () => check(opened));
    expect(calls).toBeLessThanOrEqual(READING + TONE + OLD_MARK + SAME * (tones - 1));
  });

  it('stay within 20 and 2 for each block of marked rows where there are many blocks', async () => {
    const opened = await openWpsHost(sampleSketch(WRONG));
    await must(opened.host.readSheets('all'));
    const rows = Array.from({ length: 30 }, (_, at) => ({
      sheet: '附件1',
      range: { top: at * 2, left: 1, bottom: at * 2, right: 4 },
      tone: (['error', 'query', 'hint'] as const)[at % 3] ?? 'hint',
    }));
    const calls = await callsOf(opened, async () => {
      await must(opened.host.readSheets('all'));
      await must(opened.host.replaceMarks(['附件1'], rows));
    });
    expect(calls).toBeLessThanOrEqual(READING + 2 * rows.length);
  });

  it('do not grow with the rows: 500 take as many as 5', async () => {
    const calls = await Promise.all(
      [5, 500].map(async (rows) => {
        const opened = await openWpsHost(longSketch(rows));
        return callsOf(opened, () => opened.host.readSheets('all'));
      }),
    );
    expect(calls[0]).toBe(calls[1]);
  });
});
