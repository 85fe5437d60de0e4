import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { catalogueEntry } from '../support/read-catalogue-entry';
import { rightFigures } from '../support/right-figures';
import { runCli } from '../support/run-cli';
import { FORM as template, reportOf, send, unit } from '../support/sent-set';
import { sentWorkbook } from '../support/sent-workbook';
import { inTemporaryFolder } from '../support/temporary-folder';

// The first run builds the program, which can take some seconds on a slow machine.
jest.setTimeout(60_000);

const centre = catalogueEntry('centre-2021-beijing');

describe('consolidate', () => {
  it('ends with 0 when everything sent is right, and says where the result is', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await send(sent, { '东.xlsx': unit('东区总工会', 1), '西.xlsx': unit('西区总工会', 2) });
      const out = path.join(folder, '汇总.xlsx');
      const { code, stdout, stderr } = await runCli(['consolidate', sent, '-o', out]);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain('表样：warmth-2022-beijing（2 份报表中 2 份用它，最多）');
      expect(stdout).toContain(`已写入 ${out}：汇总表、分户明细、报送情况、审核问题`);
      expect((await readdir(folder)).sort()).toEqual(['上报', '汇总.xlsx'].sort());
    });
  });

  it('comes to the same from two consolidations as from all their parts', async () => {
    await inTemporaryFolder(async (folder) => {
      const [one, two] = [path.join(folder, '一'), path.join(folder, '二')];
      await send(one, { 'a.xlsx': unit('东区总工会', 1), 'b.xlsx': unit('西区总工会', 2) });
      await send(two, {
        'c.xlsx': unit('南区总工会', 5),
        'd.xlsx': unit('北区总工会', 16),
        'e.xlsx': unit('中区总工会', 4),
      });
      const upper = path.join(folder, '上级');
      await mkdir(upper);
      await runCli(['consolidate', one, '-o', path.join(upper, '一.xlsx')]);
      await runCli(['consolidate', two, '-o', path.join(upper, '二.xlsx')]);
      const out = path.join(folder, '总.xlsx');
      const ofParts = reportOf(await runCli(['consolidate', two, one, '-o', out, '--json']));
      const ofSums = reportOf(await runCli(['consolidate', upper, '-o', out, '--json', '--force']));
      expect(ofParts.received).toHaveLength(5);
      expect(ofSums.received.map(({ status }) => status)).toEqual(['included', 'included']);
      expect(ofSums.totals).toEqual(ofParts.totals);
    });
  });

  it('takes neither of two forms in which one unit says different things', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await send(sent, {
        '东.xlsx': unit('东区总工会', 1),
        '东（改）.xlsx': unit('东区总工会（盖章）', 2),
        '西.xlsx': unit('西区总工会', 3),
      });
      const out = path.join(folder, '汇总.xlsx');
      const run = await runCli(['consolidate', sent, '-o', out, '--json']);
      const { totals, received, findings } = reportOf(run);
      expect(run.code).toBe(1);
      expect(totals['A']).toBe(rightFigures(template, 3)['A']);
      expect(received.map(({ status }) => status)).toEqual(['conflict', 'conflict', 'included']);
      expect(received[0]?.reason).toMatchObject({
        code: 'contradicts',
        submissions: [{ organisation: '东区总工会（盖章）' }],
      });
      expect(findings).toMatchObject([{ code: 'conflict', severity: 'error' }]);
      const { stdout } = await runCli(['consolidate', sent, '-o', out, '--force']);
      expect(stdout).toContain('互相矛盾 1 个单位（一份都没有汇总）');
      expect(stdout).toMatch(/东区总工会：.*东\.xlsx、.*东（改）\.xlsx，不同的项目：A /u);
    });
  });

  it('leaves an item blank that somebody states in words, and says in which cell', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await send(sent, {
        '东.xlsx': unit('东区总工会', 1, { C1: '约三十' }),
        '西.xlsx': unit('西区总工会', 2),
      });
      const out = path.join(folder, '汇总.xlsx');
      const run = await runCli(['consolidate', sent, '-o', out, '--json']);
      const { totals, items } = reportOf(run);
      expect(run.code).toBe(1);
      expect([totals['C'], totals['C1'], items['C']?.kind]).toEqual([null, null, 'blocked']);
      expect(items['C1']).toMatchObject({
        kind: 'blocked',
        blockedBy: [{ organisation: '东区总工会', item: 'C1', raw: '约三十' }],
      });
      expect(items['C1']?.blockedBy[0]?.cell).toMatch(/^E\d+$/u);
    });
  });

  it('writes 退改单 for all units that must correct something, on demand', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await send(sent, {
        '东.xlsx': unit('东区总工会', 1, { C1: '约三十' }),
        '西.xlsx': unit('西区总工会', 2),
      });
      const notes = path.join(sent, '退改单.txt');
      const asked = ['-o', path.join(sent, '汇总.xlsx'), '--notes', notes, '--json', '--force'];
      await runCli(['consolidate', sent, ...asked]);
      // Again, with what was written lying among what was sent.
      const run = await runCli(['consolidate', sent, ...asked]);
      expect(reportOf(run)).toMatchObject({ notes: { file: notes, count: 1 } });
      expect(reportOf(run).received).toHaveLength(2);
      const text = await readFile(notes, 'utf8');
      expect(text).toMatch(/^\ufeff东区总工会\r\n[^]*约三十/u);
      expect(text).not.toContain('西区');
    });
  });

  it('tells what it found even when the result cannot be saved, and why it cannot', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await send(sent, { '东.xlsx': unit('东区总工会', 1) });
      // Short enough for a file, too long for the draft beside it.
      const out = path.join(folder, `${'a'.repeat(240)}.xlsx`);
      const run = await runCli(['consolidate', sent, '-o', out, '--json']);
      const { output, problem, totals } = reportOf(run);
      expect([run.code, output, totals['A']]).toEqual([2, null, rightFigures(template, 1)['A']]);
      expect(problem).toContain('没有写成');
      expect(run.stderr).toBe(`${String(problem)}。\n`);
      const { code, stdout, stderr } = await runCli(['consolidate', sent, '-o', out]);
      expect([code, stderr.includes('没有写成')]).toEqual([2, true]);
      expect(stdout).toContain('已汇总 1');
      expect(stdout).not.toMatch(/已写入|没有一份/u);
      expect(await readdir(folder)).toEqual(['上报']);
    });
  });

  it('writes nothing and ends with 2 when nothing could be added up', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await mkdir(sent);
      await writeFile(path.join(sent, '坏.xlsx'), 'PK\u0003\u0004');
      await writeFile(path.join(sent, '表.xlsx'), await sentWorkbook(centre, unit('东区', 1)));
      const out = path.join(folder, '汇总.xlsx');
      const other = ['--template', 'warmth-2022-beijing'];
      const run = await runCli(['consolidate', sent, '-o', out, '--json', ...other]);
      expect(run.code).toBe(2);
      expect(reportOf(run)).toMatchObject({
        output: null,
        received: [{ status: 'excluded', reason: { code: 'other-form' } }, { status: 'fault' }],
      });
      const broken = path.join(sent, '坏.xlsx');
      const alone = await runCli(['consolidate', broken, '-o', out]);
      expect(alone.code).toBe(2);
      expect(alone.stdout).toContain('没有写：没有一份报表可以汇总。');
      expect(reportOf(await runCli(['consolidate', broken, '-o', out, '--json']))).toMatchObject({
        template: null,
        totals: {},
        received: [{ status: 'fault' }],
      });
      expect(await readdir(folder)).toEqual(['上报']);
    });
  });

  it('never takes the place of a file that was received', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      const roster = path.join(folder, '名单.xlsx');
      await send(sent, { '东.xlsx': unit('东区总工会', 1), '西.xlsx': unit('西区总工会', 2) });
      await writeFile(roster, 'mine');
      const file = path.join(sent, '东.xlsx');
      const before = await readFile(file);
      for (const [args, words] of [
        [[file, '-o', file, '--force'], '结果不能写回原文件'],
        [[sent, '-o', path.join(sent, '.', '东.xlsx'), '--force'], '又不是以前的汇总结果'],
        [[sent, '-o', file], '已经存在；要覆盖请加 --force'],
        [[sent, '-o', roster, '--roster', roster, '--force'], '结果不能写回原文件'],
        [[sent, '-o', path.join(folder, '无', '汇总.xlsx')], '文件夹不存在'],
        [[sent, '-o', path.join(folder, '汇总.xls')], '要以 .xlsx 结尾'],
        [[sent, '-o', path.join(folder, 'a.xlsx'), '--notes', file, '--force'], '要以 .txt 结尾'],
        [[sent, '-o', path.join(folder, 'a.xlsx'), '--template', 'warmth'], '没有表样 warmth'],
        [[sent, '-o', path.join(folder, 'a.xlsx'), '--roster', `${folder}/无.txt`], '找不到'],
      ] as const) {
        const { code, stdout, stderr } = await runCli(['consolidate', ...args]);
        expect(stderr).toContain(words);
        expect([code, stdout]).toEqual([2, '']);
      }
      expect(await readFile(file)).toEqual(before);
      expect((await readdir(folder)).sort()).toEqual(['上报', '名单.xlsx'].sort());
      expect((await readdir(sent)).sort()).toEqual(['东.xlsx', '西.xlsx'].sort());
    });
  });

  it('shows a name that is nearly one of the roster, and counts it as missing', async () => {
    await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await send(sent, {
        '东.xlsx': unit('东山区总工会', 1),
        '西.xlsx': unit('西 山 区', 2),
        '外.xlsx': unit('别处总工会', 5),
      });
      const roster = path.join(folder, '名单.txt');
      await writeFile(roster, '应报名单\n1. 示例市东山区总工会\n2. 西山区总工会\n');
      const asked = ['-o', path.join(folder, '汇总.xlsx'), '--roster', roster, '--force'];
      const report = reportOf(await runCli(['consolidate', sent, ...asked, '--json']));
      expect(report.missing).toEqual(['示例市东山区总工会']);
      expect(report.notOnRoster).toEqual(['别处总工会']);
      expect(report.uncertain).toMatchObject([
        { name: '示例市东山区总工会', submissions: [{ organisation: '东山区总工会' }] },
      ]);
      const { code, stdout } = await runCli(['consolidate', sent, ...asked]);
      expect(stdout).toContain('应报 2 · 已报 1 · 未报 1 · 重报 0 · 名单外 1');
      expect(stdout).toContain('示例市东山区总工会 按未报计；东山区总工会 是不是它');
      expect(code).toBe(0);
    });
  });
});

describe('the words of consolidate', () => {
  it('have a schema of their report', async () => {
    const { stdout } = await runCli(['schema', 'consolidate']);
    const schema: unknown = JSON.parse(stdout);
    expect(schema).toMatchObject({ type: 'object' });
    expect(schema).toHaveProperty('properties.residuals');
    const other = await runCli(['schema', 'fill']);
    expect([other.code, other.stdout]).toEqual([2, '']);
    expect(other.stderr).toContain('fill 没有 JSON 结果；有的是 check、consolidate');
  });
});
