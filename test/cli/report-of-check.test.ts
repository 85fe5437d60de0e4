import { checkTable } from '../../src/domain/check/check-table';
import { fail, succeed } from '../../src/domain/kernel/result';
import { workbookReport } from '../../src/cli/report-of-check';
import { checkReportSchema } from '../../src/formats/check-report';
import { sum } from '../support/rules';
import { ABSENT, tableOf } from '../support/table-of';

const table = tableOf({
  rules: [sum('B', 'B1', 'B2')],
  rows: [
    ['B', '筹集总额（万元）', '12.50'],
    ['B1', '财政（万元）', 10],
    ['B2', '职工\u202e捐款（万元）', '=1+1.3 → 2.3'],
    ['C', '个数（个）', '约三十'],
    ['D', '是否建档（是/否）', '是'],
    ['E', '户数（户）', ''],
    ['F', '人数（人）', ABSENT],
  ],
});
const checked = { tables: [{ table, result: checkTable(table) }], unrecognised: [] };
const report = workbookReport('a.xlsx', succeed(checked));

describe('workbookReport', () => {
  it('is what the published schema says', () => {
    const parsed = checkReportSchema.safeParse({ version: 1, workbooks: [report] });
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it('keys items by code: figures without trailing zeros, null for blanks, answers and what cannot be read', () => {
    const { items = {} } = report.tables[0] ?? {};
    expect(
      Object.entries(items).map(([code, { cell, raw, figure }]) => [code, cell, raw, figure]),
    ).toEqual([
      ['B', 'C4', '12.50', '12.5'],
      ['B1', 'C5', '10', '10'],
      ['B2', 'C6', '2.3', '2.3'],
      ['C', 'C7', '约三十', null],
      ['D', 'C8', '是', null],
      ['E', 'C9', '', null],
    ]);
  });

  it('gives a total without a stored result as computed, and says so', () => {
    const uncalculated = tableOf({
      rules: [sum('C', 'C1', 'C2')],
      rows: [
        ['C', '总计（人次）', '=C5+C6'],
        ['C1', '困难职工（人次）', 5],
        ['C2', '患病职工（人次）', 7],
      ],
    });
    const computed = { table: uncalculated, result: checkTable(uncalculated) };
    const [told] = workbookReport(
      'b.xlsx',
      succeed({ tables: [computed], unrecognised: [] }),
    ).tables;
    expect(told?.items['C']).toMatchObject({ raw: '', figure: '12' });
    expect(told?.findings).toMatchObject([{ code: 'total-computed', severity: 'hint', item: 'C' }]);
  });

  it('keeps what the file says as it is, and makes sentences safe', () => {
    expect(report.tables[0]?.items['B2']?.label).toBe('职工\u202e捐款');
    expect(JSON.stringify(report.tables[0]?.findings)).not.toMatch(/\p{Cf}/u);
  });

  it('gives both sides as exact decimals, and null where a finding has no sides', () => {
    const findings = report.tables[0]?.findings ?? [];
    expect(findings.find(({ code }) => code === 'sum-mismatch')).toMatchObject({
      item: 'B',
      parts: ['B1', 'B2'],
      actual: '12.5',
      expected: '12.3',
      difference: '0.2',
    });
    expect(findings.find(({ code }) => code === 'unreadable')).toMatchObject({
      cells: ['C7'],
      actual: null,
      expected: null,
      difference: null,
    });
  });

  it('has a fault and no tables where the file could not be checked', () => {
    const faulty = workbookReport('b.xls', fail({ code: 'encrypted' }));
    expect(faulty).toMatchObject({ file: 'b.xls', tables: [], fault: { code: 'encrypted' } });
    expect(faulty.fault?.message).toContain('密码');
  });
});
