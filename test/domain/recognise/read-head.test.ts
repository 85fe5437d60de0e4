import type { Cell, Grid } from '../../../src/domain/grid/grid';
import { recogniseWorkbook } from '../../../src/domain/recognise/recognise-workbook';
import { formatA1 } from '../../../src/domain/grid/cell-ref';
import type { HeadEntry } from '../../../src/domain/table/head';
import { type CellSketch, gridOf } from '../../support/grid-of';
import { paperOf } from '../../support/paper-of';
import { catalogueEntry } from '../../support/read-catalogue-entry';

const template = catalogueEntry('warmth-2022-beijing');

/** A form whose head is these lines, with dates put into cells as the program keeps them. */
function dateOn(
  head: readonly (readonly CellSketch[])[],
  dates: readonly Cell[] = [],
): HeadEntry | undefined {
  const { head: printed, rows } = paperOf(template);
  const [title = [], , columns = []] = printed;
  const grid = gridOf([title, ...head, columns, ...rows]);
  return dateOf(withCells(grid, dates));
}

function dateOf(grid: Grid): HeadEntry | undefined {
  return recogniseWorkbook({ sheets: [grid] }, [template]).tables[0]?.head.date;
}

function withCells(grid: Grid, cells: readonly Cell[]): Grid {
  const rows = grid.rows.map(({ row, cells: before }) => ({
    row,
    cells: [...before, ...cells.filter(({ ref }) => ref.row === row)],
  }));
  return { ...grid, rows };
}

function dateCell(row: number, col: number, shown: string): Cell {
  return { ref: { row, col }, value: { kind: 'date', serial: 44_581 }, formula: undefined, shown };
}

function said(entry: HeadEntry | undefined): string {
  if (entry === undefined || entry.kind === 'absent') return 'absent';
  return `${formatA1(entry.ref)} ${entry.kind === 'filled' ? entry.text : ''}`.trim();
}

describe('readHead', () => {
  it.each([
    ['2022年1月20日', 'D2 2022年1月20日'],
    ['2022-1-20', 'D2 2022-1-20'],
    ['２０２２／０１／２０', 'D2 ２０２２／０１／２０'],
    ['2022.1.20', 'D2 2022.1.20'],
    ['2022-1.20', 'absent'],
    ['010-65432100', 'absent'],
    ['1.20', 'absent'],
  ])('reads the date typed alone: %s', (text, expected) => {
    expect(said(dateOn([['填报单位：示例区总工会', '', '', text]]))).toBe(expected);
  });

  it('reads a real date that no word asks for', () => {
    const dates = [dateCell(1, 4, '2022/1/20')];
    expect(said(dateOn([['填报单位：示例区总工会']], dates))).toBe('E2 2022/1/20');
  });

  it('reads a real date beside an empty 年 月 日', () => {
    const dates = [dateCell(1, 4, '2022/1/20')];
    expect(said(dateOn([['填报单位：示例区总工会', '', '年   月   日']], dates))).toBe(
      'E2 2022/1/20',
    );
  });

  it('prefers the date that is asked for', () => {
    const dates = [dateCell(2, 4, '2021/12/1')];
    const head = [['填报日期：2022年1月20日'], ['填报单位：示例区总工会']];
    expect(said(dateOn(head, dates))).toBe('A2 2022年1月20日');
  });
});
