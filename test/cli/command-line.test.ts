import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { type CheckReport, checkReportSchema } from '../../src/formats/check-report';
import { PROJECT, runCli } from '../support/run-cli';
import { inTemporaryFolder } from '../support/temporary-folder';

// The first run builds the program, which can take some seconds on a slow machine.
jest.setTimeout(60_000);

const samples = path.join(PROJECT, 'samples');
const RIGHT = path.join(samples, '戊区总工会-两张报表（逻辑正确）.xlsx');
const WRONG = path.join(samples, '示例区总工会-2022年送温暖统计表.xlsx');
const XLS = path.join(samples, '甲区总工会-帮扶中心工作统计表.xls');
const BLANK_TOTAL = path.join(samples, '乙县总工会-送温暖统计表.ods');

function reportOf(stdout: string): CheckReport {
  return checkReportSchema.parse(JSON.parse(stdout));
}

/** The first form's template and items, as the report has them. */
async function recognisedAs(file: string): Promise<unknown> {
  const report = reportOf((await runCli(['check', '--json', file])).stdout);
  const [table] = report.workbooks.flatMap(({ tables }) => tables);
  if (table === undefined) throw new Error(`No form in ${file}`);
  return { template: table.template, items: Object.keys(table.items) };
}

describe('check', () => {
  it('says 逻辑正确 of a workbook without mistakes and ends with 0', async () => {
    const { code, stdout, stderr } = await runCli(['check', RIGHT]);
    expect(code).toBe(0);
    expect(stdout).toContain('√ 逻辑正确');
    expect(stderr).toBe('');
  });

  it('shows both sides, the difference and the cause of a wrong total and ends with 1', async () => {
    const { code, stdout } = await runCli(['check', WRONG]);
    expect(code).toBe(1);
    expect(stdout).toContain('B 筹集慰问款物总额 407.36 ≠ B1+B2+…+B6 = 412.36，差 -5 万元');
    expect(stdout).toContain('可能的原因：合计的公式没有包括 B6');
  });

  it('goes through a folder by name, tells a missing file, and ends with 2', async () => {
    const { code, stdout, stderr } = await runCli(['check', 'samples', 'samples/没有.xlsx']);
    expect(code).toBe(2);
    expect(stdout).toContain('samples/没有.xlsx\n  × 不能检查：找不到这个文件');
    expect(stdout).toContain('共 16 个文件：未发现错误 7 · 有错误 8 · 不能检查 1');
    expect(stderr).toBe('');
  });

  it('prints a report that its published schema accepts, in the order of the files', async () => {
    const { code, stdout, stderr } = await runCli([
      'check',
      '--json',
      RIGHT,
      WRONG,
      'nothing.xlsx',
    ]);
    const { workbooks } = reportOf(stdout);
    expect(code).toBe(2);
    expect(stderr).toBe('');
    expect(workbooks.map(({ file }) => file)).toEqual([RIGHT, WRONG, 'nothing.xlsx']);
    expect(workbooks[0]?.tables.map(({ template }) => template.id)).toEqual([
      'warmth-2022-beijing',
      'centre-2021-beijing',
    ]);
    expect(workbooks[1]?.tables[0]?.findings).toContainEqual(
      expect.objectContaining({
        code: 'sum-mismatch',
        severity: 'error',
        item: 'B',
        parts: ['B1', 'B2', 'B3', 'B4', 'B5', 'B6'],
        actual: '407.36',
        expected: '412.36',
        difference: '-5',
        causes: ['合计的公式没有包括 B6'],
      }),
    );
    expect(workbooks[2]).toEqual({
      file: 'nothing.xlsx',
      fault: { code: 'unreadable', message: '找不到这个文件，请检查文件名和路径' },
      tables: [],
      unrecognised: [],
    });
  });

  it('leaves lock files and other files of a folder alone, but reads them when named', async () => {
    await inTemporaryFolder(async (folder) => {
      await mkdir(path.join(folder, '下级'));
      await copyFile(RIGHT, path.join(folder, '下级', '表.XLSX'));
      await writeFile(path.join(folder, '~$表.xlsx'), 'lock');
      await writeFile(path.join(folder, '说明.txt'), '说明');
      const walked = reportOf((await runCli(['check', '--json', folder])).stdout);
      expect(walked.workbooks.map(({ file }) => file)).toEqual([
        path.join(folder, '下级', '表.XLSX'),
      ]);
      const named = await runCli(['check', '--json', path.join(folder, '~$表.xlsx')]);
      expect(reportOf(named.stdout).workbooks[0]?.fault?.code).toBe('not-a-workbook');
    });
  });

  it('never sends what a file name or a cell contains to the terminal as a command', async () => {
    await inTemporaryFolder(async (folder) => {
      const name = '\u001b]0;owned\u0007\u202excod.csv';
      const rows = [
        'A,慰问人数\u001b[31m（人次）,x\u001b[2J',
        'B,B=B1+B2（万元）,1',
        'B1,甲,1',
        'B2,乙,2',
      ];
      await writeFile(path.join(folder, name), rows.join('\n'));
      for (const args of [
        ['check', folder],
        ['check', '--json', folder],
      ]) {
        const { stdout, stderr } = await runCli(args, { env: { FORCE_COLOR: '1' } });
        expect(stdout).toContain('owned');
        expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }
      const report = reportOf((await runCli(['check', '--json', folder])).stdout);
      expect(report.workbooks[0]?.file).toBe(path.join(folder, name));
    });
  });

  it('says of an empty folder that there is nothing to check', async () => {
    await inTemporaryFolder(async (folder) => {
      const { code, stdout } = await runCli(['check', folder]);
      expect(code).toBe(2);
      expect(stdout).toContain('文件夹里没有工作簿');
    });
  });
});

