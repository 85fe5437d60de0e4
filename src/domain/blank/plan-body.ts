import type { Measure } from '../figures/measure';
import type { CellRange } from '../grid/cell-range';
import type { CellStyle, PlannedCell, PlannedChoice, PlannedContent } from '../layout/sheet-plan';
import { countLines } from '../layout/text-lines';
import type { Item, ItemCode } from '../templates/item';
import type { Rule } from '../templates/rule';
import { COLUMN, widthOf } from './blank-columns';
import type { BlankRow } from './blank-rows';
import { planPages } from './plan-pages';
import { planTotalFormulas } from './plan-total-formulas';

/** The rows of a form below the columns' heads. */
export interface PlannedBody {
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellRange[];
  readonly heights: ReadonlyMap<number, number>;
  readonly choices: readonly PlannedChoice[];
  /** Rows that begin a page. */
  readonly pageStarts: readonly number[];
}

/** Where the body begins: its first row, and the points of its first page that are taken above it. */
export interface BodyPlace {
  readonly firstRow: number;
  readonly above: number;
  /** Points that the repeated heads take on every further page. */
  readonly repeated: number;
}

/** What goes into an item's cell; `formula` is the live sum of a total's parts. */
export type ContentOfItem = (item: Item, formula: string | undefined) => PlannedContent;

/** Points a line of text takes, and room above and below. */
const LINE_POINTS = 14;
const PADDING = 6;
/** Characters of a column that its margins take, and a safety for fonts that run wider than 宋体. */
const UNUSABLE = 2;
/** What bold letters leave of a line; totals are bold. */
const BOLD_SHARE = 0.95;
const ANSWERS = ['是', '否'] as const;

/** Lays out the items: numbers over their rows, labels over the rows that share them, a cell for each figure. */
export function planBody(
  rows: readonly BlankRow[],
  rules: readonly Rule[],
  place: BodyPlace & { readonly contentOf: ContentOfItem },
): PlannedBody {
  const { firstRow, contentOf } = place;
  const placed = rows.map((row, index) => ({ ...row, at: firstRow + index }));
  const labels = groups(placed, (row, before) => !sharesLabel(row, before));
  const heights = new Map(labels.flatMap(heightsOf));
  const pageStarts = planPages(labels, heights, place);
  // A number that goes on over a page is not merged across the edge: its figure would be cut in half.
  const numbers = groups(placed, ({ number, at }) => number !== '' || pageStarts.includes(at));
  const rowOfItem = new Map(placed.flatMap(({ item, at }) => (item ? [[item.code, at]] : [])));
  const formulas = planTotalFormulas(rules, rowOfItem);
  return {
    cells: [
      ...numbers.map(([first]) => textCell(first.at, COLUMN.number, ['number', first.number])),
      ...placed.map(({ at, code }) => textCell(at, COLUMN.code, ['code', code])),
      ...labels.map(([first]) => labelCell(first, formulas)),
      ...placed.filter(hasColumnLabel).map(columnLabelCell),
      ...placed.map((row) => valueCell(row, formulas, contentOf)),
    ],
    merges: [...numbers.flatMap(numberMerge), ...labels.flatMap(labelMerge)],
    heights,
    pageStarts,
    choices: placed.flatMap(({ item, at }) =>
      item?.measure.kind === 'answer'
        ? [{ ref: { row: at, col: COLUMN.value }, options: ANSWERS }]
        : [],
    ),
  };
}

type PlacedRow = BlankRow & { readonly at: number };
/** Rows that follow each other; at least one. */
type Group = readonly [PlacedRow, ...PlacedRow[]];
type Formulas = ReadonlyMap<ItemCode, string>;

function groups(
  rows: readonly PlacedRow[],
  begins: (row: PlacedRow, before: PlacedRow) => boolean,
): readonly Group[] {
  const all: [PlacedRow, ...PlacedRow[]][] = [];
  rows.forEach((row, index) => {
    const group = all.at(-1);
    if (group === undefined || begins(row, rows[index - 1] ?? row)) all.push([row]);
    else group.push(row);
  });
  return all;
}

/** 慰问对象(人次) and 发放款物(万元) beside one label; a label without a second one stands alone. */
function sharesLabel(row: PlacedRow, before: PlacedRow): boolean {
  return (
    hasColumnLabel(row) && hasColumnLabel(before) && row.label === before.label && row.number === ''
  );
}

function hasColumnLabel({ columnLabel }: BlankRow): boolean {
  return columnLabel !== '';
}

function numberMerge(group: Group): readonly CellRange[] {
  return mergeOf(group, COLUMN.number, COLUMN.number);
}

function labelMerge(group: Group): readonly CellRange[] {
  return mergeOf(group, COLUMN.label, lastLabelCol(group[0]));
}

function lastLabelCol(row: BlankRow): number {
  return hasColumnLabel(row) ? COLUMN.label : COLUMN.columnLabel;
}

function mergeOf(group: Group, left: number, right: number): readonly CellRange[] {
  const top = group[0].at;
  const bottom = top + group.length - 1;
  return top === bottom && left === right ? [] : [{ top, left, bottom, right }];
}

/** Each row high enough for its own words, and all rows of a label together for the label. */
function heightsOf(group: Group): readonly (readonly [row: number, height: number])[] {
  const [first] = group;
  const width = widthOf(COLUMN.label, lastLabelCol(first)) - UNUSABLE;
  const lines = countLines(first.label, Math.floor(width * BOLD_SHARE));
  const own = Math.max(1, Math.ceil(lines / group.length));
  return group.map(({ at, columnLabel }) => {
    const beside = countLines(
      columnLabel,
      widthOf(COLUMN.columnLabel, COLUMN.columnLabel) - UNUSABLE,
    );
    return [at, Math.max(own, beside) * LINE_POINTS + PADDING];
  });
}

function textCell(
  row: number,
  col: number,
  [style, text]: readonly [CellStyle, string],
): PlannedCell {
  const content = text === '' ? ({ kind: 'blank' } as const) : ({ kind: 'text', text } as const);
  return { ref: { row, col }, content, style };
}

function labelCell(row: PlacedRow, formulas: Formulas): PlannedCell {
  const cell = textCell(row.at, COLUMN.label, ['label', row.label]);
  return isTotal(row.item, formulas) ? { ...cell, bold: true } : cell;
}

function columnLabelCell(row: PlacedRow): PlannedCell {
  return textCell(row.at, COLUMN.columnLabel, ['column-label', row.columnLabel]);
}

function valueCell(
  { item, at }: PlacedRow,
  formulas: Formulas,
  contentOf: ContentOfItem,
): PlannedCell {
  const ref = { row: at, col: COLUMN.value };
  const style = styleOf(item);
  if (item === undefined) return { ref, content: { kind: 'blank' }, style };
  const formula = formulas.get(item.code);
  const cell = { ref, content: contentOf(item, formula), style };
  return formula === undefined ? cell : { ...cell, bold: true };
}

function isTotal(item: Item | undefined, formulas: Formulas): boolean {
  return item !== undefined && formulas.has(item.code);
}

/** A measure we do not know may have decimals or not, and is shown as typed, like a count. */
const STYLES: Readonly<Record<Measure['kind'], CellStyle>> = {
  count: 'count',
  money: 'money',
  answer: 'answer',
  other: 'count',
};

function styleOf(item: Item | undefined): CellStyle {
  return STYLES[item?.measure.kind ?? 'other'];
}
