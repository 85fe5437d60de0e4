import { isOfSeveral } from '../domain/grid/cell-range';
import type { Cell, Grid, Workbook } from '../domain/grid/grid';
import type { CellValue } from '../domain/grid/cell-value';
import { createMergeIndex, isAnchor } from '../domain/grid/grid';
import type { ConversionLoss } from '../domain/grid/conversion-loss';
import type { WriteFault } from '../domain/grid/write-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';
import { textWidth } from '../domain/layout/text-lines';
import { type ConvertedCell, convertCell } from './convert-cell';
import { formulasOutOf } from './convert-formula';
import { convertNames } from './convert-names';
import type { Inflate } from './inflate';
import { patchXlsx } from './patch-xlsx';
import type { CellWrite } from './patch-xlsx-sheet';
import type { OpenedWorkbook } from './read-workbook';
import { writeBook } from './write-book';
import { PLAIN_LOOK } from './write-looks';
import type { WrittenCell, WrittenSheet } from './write-sheet-xml';
import { type StyleSheet, createStyleSheet } from './write-styles';

/** A workbook written anew. */
export interface Converted {
  readonly bytes: Uint8Array;
  readonly losses: readonly ConversionLoss[];
}

const OF_PAGES: readonly ConversionLoss[] = [
  'fonts',
  'borders',
  'number-formats',
  'column-widths',
  'pictures',
  'links',
];
/** What an .xlsx keeps beside its cells and their looks, and loses where its package cannot be changed. */
export const NOT_IN_BOOKS: readonly ConversionLoss[] = [
  'pictures',
  'links',
  'print-setup',
  'comments',
  'charts',
  'macros',
  'validation',
  'protection',
];
const OF_WORKBOOKS: readonly ConversionLoss[] = [
  ...OF_PAGES,
  'print-setup',
  'comments',
  'charts',
  'macros',
  'names',
  'validation',
  'conditional-formats',
  'protection',
];

/**
 * Writes a workbook of a format that cannot be changed in place as .xlsx: values, formulas with their
 * stored results, merged ranges, hidden rows, columns and sheets, dates as dates, numbers to the last
 * digit, texts as texts even when they begin with `=`. Then the writes go in, as into any .xlsx.
 *
 * The same workbook gives the same bytes. Faults: `not-writable`, with the cell.
 */
export function convertWorkbook(
  { workbook, format }: OpenedWorkbook,
  writes: readonly CellWrite[],
  inflate: Inflate,
): Result<Converted, WriteFault> {
  const losses = new Set<ConversionLoss>(lossesOf(format));
  const names = convertNames(workbook.sheets.map(({ name }) => name));
  if (names.some((name, index) => name !== workbook.sheets[index]?.name)) losses.add('sheet-names');
  const styles = createStyleSheet(PLAIN_LOOK);
  const isPortable = formulasOutOf(workbook, names);
  const sheets = visible(
    workbook.sheets.map((grid, index) =>
      convertSheet(grid, { name: names[index] ?? grid.name, styles, isPortable, losses }),
    ),
  );
  const recalculates = !workbook.sheets.every(isCalculated);
  const bytes = writeBook({ sheets, stylesXml: styles.toXml(), recalculates });
  const renamed = writes.map((write) => ({ ...write, sheet: newName(workbook, names, write) }));
  const patched = writes.length === 0 ? succeed(bytes) : patchXlsx(bytes, renamed, inflate);
  if (!patched.ok) return fail(patched.fault);
  return succeed({ bytes: patched.value, losses: [...losses] });
}

/** What is not read of a file of this format, and so is lost when it is written anew. */
export function lossesOf(format: OpenedWorkbook['format']): readonly ConversionLoss[] {
  if (format === 'csv') return [];
  return format === 'html' ? OF_PAGES : OF_WORKBOOKS;
}

function newName(workbook: Workbook, names: readonly string[], { sheet }: CellWrite): string {
  return names[workbook.sheets.findIndex(({ name }) => name === sheet)] ?? sheet;
}

/** A workbook shows at least one sheet, or Excel does not open it. */
function visible(sheets: readonly WrittenSheet[]): readonly WrittenSheet[] {
  if (sheets.some(({ visibility }) => visibility === 'visible')) return sheets;
  return sheets.map((sheet, index) => (index === 0 ? { ...sheet, visibility: 'visible' } : sheet));
}

function isCalculated({ rows }: Grid): boolean {
  return rows.every(({ cells }) => cells.every(({ value }) => value.kind !== 'not-calculated'));
}

interface Conversion {
  readonly name: string;
  readonly styles: StyleSheet;
  readonly isPortable: (formula: string) => boolean;
  readonly losses: Set<ConversionLoss>;
}

function convertSheet(grid: Grid, conversion: Conversion): WrittenSheet {
  const { name, styles, isPortable, losses } = conversion;
  const rows = grid.rows.map(
    ({ row, cells }) => [row, cells.map((cell) => convertCell(cell, isPortable))] as const,
  );
  const cells = rows.flatMap(([, inRow]) => inRow);
  for (const cell of cells) cell.losses.forEach((loss) => losses.add(loss));
  const merges = withoutOverlaps(grid);
  if (merges.length < grid.merges.length) losses.add('overlapping-merges');
  return {
    name,
    visibility: grid.visibility,
    cells: new Map(
      rows.map(([row, inRow]) => [row, inRow.map((cell) => writtenCell(cell, styles))]),
    ),
    merges,
    widths: widthsOf(cells, grid),
    heights: new Map(),
    hiddenRows: grid.hiddenRows,
    hiddenCols: grid.hiddenCols,
    choices: [],
    frozen: undefined,
    print: undefined,
  };
}

function writtenCell(
  { ref, formula, value, look }: ConvertedCell,
  styles: StyleSheet,
): WrittenCell {
  return { ref, formula, value, style: styles.indexOf(look) };
}

/** Merged ranges that share a cell make Excel call the file damaged; the first one stays. */
export function withoutOverlaps({ merges }: Grid): Grid['merges'] {
  return merges.filter((range, index) => {
    return isOfSeveral(range) && !merges.slice(0, index).some((other) => overlaps(range, other));
  });
}

function overlaps(one: Grid['merges'][number], other: Grid['merges'][number]): boolean {
  return (
    one.top <= other.bottom &&
    other.top <= one.bottom &&
    one.left <= other.right &&
    other.left <= one.right
  );
}

type TextOrOther =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: Exclude<CellValue['kind'] | 'blank', 'text'> };

/** Least and most characters a column gets, so that a form stays readable and fits a screen. */
const WIDTH = { least: 8, most: 48 } as const;

/** Widths in characters, from column A, that let the texts of a sheet be read. */
export function widthsOf(
  cells: Iterable<Pick<Cell, 'ref'> & { readonly value: TextOrOther }>,
  grid: Grid,
): readonly number[] {
  const index = createMergeIndex(grid.merges, grid.rows.at(-1)?.row ?? 0);
  const widths: number[] = [];
  for (const { ref, value } of cells) {
    if (value.kind !== 'text' || (index.has(ref.row) && !isAnchor(index, ref))) continue;
    const isMerged = index
      .get(ref.row)
      ?.some(({ left, right }) => left <= ref.col && ref.col <= right);
    if (isMerged === true) continue;
    widths[ref.col] = Math.max(widths[ref.col] ?? 0, textWidth(value.text) + 1);
  }
  const fit = (width = 0): number => Math.min(WIDTH.most, Math.max(WIDTH.least, width));
  return Array.from(widths, fit);
}
