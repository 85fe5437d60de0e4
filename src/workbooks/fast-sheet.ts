import type { Grid } from '../domain/grid/grid';
import { rememberTexts } from '../domain/kernel/remember';
import { type FastCell, readFastCell } from './fast-cell';
import {
  type Cursor,
  createCursor,
  expectText,
  handOver,
  readAttributes,
  readNumberValue,
  skipSpace,
  takes,
} from './fast-cursor';
import { readOutline } from './fast-outline';
import { type SheetBuilder, createSheetBuilder } from './sheet-builder';
import { createSharedFormulas } from './xlsx-formulas';
import { readXlsxValue } from './xlsx-cell';
import { type XlsxSheetSource, hidesRows, readSheetTag, readXlsxSheet } from './xlsx-sheet';

const HOLE = 'sheetData';
const OPEN = `<${HOLE}>`;
const CLOSE = `</${HOLE}>`;

const ROW_ATTRIBUTES = [
  ...['hidden', 'spans', 's', 'customFormat', 'ht', 'customHeight', 'outlineLevel'],
  ...['collapsed', 'thickTop', 'thickBot', 'ph', 'x14ac:dyDescent'],
];

/**
 * Reads the cells of a worksheet part letter by letter as Excel and WPS write them, and all around them with the
 * careful scanner. Refuses (which hands over) whatever is written in another way, right or wrong.
 */
export function readFastSheet(source: XlsxSheetSource): Grid {
  const { head, part, xml, budget } = source;
  const start = xml.indexOf(OPEN);
  if (start < 0) return readXlsxSheet(source);
  const builder = createSheetBuilder(head, budget);
  const cursor = createCursor(xml, part, start + OPEN.length);
  const shown = readRows(cursor, source, builder);
  const outline = `${xml.slice(0, start)}<${HOLE}/>${xml.slice(cursor.at)}`;
  for (const tag of readOutline({ xml: outline, hole: HOLE }, cursor)) {
    readSheetTag(builder, tag, part);
    if (hidesRows(tag)) builder.hideRowsExcept(shown);
  }
  return builder.build();
}

/** Reads the rows into the builder, and returns those that do not say they are hidden. */
function readRows(
  cursor: Cursor,
  source: XlsxSheetSource,
  builder: SheetBuilder,
): ReadonlySet<number> {
  const addCell = createCellSink(source, builder);
  const shown = new Set<number>();
  for (;;) {
    skipSpace(cursor);
    if (takes(cursor, CLOSE)) return shown;
    if (!takes(cursor, '<row')) handOver(cursor);
    builder.spellRow();
    const row = readRowNumber(cursor);
    const { isHidden, isEmpty } = readRowEnd(cursor);
    if (isHidden) builder.hideRows(row, row);
    else shown.add(row);
    if (!isEmpty) readCells(cursor, row, addCell);
  }
}

/** Zero-based. Every program writes the number before anything else of the row. */
function readRowNumber(cursor: Cursor): number {
  expectText(cursor, ' r=');
  const number = readNumberValue(cursor);
  return number >= 1 ? number - 1 : handOver(cursor);
}

/** What the tag of a row says behind its number. */
export interface RowEnd {
  readonly isHidden: boolean;
  readonly isEmpty: boolean;
}

/** Rows of a set have few heights and reaches. */
const MOST_ROW_ENDS = 2000;

/** Reads what the tag of a row says behind its number. */
function readRowEnd(cursor: Cursor): RowEnd {
  const { xml, at } = cursor;
  const end = xml.indexOf('>', at) + 1;
  if (end === 0) handOver(cursor);
  cursor.at = end;
  return recallRowEnd(xml.slice(at, end));
}

const recallRowEnd = rememberTexts(parseRowEnd, MOST_ROW_ENDS);

/** Takes the rest of a row's tag apart, from behind its number to its `>`. */
export function parseRowEnd(text: string): RowEnd {
  const cursor = createCursor(text, '', 0);
  const values: (string | undefined)[] = [];
  const isEmpty = readAttributes(cursor, ROW_ATTRIBUTES, values);
  if (cursor.at !== text.length) handOver(cursor);
  return { isHidden: values[0] === '1' || values[0] === 'true', isEmpty };
}

/** Cells up to the end of their row; `undefined` stands for one that holds nothing. */
function readCells(
  cursor: Cursor,
  row: number,
  addCell: (cell: FastCell | undefined) => void,
): void {
  for (;;) {
    skipSpace(cursor);
    if (takes(cursor, '<c')) addCell(readFastCell(cursor, row));
    else if (takes(cursor, '</row>')) return;
    else handOver(cursor);
  }
}

function createCellSink(
  { context, budget, part }: XlsxSheetSource,
  builder: SheetBuilder,
): (cell: FastCell | undefined) => void {
  const formulas = createSharedFormulas(part);
  return (cell) => {
    budget.spell();
    if (cell === undefined) return;
    const formula = formulas.resolve(cell);
    const { value, shown } = readXlsxValue(cell, context);
    builder.addCell({ ref: cell.ref, value, formula, shown });
  };
}
