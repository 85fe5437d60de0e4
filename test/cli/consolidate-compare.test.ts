import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { openedOf } from '../support/read-bytes-of';
import { catalogueEntry } from '../support/read-catalogue-entry';
import { runCli } from '../support/run-cli';
import { FORM as template, reportOf, send, unit } from '../support/sent-set';
import { sentWorkbook } from '../support/sent-workbook';
import { inTemporaryFolder } from '../support/temporary-folder';

// The first run builds the program, which can take some seconds on a slow machine.
jest.setTimeout(60_000);

const centre = catalogueEntry('centre-2021-beijing');

describe('consolidate, compared', () => {
  it('says what changed since an earlier result that was named, or that it takes the place of', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await send(sent, { '东.xlsx': unit('东区总工会', 1), '西.xlsx': unit('西区总工会', 2) });
      const [first, second] = [path.join(sent, '汇总.xlsx'), path.join(folder, '新.xlsx')];
      await runCli(['consolidate', sent, '-o', first]);
      await send(sent, {
        '西.xlsx': unit('西区总工会', 2, { A: 99 }),
        '南.xlsx': unit('南区总工会', 5),
      });
      const asked = ['consolidate', sent, '-o', second, '--previous', first];
      const run = await runCli([...asked, '--json']);
      const { previous, received } = reportOf(run);
      expect(received).toHaveLength(3);
      expect(previous).toMatchObject({
        file: first,
        chosen: 'named',
        added: [{ organisation: '南区总工会' }],
        gone: [],
        changed: [
          {
            organisation: '西区总工会',
            changes: [{ item: 'A', after: { kind: 'figure', text: '99' } }],
          },
        ],
        same: 1,
      });
      expect(previous?.totals.map(({ item }) => item)).toContain('A');
      const { workbook } = openedOf(await readFile(second));
      expect(workbook.sheets.map(({ name }) => name)).toEqual([
        ...['汇总表', '分户明细', '报送情况', '审核问题', '与上次比较'],
      ]);
      const again = await runCli(['consolidate', sent, '-o', first, '--force']);
      expect(again.stdout).toContain(`与上次比较（被覆盖的结果）：上次 ${first} · 汇总表变了`);
      expect(again.stdout).toMatch(/数变了 {2}西区总工会 {2}A .+ → 99 {2}.*西\.xlsx E\d+/u);
      const same = reportOf(await runCli(['consolidate', sent, '-o', first, '--force', '--json']));
      expect(same.previous).toMatchObject({
        chosen: 'replaced',
        totals: [],
        added: [],
        gone: [],
        changed: [],
        same: 3,
      });
    });
  });

  it('compares with nothing but a result of ours', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await send(sent, { '东.xlsx': unit('东区总工会', 1) });
      const out = path.join(folder, '汇总.xlsx');
      await writeFile(out, 'mine');
      const other = path.join(sent, '东.xlsx');
      const named = await runCli(['consolidate', sent, '-o', out, '--force', '--previous', other]);
      expect([named.code, named.stderr]).toEqual([
        2,
        `${other} 不是汇总结果：里面没有“分户明细”。\n`,
      ]);
      const run = await runCli(['consolidate', sent, '-o', out, '--force', '--json']);
      expect(reportOf(run).previous).toBeNull();
    });
  });

  it('holds the result against a form filled in by hand, and ends with 1 when they differ', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await send(sent, { '东.xlsx': unit('东区总工会', 1), '西.xlsx': unit('西区总工会', 2) });
      const hand = path.join(sent, '手工.xlsx');
      await send(sent, { '手工.xlsx': unit('本市总工会', 3, { A: 99 }) });
      const out = path.join(folder, '汇总.xlsx');
      const asked = ['consolidate', sent, '-o', out, '--against', hand, '--force'];
      const run = await runCli([...asked, '--json']);
      const { against, received } = reportOf(run);
      expect([run.code, received.length]).toEqual([1, 2]);
      const differing = against?.items.filter(({ outcome }) => outcome !== 'equal');
      expect(against?.items).toHaveLength(template.items.length);
      expect(differing).toMatchObject([
        {
          item: 'A',
          outcome: 'differs',
          byHand: { kind: 'figure', text: '99' },
          contributors: [{ organisation: '西区总工会' }, { organisation: '东区总工会' }],
        },
      ]);
      const { stdout } = await runCli(asked);
      expect(stdout).toContain('不一致 1');
      expect(stdout).toMatch(/不一致 {2}A .+ 手工 99，汇总 \d+，差 \d+ 家：西区总工会 /u);
      const { sheets } = openedOf(await readFile(out)).workbook;
      expect(sheets.at(-1)?.name).toBe('汇总核对');
      await send(sent, { '手工.xlsx': unit('本市总工会', 3) });
      const right = await runCli(asked);
      expect([right.code, right.stderr]).toEqual([0, '']);
      expect(right.stdout).toContain('不一致 0');
    });
  });

  it('says why it cannot be held against something, and writes nothing', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await send(sent, { '东.xlsx': unit('东区总工会', 1) });
      const [other, broken] = [path.join(folder, '别.xlsx'), path.join(folder, '坏.xlsx')];
      await writeFile(other, await sentWorkbook(centre, unit('东区', 1)));
      await writeFile(broken, 'PK\u0003\u0004');
      for (const [against, words] of [
        [other, `里没有“${template.title}”`],
        [broken, '不能用'],
        [path.join(folder, '无.xlsx'), '找不到'],
      ] as const) {
        const asked = ['-o', path.join(folder, '汇总.xlsx'), '--against', against];
        const { code, stderr } = await runCli(['consolidate', sent, ...asked]);
        expect([code, stderr.includes(words)]).toEqual([2, true]);
      }
      expect((await readdir(folder)).sort()).toEqual(['上报', '别.xlsx', '坏.xlsx'].sort());
    });
  });

  it('asks about an earlier result in the set, of which one unit was corrected since', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await send(sent, { '东.xlsx': unit('东区总工会', 1), '西.xlsx': unit('西区总工会', 2) });
      const old = path.join(sent, '旧汇总.xlsx');
      await runCli(['consolidate', sent, '-o', old]);
      await send(sent, { '西.xlsx': unit('西区总工会', 2, { A: 99 }) });
      const run = await runCli(['consolidate', sent, '-o', path.join(folder, '新.xlsx'), '--json']);
      expect(reportOf(run).findings).toMatchObject([
        { code: 'without-organisation' },
        {
          code: 'earlier-result',
          severity: 'query',
          submissions: [
            { file: old },
            { organisation: '东区总工会' },
            { organisation: '西区总工会' },
          ],
          message:
            '疑似重复汇总：旧汇总.xlsx 是汇总结果（2 个单位），其中的单位 东区总工会、西区总工会 又报了，一起汇总会重复计算；请去掉其中一方',
        },
      ]);
    });
  });
});
