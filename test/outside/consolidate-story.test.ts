import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { addAmounts, formatAmount, parseAmount } from '../../src/domain/figures/amount';
import {
  type ConsolidationReport,
  consolidationReportSchema,
} from '../../src/formats/consolidation-report';
import { openedOf, valuesOf } from '../support/read-bytes-of';
import { catalogueEntry } from '../support/read-catalogue-entry';
import type { UnitSketch } from '../support/received-set';
import { rightFigures } from '../support/right-figures';
import { type Run, runCli } from '../support/run-cli';
import { sentWorkbook } from '../support/sent-workbook';
import { plannedCell, sheetPlan } from '../support/sheet-plan';
import { convertAllWithSoffice, convertWithSoffice } from '../support/soffice';
import { inTemporaryFolder } from '../support/temporary-folder';

jest.setTimeout(240_000);

const template = catalogueEntry('warmth-2022-shanghai');
/** Sixteen districts. One has a name that a spreadsheet would calculate; the last sends nothing. */
const DISTRICTS = Array.from('甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳', (name) =>
  name === '丁' ? '=1+1丁区总工会' : `${name}区总工会`,
);
const MISSING = '巳区总工会';
const BROKEN = '辰区总工会';
const WRONG = '丙区总工会';
const TWICE = '甲区总工会';
/** What stands on a list of persons and must never leave its workbook. */
const PRIVATE = '不得外传的姓名';

/** In powers of two, none of which is a sum of others: no district looks like the sum of its neighbours. */
function figuresOf(unit: string): Readonly<Record<string, string>> {
  return rightFigures(template, 2 ** DISTRICTS.indexOf(unit));
}

/** What is added up: all that can be read; of the wrong one the parts. */
const ADDED = DISTRICTS.filter((unit) => unit !== MISSING && unit !== BROKEN);

function sumOf(code: string): string {
  const amounts = ADDED.map((unit) => parseAmount(figuresOf(unit)[code] ?? ''));
  return formatAmount(addAmounts(amounts.flatMap((amount) => amount ?? [])));
}

function sketchOf(organisation: string): UnitSketch {
  const figures = figuresOf(organisation);
  return organisation === WRONG
    ? { organisation, figures: { ...figures, C: Number(figures['C']) + 7 } }
    : { organisation, figures };
}

const persons = sheetPlan({
  name: '困难职工花名册',
  cells: [
    ...['序号', '姓名', '家庭住址', '慰问金额'].map((text, at) =>
      plannedCell(`${'ABCD'.charAt(at)}1`, text),
    ),
    ...['#1', PRIVATE, PRIVATE, '#1000'].map((text, at) =>
      plannedCell(`${'ABCD'.charAt(at)}2`, text),
    ),
  ],
});

/** The districts' files in four formats, in folders, with everything that goes wrong in a winter. */
async function sendAll(folder: string): Promise<readonly string[]> {
  const senders = DISTRICTS.filter((unit) => unit !== MISSING);
  const books = await Promise.all(
    senders.map((unit, at) =>
      sentWorkbook(template, sketchOf(unit), at % 3 === 0 ? [persons] : []),
    ),
  );
  const kinds = ['xlsx', 'xls', 'et', 'ods'] as const;
  const kindOf = (at: number): (typeof kinds)[number] => kinds[at % kinds.length] ?? 'xlsx';
  const of = (kind: 'xls' | 'ods', saved: readonly string[]): ReadonlyMap<number, Uint8Array> => {
    const places = books.flatMap((_, at) => (saved.includes(kindOf(at)) ? [at] : []));
    const converted = convertAllWithSoffice(
      places.flatMap((at) => books[at] ?? []),
      kind,
    );
    return new Map(places.map((at, index) => [at, converted[index] ?? new Uint8Array()]));
  };
  const converted = new Map([...of('xls', ['xls', 'et']), ...of('ods', ['ods'])]);
  await mkdir(path.join(folder, '补报', '第二批'), { recursive: true });
  const files: string[] = [];
  const send = async (name: string, bytes: Uint8Array): Promise<void> => {
    await writeFile(path.join(folder, name), bytes);
    files.push(path.join(folder, name));
  };
  for (const [at, unit] of senders.entries()) {
    const bytes = converted.get(at) ?? books[at] ?? new Uint8Array();
    const place = at % 5 === 4 ? '补报/第二批/' : '';
    const name = `${place}${String(at + 1)}.${kindOf(at)}`;
    await send(name, unit === BROKEN ? bytes.subarray(0, bytes.length / 2) : bytes);
    if (unit === TWICE) await send('补报/甲区（再发一次）.xlsx', bytes);
  }
  return files;
}

/** The figure of each item on the consolidated form, as last calculated. */
function formOf(bytes: Uint8Array): Readonly<Record<string, string | undefined>> {
  const [sheet] = openedOf(bytes).workbook.sheets;
  if (sheet === undefined) throw new Error('No sheet');
  const values = valuesOf(sheet);
  const codes = Object.entries(values).filter(([at]) => at.startsWith('B'));
  return Object.fromEntries(
    codes.map(([at, code]) => [code.slice(1, -1), values[`E${at.slice(1)}`]?.split(' ').at(-1)]),
  );
}

