import type { Grid } from '../domain/grid/grid';
import { type FastCell, readFastCell } from './fast-cell';
import { type Cursor, handOver, readAttributes, readDigits, skipSpace, takes } from './fast-cursor';
import { readOutline } from './fast-outline';
import { type SheetBuilder, createSheetBuilder } from './sheet-builder';
import { createSharedFormulas } from './xlsx-formulas';
import { readXlsxValue } from './xlsx-cell';
import { type XlsxSheetSource, hidesRows, readSheetTag, readXlsxSheet } from './xlsx-sheet';

const HOLE = 'sheetData';
const OPEN = `<${HOLE}>`;
const CLOSE = `</${HOLE}>`;

const ROW_ATTRIBUTES = [
  ...['r', 'hidden', 'spans', 's', 'customFormat', 'ht', 'customHeight', 'outlineLevel'],
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
  const cursor: Cursor = { xml, part, at: start + OPEN.length };
  const shown = readRows(cursor, source, builder);
  const outline = `${xml.slice(0, start)}<${HOLE}/>${xml.slice(cursor.at)}`;
  for (const tag of readOutline({ xml: outline, hole: HOLE }, cursor)) {
    if (tag.name === 'row' || tag.name === 'c') handOver(cursor);
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
    const values: (string | undefined)[] = [];
    const isEmpty = readAttributes(cursor, ROW_ATTRIBUTES, values);
    const row = rowOf(cursor, values[0]);
    if (values[1] === '1' || values[1] === 'true') builder.hideRows(row, row);
    else shown.add(row);
    if (!isEmpty) readCells(cursor, row, addCell);
  }
}

function rowOf(cursor: Cursor, text = ''): number {
  const number: Cursor = { xml: text, part: cursor.part, at: 0 };
  const row = readDigits(number) - 1;
  return number.at === text.length && row >= 0 ? row : handOver(cursor);
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
    const { ref, type, style, stored, inline } = cell;
    const formula = formulas.resolve(cell);
    const hasFormula = cell.formula !== undefined;
    const { value, shown } = readXlsxValue({ type, style, stored, inline, hasFormula }, context);
    builder.addCell({ ref, value, formula, shown });
  };
}
