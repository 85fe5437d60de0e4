import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { ConsolidationReport } from '../../src/formats/consolidation-report';
import { openedOf, valuesOf } from '../support/read-bytes-of';
import { PROJECT, type Run, runCli } from '../support/run-cli';
import { FORM, reportOf, unit } from '../support/sent-set';
import { sentWorkbook } from '../support/sent-workbook';
import { plannedCell, sheetPlan } from '../support/sheet-plan';
import { inTemporaryFolder } from '../support/temporary-folder';
import { zipOf } from '../support/zip-of';

jest.setTimeout(120_000);

/** More than any part of a workbook may hold, packed into some kilobytes. */
const BOMB = 80 * 1_048_576;
/** What stands on lists of persons and must never leave them. */
const PRIVATE = '不得外传的姓名';

const persons = sheetPlan({
  name: '花名册',
  cells: [plannedCell('A1', '姓名'), plannedCell('B1', '慰问金额'), plannedCell('A2', PRIVATE)],
});

/** A zip whose names are in the Chinese national code and do not say so, as old programs pack it. */
function gbkZip(file: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zipOf([{ name: 'QQQQ.xlsx', data: file }]));
  const name = Buffer.from([0xb6, 0xab, 0xc7, 0xf8]);
  for (let at = bytes.indexOf('QQQQ'); at !== -1; at = bytes.indexOf('QQQQ', at))
    name.copy(bytes, at);
  return new Uint8Array(bytes);
}

async function sendAll(folder: string): Promise<void> {
  const form = await sentWorkbook(FORM, unit('东区总工会', 1));
  const files: Readonly<Record<string, Uint8Array | string>> = {
    '1炸弹.xlsx': zipOf([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'xl/workbook.xml', data: new Uint8Array(BOMB) },
    ]),
    '2空.xlsx': '',
    '3密码.xlsx': zipOf([{ name: '[Content_Types].xml', data: '<Types/>', flags: 1 }]),
    '4坏.zip': form.subarray(0, form.length / 2),
    '6旧压缩包.zip': gbkZip(form),
    '7照片.jpg': 'x',
    '8说明.txt': PRIVATE,
    '9西区.xlsx': await sentWorkbook(FORM, unit('西区总工会', 2), [persons]),
  };
  await mkdir(folder);
  for (const [name, bytes] of Object.entries(files))
    await writeFile(path.join(folder, name), bytes);
  await copyFile(path.join(PROJECT, 'samples/汇总/丑区总工会.xls'), path.join(folder, '5旧.xlsx'));
}

describe('consolidate, on files that are not what they should be', () => {
  interface Told {
    readonly run: Run;
    readonly report: ConsolidationReport;
    readonly screen: string;
    readonly result: Uint8Array;
  }
  let told: Told;

  beforeAll(async () => {
    told = await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await sendAll(sent);
      const out = path.join(folder, '汇总.xlsx');
      const run = await runCli(['consolidate', sent, '-o', out, '--json']);
      const screen = await runCli(['consolidate', sent, '-o', out, '--force']);
      const result = new Uint8Array(await readFile(out));
      return { run, report: reportOf(run), screen: screen.stdout, result };
    });
  });

  it('has one line for each and goes on with the rest', () => {
    expect([told.run.code, told.run.stderr]).toEqual([1, '']);
    expect(
      told.report.received.map(({ file, status, fault }) => [
        path.basename(file),
        status,
        fault?.code ?? '',
      ]),
    ).toEqual([
      ['1炸弹.xlsx', 'fault', 'too-large'],
      ['2空.xlsx', 'fault', 'empty'],
      ['3密码.xlsx', 'fault', 'encrypted'],
      ['4坏.zip', 'fault', 'unreadable'],
      ['5旧.xlsx', 'included', ''],
      ['东区.xlsx', 'included', ''],
      ['7照片.jpg', 'fault', 'not-a-workbook'],
      ['8说明.txt', 'skipped', 'skipped'],
      ['9西区.xlsx', 'included', ''],
    ]);
  });

  it('tells people the same in few words', () => {
    expect(told.screen).toContain('共 8 个文件 8 份：已汇总 3 ');
    expect(told.screen).toContain('读不出 5 个文件（没有汇总）');
    for (const name of ['1炸弹', '2空', '3密码', '4坏', '7照片']) {
      expect(told.screen.split('\n').filter((line) => line.includes(name))).toHaveLength(1);
    }
  });

  it('takes nothing of lists of persons into the result', () => {
    const { sheets } = openedOf(told.result).workbook;
    const texts = sheets.flatMap((sheet) => Object.values(valuesOf(sheet)));
    expect(texts.filter((text) => text.includes(PRIVATE))).toEqual([]);
    expect(texts.filter((text) => text.includes('花名册'))).toEqual([]);
    expect(told.run.stdout + told.screen).not.toContain(PRIVATE);
  });
});