/** Without the results that are stored with formulas, so that whoever opens it must calculate. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => {
    const text = strFromU8(part).replaceAll(/<\/f><v>[^<]*<\/v>/gu, '</f>');
    return [name, name.startsWith('xl/worksheets/') ? strToU8(text) : part] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

describe('sixteen districts in four formats, one twice, one wrong, one broken, one missing', () => {
  interface Told {
    readonly run: Run;
    readonly report: ConsolidationReport;
    readonly result: Uint8Array;
    readonly before: readonly unknown[];
    readonly after: readonly unknown[];
    readonly turned: ConsolidationReport;
    readonly screen: string;
  }
  let told: Told;

  beforeAll(async () => {
    told = await inTemporaryFolder(async (folder) => {
      const sent = path.join(folder, '上报');
      await mkdir(sent);
      const files = await sendAll(sent);
      const roster = path.join(sent, '应报名单.txt');
      await writeFile(
        roster,
        DISTRICTS.map((unit, at) => `${String(at + 1)}、${unit}`).join('\r\n'),
      );
      const look = (): Promise<readonly unknown[]> =>
        Promise.all(
          files.map(async (file) => [await readFile(file), (await stat(file)).mtimeMs] as const),
        );
      const before = await look();
      const out = path.join(sent, '汇总.xlsx');
      const asked = ['-o', out, '--roster', roster];
      const run = await runCli(['consolidate', sent, ...asked, '--json']);
      const result = new Uint8Array(await readFile(out));
      // Again, with the result of the first run lying in the folder, and every file named, the last first.
      const screen = await runCli(['consolidate', sent, ...asked, '--force']);
      const other = path.join(folder, '另.xlsx');
      const turned = await runCli([
        'consolidate',
        ...[...files].reverse(),
        ...['-o', other, '--roster', roster, '--json'],
      ]);
      return {
        run,
        report: consolidationReportSchema.parse(JSON.parse(run.stdout)),
        result,
        before,
        after: await look(),
        turned: consolidationReportSchema.parse(JSON.parse(turned.stdout)),
        screen: screen.stdout,
      };
    });
  });

  it('ends with 1 and nothing on standard error', () => {
    expect([told.run.code, told.run.stderr]).toEqual([1, '']);
  });

  it('adds up what was sent once and can be read', () => {
    const codes = template.items.map(({ code }) => code);
    expect(told.report.totals).toEqual(
      Object.fromEntries(codes.map((code) => [code, sumOf(code)])),
    );
    expect(told.report.template).toEqual({
      id: 'warmth-2022-shanghai',
      status: 'registered',
      title: template.title,
      chosen: 'most-used',
      submissions: 15,
    });
  });

  it('says what became of every file', () => {
    const { received } = told.report;
    const of = (status: string): typeof received => received.filter((one) => one.status === status);
    expect(received).toHaveLength(16);
    expect(new Set(of('included').map(({ organisation }) => organisation))).toEqual(new Set(ADDED));
    expect(of('duplicate')).toMatchObject([
      { organisation: TWICE, reason: { code: 'same-as', submissions: [{ organisation: TWICE }] } },
    ]);
    expect(of('fault')).toMatchObject([
      { organisation: null, sheet: null, fault: { code: 'unreadable' }, findings: [] },
    ]);
    expect([of('conflict'), of('excluded')]).toEqual([[], []]);
  });

  it('names the one that is missing and the one that is broken as not received', () => {
    const { roster, missing, notOnRoster, uncertain } = told.report;
    expect(missing).toEqual([BROKEN, MISSING]);
    expect(roster).toEqual({
      expected: 16,
      received: 14,
      missing: 2,
      duplicates: 1,
      notOnRoster: 0,
      nameless: 0,
    });
    expect([notOnRoster, uncertain]).toEqual([[], []]);
  });

  it('attributes the wrong total to the district that sent it', () => {
    expect(told.report.residuals).toMatchObject([
      { item: 'C', difference: '7', by: [{ organisation: WRONG, difference: '7' }] },
    ]);
    const wrong = told.report.received.filter(({ summary }) => (summary?.errors ?? 0) > 0);
    expect(wrong.map(({ organisation }) => organisation)).toEqual([WRONG]);
  });

  it('finds nothing else about the set', () => {
    expect(told.report.findings.map(({ code }) => code)).toEqual(['duplicate', 'missing']);
    expect(told.report.partlyCovered).toEqual([]);
  });

  it('leaves every file as it was received', () => {
    expect(told.after).toEqual(told.before);
  });

  it('comes to the same in whatever order files are named', () => {
    const output = told.report.output;
    expect({ ...told.turned, output }).toEqual(told.report);
  });

  it('tells people the same, and does not read its own earlier result', () => {
    for (const words of [
      '共 16 个文件 16 份：已汇总 14 · 重报 1 · 互相矛盾 0 · 未汇总 0 · 读不出 1',
      '应报 16 · 已报 14 · 未报 2 · 重报 1 · 名单外 0',
      '未报：辰区总工会、巳区总工会',
      '丙区总工会 +7',
      '已写入',
    ]) {
      expect(told.screen).toContain(words);
    }
  });

  it('writes a form that states the sums, and that LibreOffice calculates to the same', () => {
    const expected = Object.fromEntries(
      template.items.map(({ code }) => [code, String(Number(sumOf(code)))]),
    );
    expect(formOf(told.result)).toMatchObject(expected);
    expect(formOf(withoutResults(told.result))['A']).toBe('not-calculated');
    expect(formOf(convertWithSoffice(withoutResults(told.result), 'xlsx'))).toMatchObject(expected);
  });

  it('keeps a name that begins with = as text, and nothing of the lists of persons', () => {
    const sheets = openedOf(told.result).workbook.sheets;
    const texts = sheets.flatMap((sheet) => Object.values(valuesOf(sheet)));
    expect(sheets.map(({ name }) => name)).toEqual(['汇总表', '分户明细', '报送情况', '审核问题']);
    expect(texts).toContain('"=1+1丁区总工会"');
    expect(texts.filter((text) => text.includes(PRIVATE))).toEqual([]);
    expect(told.run.stdout + told.screen).not.toContain(PRIVATE);
  });
});
