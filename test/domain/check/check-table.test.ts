import fc from 'fast-check';

import { checkTable } from '../../../src/domain/check/check-table';
import type { Finding } from '../../../src/domain/check/finding';
import { formatAmount } from '../../../src/domain/figures/amount';
import { formatA1 } from '../../../src/domain/grid/cell-ref';
import { ofWhich, paired, perHead, sum } from '../../support/rules';
import { ABSENT, type RowSketch, type TableSketch, tableOf } from '../../support/table-of';

/** A small warmth form: money raised, people helped, money given, with totals in place. */
function warmth(parts: readonly [number, number, number, number, number, number]): TableSketch {
  const [b1, b2, c1, c2, d1, d2] = parts;
  const cents = (...amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0) / 100;
  return {
    rows: [
      ['B', '筹集总额（万元）', cents(b1, b2)],
      ['B1', '其中：财政（万元）', cents(b1)],
      ['B2', '工会经费（万元）', cents(b2)],
      ['C', '慰问对象总计（人次）', c1 + c2],
      ['D', '发放款物总计（万元）', cents(d1, d2)],
      ['C1', '困难职工（人次）', c1],
      ['D1', '发放款物（万元）', cents(d1)],
      ['C2', '患病职工（人次）', c2],
      ['D2', '发放款物（万元）', cents(d2)],
    ],
    rules: [
      sum('B', 'B1', 'B2'),
      sum('C', 'C1', 'C2'),
      sum('D', 'D1', 'D2'),
      paired('C1', 'D1'),
      paired('C2', 'D2'),
    ],
  };
}

function withValue(sketch: TableSketch, code: string, value: RowSketch[2]): TableSketch {
  const rows = sketch.rows.map((row): RowSketch => (row[0] === code ? [code, row[1], value] : row));
  return { ...sketch, rows };
}

function inShort(finding: Finding): string {
  const cells = finding.cells.map(formatA1).join(' ');
  const difference = 'sides' in finding ? formatAmount(finding.sides.difference) : '';
  return [finding.code, finding.item ?? '', difference, cells]
    .filter((text) => text !== '')
    .join(' ');
}

const findingsOf = (sketch: TableSketch): readonly string[] =>
  checkTable(tableOf(sketch)).findings.map(inShort);

const RIGHT = warmth([2268, 461, 60, 58, 1500, 1229]);

