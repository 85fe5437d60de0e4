import type { CellRange } from '../grid/cell-range';
import type { CellRef } from '../grid/cell-ref';
import type { GridView } from '../grid/grid-view';
import { isKnownUnit } from '../figures/measure';
import { isByTheWay } from '../templates/by-the-way';
import { readLabel } from '../templates/read-label';
import type { PrintedRow } from '../templates/template';
import type { Block } from './find-blocks';
import type { FoundCode } from './find-code-cells';
import type { Columns } from './find-columns';

/** One printed row of a live sheet with the cell of its figure. */
export interface LiveRow extends PrintedRow {
  readonly row: number;
  /** Where its figure stands: the top-left when the cell is merged. */
  readonly value: CellRef;
  readonly misread: boolean;
}

/** A row between the items of a form that is none of them. */
export interface OtherRow {
  readonly label: string;
  /** Where its figure would stand. */
  readonly value: CellRef;
}

/** The rows of a form, and the rows between them that are none of its items. */
export interface LiveRows {
  readonly items: readonly LiveRow[];
  readonly others: readonly OtherRow[];
  /** The last row that was looked at. */
  readonly lastSeen: number;
}

/** Heads of columns, as they are repeated on a second page. */
export const COLUMN_HEADS = /^(?:编号|序号|代码|行次|项目|指标|合计|数量|金额)/u;
/** Rows without a code that may follow the last coded one. */
const ROWS_BELOW = 12;

/** Reads the rows of one form off the sheet, codes with their labels and the cells of their figures. */
export function readRows(view: GridView, block: Block, columns: Columns): LiveRows {
  const codes = codesByRow(block);
  const items: LiveRow[] = [];
  const others: OtherRow[] = [];
  const end = Math.min(block.lastRow + ROWS_BELOW, block.footRow);
  let row = firstRowOf(view, block, columns);
  for (; row <= end; row += 1) {
    const code = codes.get(row);
    const printed = labelsAt(view, columns, { row, code, before: items.at(-1) });
    const labels = withUnit(printed, unitAt(view, columns, row));
    if (code !== undefined || isItem(labels)) {
      const value = view.anchorOf({ row, col: columns.value });
      // Named one by one: spreading objects here took a fifth of the time of recognising a form.
      items.push({
        number: '',
        code: code?.found ?? '',
        label: labels.label,
        columnLabel: labels.columnLabel,
        misread: code?.misread ?? false,
        row,
        value,
      });
    } else if (row > block.lastRow && labels.label !== '') {
      break;
    } else {
      others.push(...otherRow(labels.label, { row, col: columns.value }));
    }
  }
  return { items, others, lastSeen: Math.min(row, end) };
}

function otherRow(text: string, value: CellRef): readonly OtherRow[] {
  const { label } = readLabel(text);
  return label === '' || COLUMN_HEADS.test(label) ? [] : [{ label, value }];
}

interface RowCode {
  readonly found: string;
  readonly misread: boolean;
  readonly rest: string;
}

/** Codes by the row they stand for. The second of two codes in one cell stands for the next row. */
function codesByRow(block: Block): ReadonlyMap<number, RowCode> {
  const taken = new Set(block.codes.map(({ ref }) => ref.row));
  const byRow = new Map<number, RowCode>();
  for (const cell of block.codes) {
    cell.codes.forEach((reading, i) => {
      const row = cell.ref.row + i;
      if (i > 0 && taken.has(row)) return;
      byRow.set(row, { found: reading.found, misread: reading.misread, rest: restFor(cell, i) });
    });
  }
  return byRow;
}

function restFor(cell: FoundCode, i: number): string {
  return i === 0 ? cell.rest : '';
}

interface RowLabels {
  readonly label: string;
  readonly columnLabel: string;
}

function labelsAt(
  view: GridView,
  columns: Columns,
  at: { row: number; code: RowCode | undefined; before: LiveRow | undefined },
): RowLabels {
  const texts = textsAt(view, columns.labels, at.row);
  const rest = at.code?.rest ?? '';
  if (rest !== '') {
    return { label: rest, columnLabel: texts.find(({ text }) => !text.endsWith(rest))?.text ?? '' };
  }
  const [first, second] = texts;
  if (first === undefined) return { label: '', columnLabel: '' };
  if (second !== undefined) return { label: first.text, columnLabel: second.text };
  return columns.labels[0] === first.col
    ? { label: first.text, columnLabel: '' }
    : withLabelAbove(first.text, at.before);
}

/** The unit that a column of its own states for a row; '' where there is none. */
function unitAt(view: GridView, columns: Columns, row: number): string {
  const text = columns.unit === undefined ? '' : view.textAt({ row, col: columns.unit });
  return isKnownUnit(text) ? text : '';
}

/** Labels with their unit in brackets, as papers without a column of units print it. */
function withUnit(labels: RowLabels, unit: string): RowLabels {
  if (unit === '') return labels;
  if (labels.columnLabel !== '') {
    return { label: labels.label, columnLabel: addUnit(labels.columnLabel, unit) };
  }
  return { label: addUnit(labels.label, unit), columnLabel: '' };
}

function addUnit(label: string, unit: string): string {
  const named = label === '' || readLabel(label).measure.unit !== '';
  return named ? label : `${label}（${unit}）`;
}

/** The first item may stand above the first code, when its own code was lost. */
function firstRowOf(view: GridView, block: Block, columns: Columns): number {
  const above = block.firstRow - 1;
  if (above < block.headRow) return block.firstRow;
  const labels = labelsAt(view, columns, { row: above, code: undefined, before: undefined });
  return isItem(labels) ? above : block.firstRow;
}

/** A lone text of the second label column belongs to the label above it, if it is a column label at all. */
function withLabelAbove(text: string, before: LiveRow | undefined): RowLabels {
  return before !== undefined && isColumnLabel(text)
    ? { label: before.label, columnLabel: text }
    : { label: text, columnLabel: '' };
}

/** A label of the second column that only makes sense with the label above it: 发放款物(万元). */
function isColumnLabel(text: string): boolean {
  const reading = readLabel(text);
  return reading.label.length <= 6 && reading.measure.unit !== '' && !reading.ofWhich;
}

/** The texts of the label columns as seen on a row, each merged cell once, one line for each row it covers. */
function textsAt(
  view: GridView,
  cols: readonly number[],
  row: number,
): readonly { col: number; text: string }[] {
  const texts: { col: number; text: string }[] = [];
  let coveredTo = -1;
  for (const col of cols) {
    if (col <= coveredTo) continue;
    const merge = view.mergeAt({ row, col });
    coveredTo = merge?.right ?? col;
    const text = lineFor(view, { row, col }, merge);
    if (text !== '') texts.push({ col, text });
  }
  return texts;
}

/** A cell merged over two rows may print the labels of both, one on each line. */
function lineFor(view: GridView, ref: CellRef, merge: CellRange | undefined): string {
  const text = view.textAt(ref);
  if (merge === undefined || merge.bottom === merge.top || !text.includes('\n')) return text;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length !== merge.bottom - merge.top + 1 || !lines.every(isColumnLabel)) return text;
  return lines[ref.row - merge.top] ?? text;
}

/** A row without a code is an item when it names what it counts, or continues a list with 其中. */
function isItem(labels: RowLabels): boolean {
  const text = labels.columnLabel === '' ? labels.label : labels.columnLabel;
  if (text === '' || isByTheWay(readLabel(labels.label).label) || COLUMN_HEADS.test(labels.label))
    return false;
  const reading = readLabel(text);
  return reading.ofWhich || reading.measure.unit !== '';
}
