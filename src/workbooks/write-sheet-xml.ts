import { formatRange, type CellRange } from '../domain/grid/cell-range';
import { type CellRef, formatA1 } from '../domain/grid/cell-ref';
import type { Grid } from '../domain/grid/grid';
import type { PlannedChoice, PrintSetup, SheetPlan } from '../domain/layout/sheet-plan';
import { assertNever } from '../domain/kernel/assert-never';
import { MARGINS, PAGE_NUMBER } from './page-of-plan';
import { SHEET_NAMESPACE, XML_HEAD, escapeCellText, escapeXml } from './write-xml';

/** What a cell to be written holds. Numbers are decimal text, so that no digit is lost on the way. */
export type WrittenValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'logical'; readonly logical: boolean }
  | { readonly kind: 'error'; readonly error: string };

/** A cell to be written. */
export interface WrittenCell {
  readonly ref: CellRef;
  /** Its look, by its number in the workbook's styles. */
  readonly style: number;
  /** Without `=`; the value is its stored result then, `blank` for none. */
  readonly formula: string | undefined;
  readonly value: WrittenValue;
}

/** A sheet to be written. */
export interface WrittenSheet {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly cells: readonly WrittenCell[];
  readonly merges: readonly CellRange[];
  /** Width of each column in characters, from column A; empty for the program's own. */
  readonly widths: readonly number[];
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenCols: ReadonlySet<number>;
  readonly choices: readonly PlannedChoice[];
  readonly frozen: SheetPlan['frozen'];
  readonly print: PrintSetup | undefined;
}