describe('checkTable', () => {
  it('finds nothing on a right form and counts what it checked', () => {
    const result = checkTable(tableOf(RIGHT));
    expect(result.findings).toEqual([]);
    expect(result.summary).toEqual({
      rules: 5,
      passed: 5,
      rounding: 0,
      errors: 0,
      queries: 0,
      hints: 0,
      unchecked: 0,
    });
  });

  it('reports the figures published in 2014: 22.68 and 4.61 are not 27.22', () => {
    const result = checkTable(tableOf(withValue(RIGHT, 'B', 27.22)));
    expect(result.findings.map(inShort)).toEqual(['sum-mismatch B -0.07 C4']);
    expect(result.summary).toMatchObject({ rules: 5, passed: 4, errors: 1 });
  });

  it('takes a total rounded from the ledger for rounding and not for an error', () => {
    const result = checkTable(tableOf(withValue(RIGHT, 'B', 27.3)));
    expect(result.findings.map(inShort)).toEqual(['sum-rounding B 0.01 C4']);
    expect(result.summary).toMatchObject({ rules: 5, passed: 4, rounding: 1, hints: 0, errors: 0 });
  });

  it('lets whole numbers differ by nothing', () => {
    expect(findingsOf(withValue(RIGHT, 'C', 119))).toEqual(['sum-mismatch C 1 C7']);
  });

  it('counts a blank part as nothing and names it', () => {
    const sketch = withValue(withValue(RIGHT, 'B2', null), 'B', 22.68);
    expect(findingsOf(sketch)).toEqual(['blank-items C6']);
  });

  it('takes a blank total above filled parts for a wrong one', () => {
    expect(findingsOf(withValue(RIGHT, 'C', null))).toEqual(['sum-mismatch C -118 C7']);
  });

  it('never passes a sum that it cannot read, and never takes text for 0', () => {
    const result = checkTable(tableOf(withValue(RIGHT, 'C1', '约六十')));
    expect(result.findings.map(inShort)).toEqual([
      'rule-unchecked C C7 C9',
      'unreadable C1 C9',
      'rule-unchecked C1 C9',
    ]);
    expect(result.summary).toMatchObject({ rules: 6, passed: 3, errors: 1, unchecked: 2 });
  });

  it('checks nothing on a blank form and passes nothing', () => {
    const blank = {
      ...RIGHT,
      rows: RIGHT.rows.map(([code, label]): RowSketch => [code, label, null]),
    };
    const result = checkTable(tableOf(blank));
    expect(result.findings.map(inShort)).toEqual([
      'rule-unchecked B C4',
      'rule-unchecked C C7',
      'rule-unchecked D C8',
    ]);
    expect(result.summary).toMatchObject({ rules: 3, passed: 0, unchecked: 3 });
  });

  it.each([['=SUM(C5:C6) → 0'], ['=SUM(C5:C6)']])(
    'does not take the zero of %s over blank parts for a statement',
    (total) => {
      const rows: RowSketch[] = [
        ['B', '筹集总额（万元）', total],
        ['B1', '其中：财政（万元）', null],
        ['B2', '工会经费（万元）', null],
      ];
      const result = checkTable(tableOf({ rows, rules: [sum('B', 'B1', 'B2')] }));
      expect(result.summary).toMatchObject({ passed: 0, errors: 0, unchecked: 1 });
    },
  );

  it('does not check a sum whose part the sheet lacks', () => {
    expect(findingsOf(withValue(RIGHT, 'B2', ABSENT))).toEqual([
      'rule-unchecked B C4',
      'item-absent B2',
    ]);
  });

  it('leaves a single item after 其中 be smaller, but not larger', () => {
    const sketch = (part: number): TableSketch => ({
      rows: [
        ['D', '基层站点（个）', 9],
        ['D.1', '其中：企业站点（个）', part],
      ],
      rules: [ofWhich('D', 'D.1')],
    });
    expect(findingsOf(sketch(4))).toEqual([]);
    expect(findingsOf(sketch(11))).toEqual(['of-which-exceeds D -2 C4']);
  });

  it('tells head, items in print order, then the sheet', () => {
    const wrong = withValue(withValue(withValue(RIGHT, 'D', 1), 'B', 1), 'C1', '１');
    const findings = checkTable(
      tableOf({ ...wrong, unreadCols: [3], head: { date: { kind: 'absent' } } }),
    ).findings;
    expect(findings.map(inShort)).toEqual([
      'head-absent',
      'sum-mismatch B -26.29 C4',
      'sum-mismatch C 59 C7',
      'sum-mismatch D -26.29 C8',
      'text-number C1 C9',
      'columns-unread',
    ]);
  });

  it('checks money per head in 元 whatever the unit of the form', () => {
    const sketch = (unit: string, money: number): TableSketch => ({
      rows: [
        ['C1', '慰问对象（人次）', 10],
        ['D1', `发放款物（${unit}）`, money],
      ],
      rules: [perHead('C1', 'D1')],
    });
    expect(findingsOf(sketch('万元', 0.5))).toEqual([]);
    expect(findingsOf(sketch('元', 5000))).toEqual([]);
    expect(findingsOf(sketch('元', 0.5))).toEqual(['per-head-slip D1 C5 C4']);
    // 0.0023 元 a head is 23 元 once 万元 are read: no rounding on the way may hide it.
    expect(findingsOf(sketch('元', 0.023))).toContain('per-head-slip D1 C5 C4');
  });
});

describe('laws of checkTable', () => {
  const cents = fc.integer({ min: 1, max: 99_999 });
  const heads = fc.integer({ min: 1, max: 9999 });
  const parts = fc.tuple(cents, cents, heads, heads, cents, cents);

  it('finds nothing wrong with sums that are right', () => {
    fc.assert(
      fc.property(parts, (figures) => {
        expect(findingsOf(warmth(figures))).toEqual([]);
      }),
    );
  });

  it('answers a change of one part by d with exactly the sums that hold it, short by d', () => {
    fc.assert(
      fc.property(parts, heads, fc.constantFrom(0, 1, 2, 3, 4, 5), (figures, d, at) => {
        const before = warmth(figures);
        const code = ['B1', 'B2', 'C1', 'C2', 'D1', 'D2'][at] ?? '';
        const isMoney = !code.startsWith('C');
        const changed = figures.map((figure, place) => {
          const now = place === at ? figure + d + (isMoney ? 2 : 0) : figure;
          return isMoney ? now / 100 : now;
        })[at];
        const difference = isMoney ? (d + 2) / 100 : d;
        const total = code.charAt(0);
        const sums = checkTable(tableOf(withValue(before, code, changed ?? 0))).findings;
        expect(sums.map((finding) => [finding.code, finding.item])).toEqual([
          ['sum-mismatch', total],
        ]);
        expect(sums.map(inShort)[0]).toContain(` -${String(difference)} `);
      }),
    );
  });

  it('says the same in the same order every time', () => {
    const value = fc.oneof(
      fc.integer(),
      fc.constantFrom(null, '约三', '５', '=SUM(C5:C6) → 4', -1.5),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 9, maxLength: 9 }), (values) => {
        const rows = RIGHT.rows.map(([code, label], at): RowSketch => [
          code,
          label,
          values[at] ?? null,
        ]);
        const result = checkTable(tableOf({ ...RIGHT, rows }));
        expect(checkTable(tableOf({ ...RIGHT, rows }))).toEqual(result);
        const { rules, ...counts } = result.summary;
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(rules);
      }),
    );
  });
});
