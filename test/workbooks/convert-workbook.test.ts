import { createGrid, type Cell, type Grid } from '../../src/domain/grid/grid';
import { parseRange } from '../../src/domain/grid/cell-range';
import { inflateInNode } from '../../src/hosts/file/node-inflate';
import { type Converted, convertWorkbook } from '../../src/workbooks/convert-workbook';
import type { OpenedWorkbook } from '../../src/workbooks/read-workbook';
import { gridOf } from '../support/grid-of';
import { partText, writeOf } from '../support/patched';
import { openedOf, valuesOf } from '../support/read-bytes-of';

type Format = OpenedWorkbook['format'];

function converted(
  sheets: readonly Grid[],
  writes: readonly string[] = [],
  format: Format = 'xls',
): Converted {
  const name = sheets[0]?.name;
  const planned = writes.map((sketch) => writeOf(sketch, name));
  const result = convertWorkbook({ format, workbook: { sheets } }, planned, inflateInNode);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

const sheetsIn = ({ bytes }: Converted): readonly Grid[] => openedOf(bytes).workbook.sheets;
const cell = (row: number, value: Cell['value'], formula?: string): Cell => ({
  ref: { row, col: 0 },
  value,
  formula,
  shown: undefined,
});
const FORM = gridOf(
  [
    ['代码', '项目', '合计'],
    ['C', '慰问对象总计（人次）', '=SUM(C3:C4) → 12'],
    ['C1', '困难职工', 4.1],
    ['C2', '一线职工', '１２'],
    ['D', '=D1+D2', true],
  ],
  { merges: ['A1:B1'], hiddenRows: [3], hiddenCols: [1] },
);

describe('convertWorkbook', () => {
  it('keeps values, formulas, merged ranges and what is hidden', () => {
    const sketch = gridOf([['甲', 1, '=B1*2 → 2']], { name: '藏' });
    const hidden = { ...sketch, visibility: 'very-hidden' } as const;
    const [form, other] = sheetsIn(converted([FORM, hidden]));
    expect(form && valuesOf(form)).toEqual(valuesOf(FORM));
    expect(form).toMatchObject({
      merges: FORM.merges,
      hiddenRows: FORM.hiddenRows,
      hiddenCols: FORM.hiddenCols,
    });
    expect(other).toMatchObject({ name: '藏', visibility: 'very-hidden' });
  });

  it('keeps dates as dates, numbers to the last digit and errors as errors', () => {
    const grid = createGrid({
      name: 'a',
      cells: [
        cell(0, { kind: 'date', serial: 44581 }),
        cell(1, { kind: 'date', serial: 44581.75 }),
        cell(2, { kind: 'number', number: 7.6499999999999995 }),
        cell(3, { kind: 'error', error: '#DIV/0!' }, 'A3/0'),
        cell(4, { kind: 'error', error: 'Err:502' }),
        cell(5, { kind: 'text', text: '=A1' }),
      ],
    });
    const [sheet] = sheetsIn(converted([grid]));
    expect(sheet && valuesOf(sheet)).toEqual({
      A1: 'date 44581',
      A2: 'date 44581.75',
      A3: '7.6499999999999995',
      A4: '=A3/0 #DIV/0!',
      A5: '#VALUE!',
      A6: '"=A1"',
    });
  });

  it('puts the planned figures in', () => {
    const [sheet] = sheetsIn(converted([FORM], ['C2 = SUM(C3:C4) → 16', 'D9 = 5']));
    expect(sheet && valuesOf(sheet)).toEqual({ ...valuesOf(FORM), C2: '=SUM(C3:C4) 16', D9: '5' });
  });

  it('refuses a figure for a merged-away cell', () => {
    const write = writeOf('B1 = 5', FORM.name);
    const result = convertWorkbook(
      { format: 'et', workbook: { sheets: [FORM] } },
      [write],
      inflateInNode,
    );
    expect(result).toMatchObject({
      ok: false,
      fault: { code: 'not-writable', reason: 'merged-away' },
    });
  });

  it.each([
    ['a name', 'SUM(合计区)'],
    ['another file', '[1]Sheet1!A1'],
    ['a sheet that is not there', 'Sheet9!A1'],
    ['a computed place', 'INDIRECT("A1")'],
  ])('keeps the result and says so when a formula uses %s', (_, formula) => {
    const grid = createGrid({
      name: 'a',
      cells: [cell(0, { kind: 'number', number: 3 }, formula)],
    });
    const result = converted([grid]);
    expect(sheetsIn(result).map(valuesOf)).toEqual([{ A1: '3' }]);
    expect(result.losses).toContain('unportable-formulas');
  });

  it('asks for a calculation only where a result is missing', () => {
    const asks = ({ bytes }: Converted): boolean =>
      partText(bytes, 'xl/workbook.xml').includes('fullCalcOnLoad');
    expect(asks(converted([gridOf([['=SUM(A2:A3) → 0']])]))).toBe(false);
    expect(asks(converted([gridOf([['=SUM(A2:A3)']])]))).toBe(true);
  });

  it('gives sheets names that .xlsx takes, and writes to them by their old ones', () => {
    const long = '二〇二二年元旦春节期间各级工会送温暖统计表（全市汇总表）第一部分';
    const result = converted(
      [
        gridOf([['甲']], { name: 'a/b:c' }),
        gridOf([['乙']], { name: 'A_B_C' }),
        gridOf([['丙']], { name: long }),
      ],
      ['A1 = 1'],
    );
    expect(sheetsIn(result).map(({ name }) => name)).toEqual([
      'a_b_c',
      'A_B_C(2)',
      long.slice(0, 31),
    ]);
    expect(sheetsIn(result).map(valuesOf)[0]).toEqual({ A1: '1' });
    expect(result.losses).toContain('sheet-names');
  });

  it('drops a merged range that overlaps another', () => {
    const grid = gridOf([['甲']], { merges: ['A1:B2', 'B2:C3', 'E5:E5'] });
    const result = converted([grid]);
    expect(sheetsIn(result)[0]?.merges).toEqual([parseRange('A1:B2')]);
    expect(result.losses).toContain('overlapping-merges');
  });

  it('shows one sheet at least', () => {
    const hidden = { ...FORM, visibility: 'hidden' } as const;
    expect(sheetsIn(converted([hidden]))[0]?.visibility).toBe('visible');
  });

  it.each([
    ['csv', []],
    ['html', ['fonts', 'borders', 'number-formats', 'column-widths', 'pictures', 'links']],
    ['xls', expect.arrayContaining(['macros', 'charts', 'comments', 'print-setup'])],
    ['ods', expect.arrayContaining(['macros', 'charts', 'comments', 'print-setup'])],
  ] as const)('tells what a %s may have had', (format, losses) => {
    expect(converted([FORM], [], format).losses).toEqual(losses);
  });

  it('gives the same bytes for the same workbook', () => {
    expect(converted([FORM]).bytes).toEqual(converted([FORM]).bytes);
  });
});
