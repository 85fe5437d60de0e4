import { parseA1 } from '../../../src/domain/grid/cell-ref';
import { findCell, findRow, rowsBetween } from '../../../src/domain/grid/grid';
import { createGridView } from '../../../src/domain/grid/grid-view';
import { gridOf } from '../../support/grid-of';

const sheet = gridOf(
  [
    ['送温暖统计表', null, '合计'],
    [],
    ['C7\nD7', '一线职工', 3215],
    [null, '一线职工', 96.45],
    [],
    ['说明'],
  ],
  { merges: ['A1:B1', 'A3:A4', 'B3:B4'] },
);
const at = (address: string) => parseA1(address) ?? { row: -1, col: -1 };

describe('createGrid', () => {
  it('keeps filled cells only, row by row, and drops what hides under a merged range', () => {
    expect(sheet.rows.map(({ row, cells }) => [row, cells.length])).toEqual([
      [0, 2],
      [2, 3],
      [3, 1],
      [5, 1],
    ]);
    expect(findCell(sheet, at('B4'))).toBeUndefined();
    expect(findCell(sheet, at('C4'))?.value).toEqual({ kind: 'number', number: 96.45 });
  });
});

describe('rowsBetween', () => {
  it.each([
    [0, 5, [0, 2, 3, 5]],
    [1, 3, [2, 3]],
    [4, 4, []],
    [6, 9, []],
    [3, 2, []],
  ])('gives the filled rows from %d to %d', (first, last, rows) => {
    expect(rowsBetween(sheet, first, last).map(({ row }) => row)).toEqual(rows);
  });

  it('agrees with findRow', () => {
    expect([0, 1, 2, 3, 4, 5].map((row) => findRow(sheet, row)?.row)).toEqual([
      0,
      undefined,
      2,
      3,
      undefined,
      5,
    ]);
  });
});

describe('createGridView', () => {
  it('shows a merged cell in all it covers, and writes to its top-left', () => {
    const view = createGridView(sheet);
    expect(view.textAt(at('B1'))).toBe('送温暖统计表');
    expect(view.textAt(at('A4'))).toBe('C7\nD7');
    expect(view.textAt(at('C4'))).toBe('96.45');
    expect(view.textAt(at('C2'))).toBe('');
    expect(view.anchorOf(at('B4'))).toEqual(at('B3'));
    expect(view.anchorOf(at('C4'))).toEqual(at('C4'));
    expect(view.lastRow).toBe(5);
  });
});