describe('fill', () => {
  it('lists the plan, leaves a wrong total alone and ends with 1', async () => {
    await inTemporaryFolder(async (folder) => {
      const out = path.join(folder, 'out.xlsx');
      const { code, stdout } = await runCli(['fill', WRONG, '-o', out]);
      expect(code).toBe(1);
      expect(stdout).toMatch(/E14 +5100 +→ 5136/u);
      expect(stdout).toContain('填写 0 处');
      expect(await readFile(out)).toEqual(await readFile(WRONG));
    });
  });

  it('changes the totals that are named, after which no sum is wrong', async () => {
    await inTemporaryFolder(async (folder) => {
      const out = path.join(folder, 'out.xlsx');
      const first = await runCli(['fill', WRONG, '-o', out, '--update', 'b，c']);
      expect(first.code).toBe(1);
      expect(first.stdout).toContain('填写 2 处');
      const second = await runCli(['fill', WRONG, '-o', out, '--update', 'all', '--force']);
      expect(second.stdout).toContain('填了，但分项有疑点，请核对 2 处');
      expect(second.code).toBe(1);
      const { stdout } = await runCli(['check', '--json', out]);
      const codes = reportOf(stdout).workbooks[0]?.tables[0]?.findings.map(({ code }) => code);
      expect(codes).not.toContain('sum-mismatch');
      expect(await readdir(folder)).toEqual(['out.xlsx']);
    });
  });

  it('fills a total over a part that looks wrong, says so and ends with 1', async () => {
    await inTemporaryFolder(async (folder) => {
      const file = path.join(PROJECT, 'test/fixtures/one-amount-in-yuan/form.xlsx');
      const out = path.join(folder, 'out.xlsx');
      const { code, stdout } = await runCli(['fill', file, '-o', out, '--update', 'D']);
      expect(code).toBe(1);
      expect(stdout).toMatch(/填了，但分项有疑点，请核对 1 处\n +D +D3 .+疑元与万元填错/u);
    });
  });

  it.each([
    ['an .ods', BLANK_TOTAL],
    ['an .xls', XLS],
  ])('makes an .xlsx of %s and says what is lost', async (_, file) => {
    await inTemporaryFolder(async (folder) => {
      const out = path.join(folder, 'out.xlsx');
      const { stdout } = await runCli(['fill', file, '-o', out]);
      expect(stdout).toContain('没有保留');
      expect(await recognisedAs(out)).toEqual(await recognisedAs(file));
    });
  });

  it('refuses to write over the input, over a file that exists, or to another format', async () => {
    await inTemporaryFolder(async (folder) => {
      const file = path.join(folder, '表.xlsx');
      const other = path.join(folder, '另.xlsx');
      await copyFile(RIGHT, file);
      await writeFile(other, 'mine');
      for (const [out, words] of [
        [file, '不能写回原文件'],
        [path.join(folder, '.', '表.xlsx'), '不能写回原文件'],
        [other, '已经存在'],
        [path.join(folder, '表.xls'), '要以 .xlsx 结尾'],
        [path.join(folder, '无', '表.xlsx'), '文件夹不存在'],
      ] as const) {
        const { code, stderr } = await runCli(['fill', file, '-o', out]);
        expect(stderr).toContain(words);
        expect(code).toBe(2);
      }
      expect(await readFile(other, 'utf8')).toBe('mine');
      expect(await readFile(file)).toEqual(await readFile(RIGHT));
    });
  });

  it('writes nothing when --update names a total that does not disagree', async () => {
    await inTemporaryFolder(async (folder) => {
      const out = path.join(folder, 'out.xlsx');
      const { code, stderr } = await runCli(['fill', RIGHT, '-o', out, '--update', 'Z9']);
      expect(code).toBe(2);
      expect(stderr).toContain('Z9');
      expect(await readdir(folder)).toEqual([]);
    });
  });
});

