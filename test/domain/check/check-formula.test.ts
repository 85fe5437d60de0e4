import { checkTable } from '../../../src/domain/check/check-table';
import { formatA1 } from '../../../src/domain/grid/cell-ref';
import { sum } from '../../support/rules';
import { type RowSketch, type TableSketch, tableOf } from '../../support/table-of';

/** Total in C4, parts in C5 and C6, another item in C7, unless `between` puts a row of the clerk's own in. */
function formOf(total: RowSketch[2], one: RowSketch[2] = 5, other: RowSketch[2] = 7): TableSketch {
  return {
    rows: [
      ['C', '慰问对象总计（人次）', total],
      ['C1', '困难职工（人次）', one],
      ['C2', '患病职工（人次）', other],
      ['E', '帮扶救助（人次）', 30],
    ],
    rules: [sum('C', 'C1', 'C2')],
  };
}

function problemsOf(sketch: TableSketch): readonly string[] {
  return checkTable(tableOf(sketch)).findings.flatMap((finding) => {
    if (finding.code !== 'formula-damaged') return [];
    const { problem } = finding;
    const codes = 'codes' in problem ? problem.codes : [];
    const cells = 'cells' in problem ? problem.cells.map(formatA1) : [];
    return [[finding.severity, problem.kind, ...codes, ...cells].join(' ')];
  });
}

/** The causes that a failing sum finds in its formula. */
function causesOf(sketch: TableSketch): readonly string[] {
  return checkTable(tableOf(sketch)).findings.flatMap((finding) => {
    if (finding.code !== 'sum-mismatch') return [finding.code];
    return finding.causes.map((cause) => {
      const codes = 'codes' in cause ? cause.codes : 'code' in cause ? [cause.code] : [];
      const cells = 'cells' in cause ? cause.cells.map(formatA1) : [];
      return [cause.kind, ...codes, ...cells].join(' ');
    });
  });
}

describe('checkFormula', () => {
  it.each([
    ['=SUM(C5:C6) → 12'],
    ['=C5+C6 → 12'],
    ['=SUM(C6,C5) → 12'],
    ['=ROUND(C5+C6,0) → 12'],
    ["='附件1'!C5+附件1!C6 → 12"],
    ['=IF(C5>0,C5+C6,0) → 12'],
    ['=SUM(C5:C6) → 12.000000000000002'],
  ])('has nothing against %s', (total) => {
    expect(problemsOf(formOf(total))).toEqual([]);
  });

  it.each([
    ['=SUM(C4:C6) → 12', 'query includes-others C4'],
    ['=SUM(#REF!) → 12', 'error error-value'],
    ['=SUM(C5:C6) → #VALUE!', 'error error-value'],
    ['=[1]汇总!C5 → 12', 'query external'],
  ])('says of %s: %s', (total, problem) => {
    expect(problemsOf(formOf(total))).toEqual([problem]);
  });

  it.each([
    ['=SUM(C5:C5) → 5', 'formula-misses C2'],
    ['=SUM(C5:C6)+C5 → 17', 'formula-doubles C1'],
    ['=SUM(C5:C7) → 42', 'formula-includes-others C7'],
    ['=C6-C5 → 2', 'sign C1'],
    ['=C5+C6+1 → 13', 'formula-adds-constant'],
    ['=SUM(C5:C6) → 11', 'stale-value'],
  ])('leaves %s to the sum that fails: %s', (total, cause) => {
    expect(causesOf(formOf(total))).toEqual([cause]);
  });

  it('asks about a formula that is wrong while the sum holds', () => {
    expect(problemsOf(formOf('=SUM(C5:C5) → 5', 5, null))).toEqual(['query misses C2']);
    expect(problemsOf(formOf('=SUM(C5:C6) → 12', 5, '７'))).toEqual(['query skips-text C2']);
  });

  it('tells of a part that SUM leaves out because it is text', () => {
    expect(causesOf(formOf('=SUM(C5:C6) → 5', 5, '７'))).toEqual([
      'formula-skips-text C2',
      'text-number',
    ]);
    expect(problemsOf(formOf('=C5+C6 → 12', 5, '7'))).toEqual([]);
  });

  it('tells an error value of a total once', () => {
    const { findings } = checkTable(tableOf(formOf('=SUM(C5:C6) → #REF!')));
    expect(findings.map(({ code }) => code)).toEqual(['formula-damaged', 'rule-unchecked']);
  });

  it('follows a subtotal of the clerk to its parts', () => {
    const rows: RowSketch[] = [
      ['C', '慰问对象总计（人次）', '=C5+C8 → 15'],
      ['X', '小计（人次）', '=C6+C7 → 12'],
      ['C1', '困难职工（人次）', 5],
      ['C2', '患病职工（人次）', 7],
      ['C3', '一线职工（人次）', 3],
    ];
    expect(problemsOf({ rows, rules: [sum('C', 'C1', 'C2', 'C3')] })).toEqual([]);
  });

  it('finds parts that are added again inside a subtotal', () => {
    const rows: RowSketch[] = [
      ['C', '慰问对象总计（人次）', '=SUM(C5:C7) → 24'],
      ['X', '小计（人次）', '=C6+C7 → 12'],
      ['C1', '困难职工（人次）', 5],
      ['C2', '患病职工（人次）', 7],
    ];
    const doubled = causesOf({ rows, rules: [sum('C', 'C1', 'C2')] });
    expect(doubled).toEqual(['formula-doubles C1 C2']);
  });

  it('reports an old result of any sum, whatever stands on it', () => {
    const rows: RowSketch[] = [
      ['E', '帮扶救助（人次）', '=C5+C6 → 9'],
      ['E1', '生活（人次）', 4],
      ['E2', '医疗（人次）', 4],
    ];
    expect(problemsOf({ rows })).toEqual(['query stale']);
  });
});

