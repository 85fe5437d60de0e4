import type { Consolidated, Consolidation } from '../domain/consolidate/consolidation';
import type { Detail, DetailLine } from '../domain/consolidate/detail';
import type { NoFigure } from '../domain/consolidate/submission';
import { formatAmount } from '../domain/figures/amount';
import { formatAnswers } from '../domain/figures/format-answers';
import { createTally } from '../domain/figures/tally';
import { formatA1, formatColumn } from '../domain/grid/cell-ref';
import { OWN_SHEET_NOTE } from '../domain/layout/own-sheet';
import type {
  CellStyle,
  PlannedCell,
  PlannedContent,
  SheetPlan,
} from '../domain/layout/sheet-plan';
import { countLines, textWidth } from '../domain/layout/text-lines';
import type { Item } from '../domain/templates/item';
import type { ConsolidationWords } from './consolidation-words';

/** Rows of the sheet: what stands above the units. Zero-based. */
const ROW = { title: 0, note: 1, label: 2, unit: 3, code: 4, first: 5 } as const;
/** Columns before the items. */
const COL = { number: 0, organisation: 1, first: 2 } as const;
/** Widths in characters. */
const WIDTH = {
  number: 6,
  organisation: 26,
  figure: 9,
  label: 16,
  file: 34,
  sheet: 16,
  cell: 7,
} as const;
/** Lines that the label of an item is to take. */
const LABEL_LINES = 5;
/** Points that lines of text take. */
const HEIGHT = { title: 34, line: 14, padding: 6 } as const;
/** Columns that the title stands over: about the width of the first page. */
const TITLE_COLS = 18;
/** Characters that the margins of a figure take. */
const FIGURE_MARGINS = 3;

const BLANK: PlannedContent = { kind: 'blank' };

/** The units' figures of an item, as a formula of another sheet names them: `'分户明细'!F6:F21`. */
export function detailRange(
  sheet: string,
  place: { readonly item: number; readonly lines: number },
): string {
  const column = formatColumn(COL.first + place.item);
  const rows = [ROW.first + 1, ROW.first + place.lines];
  const name = sheet.replaceAll("'", "''");
  return `'${name}'!${rows.map((row) => `${column}${String(row)}`).join(':')}`;
}

/**
 * 分户明细: a row for each unit, a column for each item, live sums below; then, beside what is printed, the file,
 * the sheet and the cells the figures came from. A cell that holds no figure is shown as it was typed.
 *
 * Sums of items that something unreadable keeps from being added up stay blank.
 */
export function planDetailSheet(
  consolidation: Consolidation,
  detail: Detail,
  words: ConsolidationWords,
): SheetPlan {
  const { items } = consolidation.template;
  const { lines } = detail;
  const total = ROW.first + lines.length;
  const sums = items.map((item, at) => sumOf(consolidation.totals.get(item.code), detail, at));
  const left = consolidation.placed.length - lines.length;
  const lastPrinted = COL.first + items.length - 1;
  const titleEnd = Math.min(lastPrinted, TITLE_COLS - 1);
  const cells: PlannedCell[] = [
    // At the top: of a long sheet hosts read no more, and must know it for ours.
    cellOf(ROW.title, 0, text(OWN_SHEET_NOTE), 'note'),
    cellOf(ROW.title, COL.first, text(words.detail.title(consolidation.template.title)), 'title'),
    cellOf(ROW.note, COL.first, text(words.detail.note(lines.length, left)), 'note'),
    ...heads(items, words),
  ];
  lines.forEach((line, at) => pushLine(cells, line, { at, items }));
  cells.push(...totalCells(sums, items, { row: total, word: words.detail.total }));
  return {
    name: words.sheets.detail,
    cells,
    merges: [
      ...[ROW.title, ROW.note].map((row) => ({
        top: row,
        left: COL.first,
        bottom: row,
        right: titleEnd,
      })),
      ...[COL.number, lastPrinted + 1, lastPrinted + 2].map((col) => ({
        top: ROW.label,
        left: col,
        bottom: ROW.code,
        right: col,
      })),
      { top: total, left: COL.number, bottom: total, right: COL.organisation },
      { top: ROW.title, left: 0, bottom: ROW.title, right: COL.organisation },
    ],
    widths: widthsOf(items, sums),
    heights: heightsOf(items, lines),
    choices: [],
    frozen: { rows: ROW.first, cols: COL.first },
    print: {
      paper: 'A3',
      orientation: 'landscape',
      pagesHigh: 0,
      pagesWide: items.length > PAGE_ITEMS ? 2 : 1,
      repeatRows: [ROW.label, ROW.code],
      repeatCols: [COL.number, COL.organisation],
      area: { top: 0, left: 0, bottom: total, right: lastPrinted },
    },
  };
}

/** Items that fit on one page of A3 in a size that can be read. */
const PAGE_ITEMS = 26;

function heads(items: readonly Item[], words: ConsolidationWords): readonly PlannedCell[] {
  const { number, organisation, unit, code, file, sheet, cells } = words.detail;
  const source = COL.first + items.length;
  const head = (row: number, col: number, word: string): PlannedCell =>
    cellOf(row, col, text(word), 'column-head');
  return [
    head(ROW.label, COL.number, number),
    head(ROW.label, COL.organisation, organisation),
    head(ROW.unit, COL.organisation, unit),
    head(ROW.code, COL.organisation, code),
    ...items.flatMap((item, at) => [
      head(ROW.label, COL.first + at, labelOf(item)),
      head(ROW.unit, COL.first + at, item.measure.unit),
      head(ROW.code, COL.first + at, item.code),
    ]),
    head(ROW.label, source, file),
    head(ROW.label, source + 1, sheet),
    cellOf(ROW.label, source + 2, text(cells), 'reference'),
    ...items.map(({ code: own }, at) => cellOf(ROW.code, source + 2 + at, text(own), 'reference')),
  ];
}

