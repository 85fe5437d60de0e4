import type { Cause } from '../../../src/domain/check/cause';
import { checkTable } from '../../../src/domain/check/check-table';
import { formatAmount } from '../../../src/domain/figures/amount';
import { formatA1 } from '../../../src/domain/grid/cell-ref';
import { ofWhich, sum } from '../../support/rules';
import { type RowSketch, type TableSketch, tableOf } from '../../support/table-of';

type Value = RowSketch[2];

/** Total in C4, parts from C5 on. */
function formOf(unit: string, total: Value, parts: readonly Value[]): TableSketch {
  const codes = parts.map((_, at) => `D${String(at + 1)}`);
  return {
    rows: [
      ['D', `总计（${unit}）`, total],
      ...parts.map((part, at): RowSketch => [
        codes[at] ?? '',
        `第${String(at + 1)}类（${unit}）`,
        part,
      ]),
    ],
    rules: [sum('D', ...codes)],
  };
}

const people = (total: Value, ...parts: readonly Value[]): TableSketch =>
  formOf('人次', total, parts);
const money = (total: Value, ...parts: readonly Value[]): TableSketch =>
  formOf('万元', total, parts);

function causesOf(sketch: TableSketch): readonly string[] {
  return checkTable(tableOf(sketch)).findings.flatMap((finding) =>
    finding.code === 'sum-mismatch' || finding.code === 'of-which-exceeds'
      ? finding.causes.map(inShort)
      : [],
  );
}

function inShort(cause: Cause): string {
  switch (cause.kind) {
    case 'left-out':
    case 'counted-twice':
    case 'sign':
      return `${cause.kind} ${cause.code}`;
    case 'digits-swapped':
    case 'decimal-slip':
    case 'unit-slip':
      return `${cause.kind} ${cause.code} ${formatAmount(cause.meant)}`;
    case 'formula-misses':
    case 'formula-doubles':
    case 'formula-skips-text':
      return `${cause.kind} ${cause.codes.join(' ')}`;
    case 'formula-includes-others':
      return `${cause.kind} ${cause.cells.map(formatA1).join(' ')}`;
    case 'formula-adds-constant':
      return `${cause.kind} ${formatAmount(cause.amount)}`;
    case 'stale-value':
      return `${cause.kind} ${formatAmount(cause.recalculated)}`;
  }
}

describe('diagnoseSum', () => {
  it.each([
    ['a part left out', people(118, 60, 58, 7), ['left-out D3']],
    ['a part counted twice', people(132, 60, 58, 7), ['counted-twice D3']],
    ['one of two equal parts left out', people(67, 60, 7, 7), ['left-out D2', 'left-out D3']],
    ['a part stated with a minus', people(125, 60, 58, -7), ['sign D3']],
    ['two digits of the total swapped', people(152, 60, 58, 7), ['digits-swapped D 125']],
    [
      'digits swapped on either side of the point',
      money(12.3, 8.7, 4.5),
      ['digits-swapped D 13.2'],
    ],
    ['the point of the total slipped', money(272.9, 22.68, 4.61), ['decimal-slip D 27.29']],
    ['the total in 元', money(272900, 22.68, 4.61), ['unit-slip D 27.29']],
    ['two digits of a part swapped', people(131, 60, 85, 13), ['digits-swapped D2 58']],
    ['the point of a part slipped', money(27.29, 226.8, 4.61), ['decimal-slip D1 22.68']],
    ['one part in 元', money(27.29, 226800, 4.61), ['unit-slip D1 22.68']],
    ['one part in 元, the total rounded', money(27.29, 226843, 4.61), ['unit-slip D1 22.68']],
    [
      'a formula that misses the last row',
      people('=SUM(C5:C6) → 118', 60, 58, 7),
      ['formula-misses D3'],
    ],
    [
      'a formula that adds a part twice',
      people('=SUM(C5:C7)+C7 → 132', 60, 58, 7),
      ['formula-doubles D3'],
    ],
    ['a formula that takes a part away', people('=C5+C6-C7 → 111', 60, 58, 7), ['sign D3']],
    [
      'a number typed into the formula',
      people('=SUM(C5:C7)+3 → 128', 60, 58, 7),
      ['formula-adds-constant 3'],
    ],
    [
      'SUM over a part stored as text',
      people('=SUM(C5:C7) → 118', 60, 58, '７'),
      ['formula-skips-text D3'],
    ],
    ['a result that is old', people('=SUM(C5:C7) → 99', 60, 58, 7), ['stale-value 125']],
  ])('names %s', (_, sketch, causes) => {
    expect(causesOf(sketch)).toEqual(causes);
  });

  it('names the cells a formula adds that are no parts', () => {
    const form = people('=SUM(C5:C8) → 225', 60, 58, 7);
    const rows: RowSketch[] = [...form.rows, ['E', '帮扶（人次）', 100]];
    expect(causesOf({ ...form, rows })).toEqual(['formula-includes-others C8']);
  });

  it.each([
    ['nothing fits', people(120, 60, 58, 7)],
    ['a total off by one beside a part of one', people(118, 60, 58, 1)],
    ['money off by a cent beside a part of a cent', money(26.31, 20.5, 5.83, 0.01)],
    ['more than two equal parts', people(60, 60, 7, 7, 7)],
    ['more than two parts whose digits could be swapped', people(99, 12, 23, 34, 21)],
    ['a small part that ten times itself would explain', people(71, 1, 60, 1)],
    ['the published case of 2014', money(27.22, 22.68, 4.61)],
    ['a total left blank', people(null, 60, 58, 7)],
    ['a leading zero that nobody types', people(102, 5, 7)],
  ])('says nothing where %s', (_, sketch) => {
    expect(causesOf(sketch)).toEqual([]);
  });

  it('does not blame a part that is blank and missed by the formula', () => {
    expect(causesOf(people('=SUM(C5:C6) → 99', 60, 58, null))).toEqual(['stale-value 118']);
  });

  it('explains a list that exceeds its whole, but never a single part', () => {
    const list = people(111, 60, 58, 7);
    expect(causesOf({ ...list, rules: [ofWhich('D', 'D1', 'D2', 'D3')] })).toEqual([]);
    const single = people(12, 21);
    expect(causesOf({ ...single, rules: [ofWhich('D', 'D1')] })).toEqual([]);
  });
});
