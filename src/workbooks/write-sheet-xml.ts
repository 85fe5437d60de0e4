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
  /** Cells by their row, each row's from left to right. */
  readonly cells: ReadonlyMap<number, readonly WrittenCell[]>;
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

/** A sheet as the XML of its part, in pieces. */
export function* writeSheetXml(sheet: WrittenSheet, index: number): Generator<string> {
  const { print, merges } = sheet;
  yield `${XML_HEAD}<worksheet xmlns="${SHEET_NAMESPACE}">`;
  if (print !== undefined) yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield `<dimension ref="${formatRange(extentOf(sheet))}"/>`;
  yield `<sheetViews>${viewXml(sheet, index)}</sheetViews>`;
  yield '<sheetFormatPr defaultRowHeight="15"/>';
  yield columnsXml(sheet);
  yield '<sheetData>';
  for (const row of rowsOf(sheet)) yield rowXml(sheet, row);
  yield '</sheetData>';
  if (merges.length > 0) yield mergesXml(merges);
  yield choicesXml(sheet.choices);
  if (print !== undefined) yield printXml(print);
  yield '</worksheet>';
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
  for (const [row, inRow] of cells) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, inRow[0]?.ref.col ?? left);
    right = Math.max(right, inRow.at(-1)?.ref.col ?? right);
  }
  return cells.size === 0 ? { top: 0, left: 0, bottom: 0, right: 0 } : { top, left, bottom, right };
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

/** Rows of which anything is said, from the top. */
function rowsOf({ cells, heights, hiddenRows }: WrittenSheet): readonly number[] {
  const rows = new Set([...cells.keys(), ...heights.keys(), ...hiddenRows]);
  return [...rows].sort((one, other) => one - other);
}

function rowXml({ cells, heights, hiddenRows }: WrittenSheet, row: number): string {
  const height = heights.get(row);
  const high = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
  const hidden = hiddenRows.has(row) ? ' hidden="1"' : '';
  let xml = `<row r="${String(row + 1)}"${high}${hidden}>`;
  for (const cell of cells.get(row) ?? []) xml += cellXml(cell);
  return `${xml}</row>`;
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