function labelOf({ label, columnLabel }: Item): string {
  return columnLabel === '' ? label : `${label} ${columnLabel}`;
}

function pushLine(
  cells: PlannedCell[],
  line: DetailLine,
  place: { readonly at: number; readonly items: readonly Item[] },
): void {
  const { at, items } = place;
  const row = ROW.first + at;
  const source = COL.first + items.length;
  cells.push(
    cellOf(row, COL.number, { kind: 'figure', figure: String(at + 1) }, 'number'),
    cellOf(row, COL.organisation, text(line.organisation), 'text'),
  );
  items.forEach((item, index) => {
    const other = line.others.get(index);
    const style = other?.kind === 'unreadable' ? 'text' : STYLES[item.measure.kind];
    const content = other === undefined ? figureContent(line.figures[index]) : otherContent(other);
    cells.push(cellOf(row, COL.first + index, content, style));
  });
  cells.push(
    cellOf(row, source, text(line.file), 'reference'),
    cellOf(row, source + 1, text(line.sheet), 'reference'),
  );
  line.cells.forEach((ref, index) => {
    if (ref === undefined) return;
    cells.push(cellOf(row, source + 2 + index, text(formatA1(ref)), 'reference'));
  });
}

const STYLES: Readonly<Record<Item['measure']['kind'], CellStyle>> = {
  count: 'count',
  money: 'money',
  answer: 'answer',
  other: 'count',
};

function figureContent(figure = ''): PlannedContent {
  return figure === '' ? BLANK : { kind: 'figure', figure };
}

function otherContent(other: NoFigure): PlannedContent {
  return text(other.kind === 'answers' ? formatAnswers(other) : other.raw);
}

/** What stands below a column: the sum of what is stated there, which for a total is the sum as received. */
function sumOf(
  consolidated: Consolidated | undefined,
  { lines }: Detail,
  item: number,
): PlannedContent {
  if (consolidated === undefined || hasNoSum(consolidated)) return BLANK;
  if (consolidated.kind === 'answers') return text(formatAnswers(consolidated));
  const tally = createTally();
  let stated = 0;
  for (const line of lines) {
    if (line.others.get(item)?.kind === 'unreadable') return BLANK;
    const figure = line.figures[item] ?? '';
    tally.add(figure);
    if (figure !== '') stated += 1;
  }
  if (stated === 0) return BLANK;
  const column = formatColumn(COL.first + item);
  const formula = `SUM(${column}${String(ROW.first + 1)}:${column}${String(ROW.first + lines.length)})`;
  return { kind: 'formula', formula, cached: formatAmount(tally.sum()) };
}

function hasNoSum({ kind }: Consolidated): boolean {
  return kind === 'blank' || kind === 'rate';
}

function totalCells(
  sums: readonly PlannedContent[],
  items: readonly Item[],
  { row, word }: { readonly row: number; readonly word: string },
): readonly PlannedCell[] {
  return [
    { ...cellOf(row, COL.number, text(word), 'number'), bold: true },
    ...items.map((item, at) => ({
      ...cellOf(row, COL.first + at, sums[at] ?? BLANK, STYLES[item.measure.kind]),
      bold: true,
    })),
  ];
}

function widthsOf(items: readonly Item[], sums: readonly PlannedContent[]): readonly number[] {
  return [
    WIDTH.number,
    WIDTH.organisation,
    ...items.map((item, at) => itemWidth(item, sums[at])),
    WIDTH.file,
    WIDTH.sheet,
    ...items.map(() => WIDTH.cell),
  ];
}

function itemWidth(item: Item, sum: PlannedContent | undefined): number {
  const figure = sum?.kind === 'formula' ? sum.cached.length + FIGURE_MARGINS : 0;
  const label = Math.ceil(textWidth(labelOf(item)) / LABEL_LINES) + 2;
  return Math.max(WIDTH.figure, figure, Math.min(label, WIDTH.label));
}

function heightsOf(
  items: readonly Item[],
  lines: readonly DetailLine[],
): ReadonlyMap<number, number> {
  const points = (count: number): number => count * HEIGHT.line + HEIGHT.padding;
  const labels = Math.max(
    1,
    ...items.map((item) => countLines(labelOf(item), itemWidth(item, undefined) - 1)),
  );
  return new Map([
    [ROW.title, HEIGHT.title],
    [ROW.note, points(1)],
    [ROW.label, points(labels)],
    [ROW.unit, points(1)],
    [ROW.code, points(1)],
    ...lines.map(({ organisation }, at) => {
      const count = countLines(organisation, WIDTH.organisation - 1);
      return [ROW.first + at, points(count)] as const;
    }),
    [ROW.first + lines.length, points(1)],
  ]);
}

function text(words: string): PlannedContent {
  return words === '' ? BLANK : { kind: 'text', text: words };
}

// eslint-disable-next-line max-params -- the four things a cell is made of, at thousands of places
function cellOf(row: number, col: number, content: PlannedContent, style: CellStyle): PlannedCell {
  return { ref: { row, col }, content, style };
}
