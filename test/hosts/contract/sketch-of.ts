import type { CellWrite, Mark, MarkTone, WrittenContent } from '../../../src/app/host';
import { formatRange, parseRange, type CellRange } from '../../../src/domain/grid/cell-range';
import { type CellRef, formatA1, parseA1 } from '../../../src/domain/grid/cell-ref';
import type { CellValue } from '../../../src/domain/grid/cell-value';
import { createGrid, type Grid } from '../../../src/domain/grid/grid';
import { gridOf } from '../../support/grid-of';
import type { HostSketch } from './open-host';

/** A sheet whose third column adds up, with a title over all columns; two of its cells are painted by `painted`. */
export const FORM: Grid = gridOf(
  [
    ['送温暖统计表'],
    ['代码', '项目', '合计'],
    ['C', '慰问对象总计（人次）', '=SUM(C4:C5) → 30'],
    ['C1', '困难职工（人次）', 10],
    ['C2', '劳动模范（人次）', 20],
  ],
  { name: '附件1', merges: ['A1:C1'] },
);

/** A sheet beside the form. */
export const NOTES: Grid = gridOf([['说明'], ['填报单位：某县总工会'], [7]], { name: '说明' });

/** The workbook of a test; by default the form and the notes, the form in front, two cells in the user's colours. */
export function sketchOf(
  given: Partial<Omit<HostSketch, 'workbook'>> & SheetSketch = {},
): HostSketch {
  const { sheets = [FORM, NOTES], ...rest } = given;
  return {
    workbook: { sheets },
    active: sheets[0]?.name ?? '',
    protectedSheets: new Set(),
    painted: [
      { sheet: '附件1', ref: at('C4'), fill: '#FFF2CC', numberFormat: '0.00' },
      { sheet: '附件1', ref: at('B3'), fill: '#E2EFDA', numberFormat: 'General' },
    ].filter(({ sheet }) => sheets.some(({ name }) => name === sheet)),
    ownRules: [{ sheet: '附件1', range: rangeOf('C4:C5'), formula: '=$C4>15' }].filter(
      ({ sheet }) => sheets.some(({ name }) => name === sheet),
    ),
    ...rest,
  };
}

interface SheetSketch {
  readonly sheets?: readonly Grid[];
}

/** A sheet with some values that rows of a test cannot draw. */
export function gridWith(grid: Grid, values: Readonly<Record<string, CellValue>>): Grid {
  const cells = Object.entries(values).map(([address, value]) => ({
    ref: at(address),
    value,
    formula: undefined,
    shown: undefined,
  }));
  return createGrid({ ...grid, cells: [...grid.rows.flatMap((row) => row.cells), ...cells] });
}

/** A cell's place by its address. */
export function at(address: string): CellRef {
  const ref = parseA1(address);
  if (ref === undefined) throw new Error(`No address: ${address}`);
  return ref;
}

/** A range by its addresses. */
export function rangeOf(text: string): CellRange {
  const range = parseRange(text);
  if (range === undefined) throw new Error(`No range: ${text}`);
  return range;
}

/** `write('附件1!C4', { kind: 'blank' })`. */
export function write(place: string, content: WrittenContent): CellWrite {
  const [sheet = '', address = ''] = place.split('!');
  return { sheet, ref: at(address), content };
}

/** `figure('附件1!C4', '12.5')`. */
export function figure(place: string, text: string): CellWrite {
  return write(place, { kind: 'figure', figure: text });
}

/** `mark('附件1!A3:C3', 'error')`. */
export function mark(place: string, tone: MarkTone): Mark {
  const [sheet = '', range = ''] = place.split('!');
  return { sheet, range: rangeOf(range), tone };
}

/**
 * The cells of a sheet by address, drawn as one types them: `{ A1: '合计', C3: '=SUM(C4:C5) → 30' }`.
 *
 * A text that begins with `=` has an apostrophe before it, as one types such a text.
 */
export function drawn(grid: Grid | undefined): Readonly<Record<string, string | number | boolean>> {
  const cells = grid?.rows.flatMap((row) => row.cells) ?? [];
  return Object.fromEntries(
    cells.map(({ ref, value, formula }) => {
      if (formula === undefined) return [formatA1(ref), drawnValue(value)];
      const result = value.kind === 'not-calculated' ? '' : ` → ${String(drawnValue(value))}`;
      return [formatA1(ref), `=${formula}${result}`];
    }),
  );
}

function drawnValue(value: CellValue): string | number | boolean {
  switch (value.kind) {
    case 'number':
      return value.number;
    case 'logical':
      return value.logical;
    case 'text':
      return value.text.startsWith('=') ? `'${value.text}` : value.text;
    case 'date':
      return `(date) ${String(value.serial)}`;
    case 'error':
      return `(error) ${value.error}`;
    case 'blank':
      return '(blank)';
    case 'not-calculated':
      return '(not calculated)';
  }
}

/** The cells under marks, each with its tone: how a program splits ranges does not matter. */
export function markedCells(marks: readonly Mark[]): readonly string[] {
  const cells = marks.flatMap(({ sheet, range, tone }) =>
    cellsIn(range).map((ref) => `${sheet}!${formatA1(ref)} ${tone}`),
  );
  return cells.sort();
}

function cellsIn({ top, left, bottom, right }: CellRange): readonly CellRef[] {
  const refs: CellRef[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) refs.push({ row, col });
  }
  return refs;
}

/** The merged ranges of a sheet in A1 text. */
export function drawnMerges(grid: Grid | undefined): readonly string[] {
  return (grid?.merges ?? []).map(formatRange).sort();
}