describe('totals without a stored result', () => {
  const codesOf = (sketch: TableSketch): readonly string[] =>
    checkTable(tableOf(sketch)).findings.map((finding) => `${finding.code} ${finding.item ?? ''}`);

  it('are worked out by their formula and held against the rule', () => {
    expect(codesOf(formOf('=SUM(C5:C6)'))).toEqual(['total-computed C']);
    expect(codesOf(formOf('=SUM(C5:C5)'))).toEqual(['total-computed C', 'sum-mismatch C']);
  });

  it('prove nothing when only the rule can tell them', () => {
    const { findings, summary } = checkTable(tableOf(formOf('=IF(C5>0,C5+C6,0)')));
    expect(findings).toMatchObject([
      { code: 'total-computed', item: 'C' },
      { code: 'rule-unchecked', reason: 'not-calculated' },
    ]);
    expect(summary.passed).toBe(0);
  });

  it('stay unreadable above a part that is', () => {
    expect(codesOf(formOf('=SUM(C5:C6)', '同上'))).toEqual([
      'unreadable C',
      'rule-unchecked C',
      'unreadable C1',
    ]);
  });

  it('serve the totals above them', () => {
    const rows: RowSketch[] = [
      ['A', '总计（人次）', '=C5+C8'],
      ['C', '慰问（人次）', '=SUM(C6:C7)'],
      ['C1', '困难职工（人次）', 5],
      ['C2', '患病职工（人次）', 7],
      ['E', '帮扶（人次）', 30],
    ];
    const sketch = { rows, rules: [sum('A', 'C', 'E'), sum('C', 'C1', 'C2')] };
    expect(codesOf(sketch)).toEqual(['total-computed A', 'total-computed C']);
    expect(checkTable(tableOf(sketch)).summary.passed).toBe(2);
  });

  it('are told from items that are no totals, which nobody may read', () => {
    expect(codesOf(formOf(12, '=Sheet2!A1'))).toEqual(['rule-unchecked C', 'unreadable C1']);
  });
});