/** A sheet as the XML of its part. */
export function writeSheetXml(sheet: WrittenSheet, index: number): string {
  const { print, merges } = sheet;
  return [
    `${XML_HEAD}<worksheet xmlns="${SHEET_NAMESPACE}">`,
    print === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${formatRange(extentOf(sheet))}"/>`,
    `<sheetViews>${viewXml(sheet, index)}</sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet),
    `<sheetData>${rowsXml(sheet)}</sheetData>`,
    merges.length === 0 ? '' : mergesXml(merges),
    choicesXml(sheet.choices),
    print === undefined ? '' : printXml(print),
    '</worksheet>',
  ].join('');
}

function viewXml({ frozen }: WrittenSheet, index: number): string {
  const view = `sheetView${index === 0 ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (frozen === undefined) return `<${view}/>`;
  const { rows, cols } = frozen;
  const split = `${cols === 0 ? '' : ` xSplit="${String(cols)}"`}${rows === 0 ? '' : ` ySplit="${String(rows)}"`}`;
  const pane = rows === 0 ? 'topRight' : cols === 0 ? 'bottomLeft' : 'bottomRight';
  const first = formatA1({ row: rows, col: cols });
  return `<${view}><pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView>`;
}

function extentOf({ cells }: WrittenSheet): CellRange {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { ref } of cells) {
    if (ref.row < top) top = ref.row;
    if (ref.col < left) left = ref.col;
    if (ref.row > bottom) bottom = ref.row;
    if (ref.col > right) right = ref.col;
  }
  return cells.length === 0
    ? { top: 0, left: 0, bottom: 0, right: 0 }
    : { top, left, bottom, right };
}

/**
 * What a file adds to a width in characters: five pixels of margin, at seven pixels a digit
 * (ECMA-376 Part 1, 18.3.1.13).
 */
const MARGIN = 5 / 7;

function columnsXml({ widths, hiddenCols }: WrittenSheet): string {
  const count = Math.max(widths.length, ...[...hiddenCols].map((col) => col + 1));
  const columns: string[] = [];
  for (let col = 0; col < count; col += 1) {
    const width = widths[col];
    const hidden = hiddenCols.has(col) ? ' hidden="1"' : '';
    if (width === undefined && hidden === '') continue;
    const place = `min="${String(col + 1)}" max="${String(col + 1)}"`;
    columns.push(`<col ${place} width="${fileWidth(width ?? 8.43)}" customWidth="1"${hidden}/>`);
  }
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

function fileWidth(characters: number): string {
  return String(Math.round((characters + MARGIN) * 256) / 256);
}

function rowsXml(sheet: WrittenSheet): string {
  const byRow = new Map<number, WrittenCell[]>();
  for (const row of [...sheet.heights.keys(), ...sheet.hiddenRows]) byRow.set(row, []);
  for (const cell of sheet.cells) {
    const row = byRow.get(cell.ref.row);
    if (row === undefined) byRow.set(cell.ref.row, [cell]);
    else row.push(cell);
  }
  return [...byRow]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => rowXml(sheet, row, cells))
    .join('');
}

function rowXml(sheet: WrittenSheet, row: number, cells: readonly WrittenCell[]): string {
  const height = sheet.heights.get(row);
  const high = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
  const hidden = sheet.hiddenRows.has(row) ? ' hidden="1"' : '';
  const open = `<row r="${String(row + 1)}"${high}${hidden}>`;
  return `${open}${fromLeft(cells).map(cellXml).join('')}</row>`;
}

/** Most plans list a row's cells from left to right anyway. */
function fromLeft(cells: readonly WrittenCell[]): readonly WrittenCell[] {
  const col = (at: number): number => cells[at]?.ref.col ?? -1;
  if (cells.every(({ ref }, at) => ref.col > col(at - 1))) return cells;
  return [...cells].sort((one, other) => one.ref.col - other.ref.col);
}

function cellXml({ ref, style, formula, value }: WrittenCell): string {
  const styled = style === 0 ? '' : ` s="${String(style)}"`;
  const open = `<c r="${formatA1(ref)}"${styled}`;
  const formulaXml = formula === undefined ? '' : `<f>${escapeXml(formula)}</f>`;
  switch (value.kind) {
    case 'blank':
      return formulaXml === '' ? `${open}/>` : `${open}>${formulaXml}</c>`;
    case 'number':
      return `${open}>${formulaXml}<v>${value.number}</v></c>`;
    case 'logical':
      return `${open} t="b">${formulaXml}<v>${value.logical ? '1' : '0'}</v></c>`;
    case 'error':
      return `${open} t="e">${formulaXml}<v>${escapeXml(value.error)}</v></c>`;
    case 'text':
      return formula === undefined
        ? `${open} t="inlineStr"><is><t xml:space="preserve">${escapeCellText(value.text)}</t></is></c>`
        : `${open} t="str">${formulaXml}<v>${escapeCellText(value.text)}</v></c>`;
    default:
      return assertNever(value);
  }
}

function mergesXml(merges: readonly CellRange[]): string {
  const entries = merges.map((range) => `<mergeCell ref="${formatRange(range)}"/>`);
  return `<mergeCells count="${String(merges.length)}">${entries.join('')}</mergeCells>`;
}

function choicesXml(choices: readonly PlannedChoice[]): string {
  if (choices.length === 0) return '';
  const entries = choices.map(({ ref, options }) => {
    const attributes = `type="list" allowBlank="1" showErrorMessage="1" sqref="${formatA1(ref)}"`;
    const list = escapeXml(`"${options.join(',')}"`);
    return `<dataValidation ${attributes}><formula1>${list}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${String(choices.length)}">${entries.join('')}</dataValidations>`;
}

/** Numbers of paper sizes (ECMA-376 Part 1, 18.3.1.63). */
const PAPER = { A4: 9, A3: 8 } as const;
const MARGIN_LIST = Object.entries(MARGINS)
  .map(([side, inches]) => `${side}="${String(inches)}"`)
  .join(' ');
/** In the middle. */
const FOOT = `<headerFooter><oddFooter>${escapeXml(`&C${PAGE_NUMBER}`)}</oddFooter></headerFooter>`;

function printXml(print: PrintSetup): string {
  const { paper, orientation, pagesHigh, pagesWide = 1, pageStarts = [] } = print;
  const size = `paperSize="${String(PAPER[paper])}" orientation="${orientation}"`;
  const fit = `fitToWidth="${String(pagesWide)}" fitToHeight="${String(pagesHigh)}"`;
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${MARGIN_LIST}/>`,
    `<pageSetup ${size} ${fit}/>`,
    FOOT,
    breaksXml(pageStarts),
  ].join('');
}

/** A break stands below the row it names, counted from 1: the number of the row that begins the page. */
function breaksXml(pageStarts: readonly number[]): string {
  if (pageStarts.length === 0) return '';
  const count = String(pageStarts.length);
  const breaks = pageStarts.map((row) => `<brk id="${String(row)}" max="16383" man="1"/>`);
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join('')}</rowBreaks>`;
}