describe('template', () => {
  it('lists the eight templates', async () => {
    const { code, stdout } = await runCli(['template', 'list']);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(8);
  });

  it('shows items and relations of one', async () => {
    const { stdout } = await runCli(['template', 'show', 'warmth-2022-shanghai']);
    expect(stdout).toContain('  C=C1+C2+…+C11\n');
    expect(stdout).toMatch(/^ {2}J4 /mu);
  });

  it('offers the nearest ids for an unknown one', async () => {
    const { code, stdout, stderr } = await runCli(['template', 'show', 'warmth-2022-shangai']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('是不是要找 warmth-2022-shanghai');
  });

  it('writes a blank form that is recognised as its template and called 空表', async () => {
    await inTemporaryFolder(async (folder) => {
      const out = path.join(folder, '空白.xlsx');
      const written = await runCli(['template', 'blank', 'centre-2020-cangzhou', '-o', out]);
      expect(written.code).toBe(0);
      const { stdout } = await runCli(['check', out]);
      expect(stdout).toContain('表样：centre-2020-cangzhou（已登记');
      expect(stdout).toContain('— 空表');
    });
  });
});

describe('the words of the command line', () => {
  it.each([
    [['chek'], '没有 chek 这个命令。是不是 check？'],
    [['check'], '缺少参数'],
    [['check', '--jsn', 'a.xlsx'], '没有 --jsn 这个选项。是不是 --json？'],
    [['fill', 'a.xlsx'], '缺少必需的选项 -o'],
    [['fill', 'a.xlsx', '-o'], '选项 -o, --output <新文件> 后面缺少内容'],
    [['template', 'list', 'all'], '参数太多'],
    [['check', '--\u001b[31m'], '没有 --␛[31m 这个选项'],
  ])('%j is a fault, told in Chinese on standard error', async (args, words) => {
    const { code, stdout, stderr } = await runCli(args);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/error:|option|command|argument/u);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('a call without a command shows the help and ends with 2', async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect(stderr).toContain('例子：');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each([
    [['--help']],
    [['check', '--help']],
    [['fill', '-h']],
    [['consolidate', '-h']],
    [['help', 'template']],
    [['schema', '-h']],
    [['template', 'list', '-h']],
  ])('%j explains itself in Chinese, with the exit codes where there are some', async (args) => {
    const { code, stdout } = await runCli(args);
    expect(code).toBe(0);
    expect(stdout).toContain('用法：');
    expect(stdout).not.toMatch(/Usage|Options:|Commands:|Arguments|display help|\[options\]/u);
  });

  it('tells its version and the schema of its report', async () => {
    expect((await runCli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
    const schema: unknown = JSON.parse((await runCli(['schema'])).stdout);
    expect(schema).toMatchObject({ type: 'object', required: ['version', 'workbooks'] });
  });
});
