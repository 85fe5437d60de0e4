import type { CellRange } from '../domain/grid/cell-range';
import type { CellRef } from '../domain/grid/cell-ref';
import type { PlannedCell, PlannedContent, SheetPlan } from '../domain/layout/sheet-plan';
import { assertNever } from '../domain/kernel/assert-never';
import { type Deflate, deflateInScript } from './deflate';
import { writeBookWith } from './write-book';
import { BOLD_LOOKS, LOOKS, PLAIN_LOOK } from './write-looks';
import type { WrittenCell, WrittenSheet, WrittenValue } from './write-sheet-xml';
import { type StyleSheet, createStyleSheet } from './write-styles';

/**
 * Draws planned sheets as the bytes of an .xlsx file, in their order. The same plans give the same bytes.
 *
 * A formula planned without a result (`cached` is '') is written without one: readers that do not
 * calculate then find nothing rather than a zero.
 *
 * @param deflate - packs the parts, where the host does it faster
 */
export function writeSheets(
  plans: readonly SheetPlan[],
  deflate: Deflate = deflateInScript,
): Promise<Uint8Array> {
  const styles = createStyleSheet(PLAIN_LOOK);
  const sheets = plans.map((plan) => writtenSheet(plan, styles));
  const book = { sheets, stylesXml: styles.toXml(), recalculates: true };
  return writeBookWith(book, deflate);
}

function writtenSheet(plan: SheetPlan, styles: StyleSheet): WrittenSheet {
  return {
    name: plan.name,
    visibility: 'visible',
    cells: cellsByRow(plan, styles),
    merges: plan.merges,
    widths: plan.widths,
    heights: plan.heights,
    hiddenRows: new Set(),
    hiddenCols: new Set(),
    choices: plan.choices,
    frozen: plan.frozen,
    print: plan.print,
  };
}

type Rows = Map<number, WrittenCell[]>;

function cellsByRow({ cells, merges }: SheetPlan, styles: StyleSheet): Rows {
  const rows: Rows = new Map();
  for (const cell of cells) addCell(rows, writtenCell(cell, styles));
  for (const merge of merges) addCovered(rows, merge);
  // A plan lists its cells in any order.
  for (const row of rows.values()) row.sort((one, other) => one.ref.col - other.ref.col);
  return rows;
}

function addCell(rows: Rows, cell: WrittenCell): void {
  const row = rows.get(cell.ref.row);
  if (row === undefined) rows.set(cell.ref.row, [cell]);
  else row.push(cell);
}

/** Cells under a merged range get the look of its first cell, so that its lines go all around. */
function addCovered(rows: Rows, { top, left, bottom, right }: CellRange): void {
  const first = cellAt(rows, { row: top, col: left });
  if (first === undefined) return;
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) {
      const ref = { row, col };
      if (cellAt(rows, ref) !== undefined) continue;
      addCell(rows, { ref, style: first.style, formula: undefined, value: { kind: 'blank' } });
    }
  }
}

function cellAt(rows: Rows, { row, col }: CellRef): WrittenCell | undefined {
  return rows.get(row)?.find(({ ref }) => ref.col === col);
}

function writtenCell({ ref, content, style, bold }: PlannedCell, styles: StyleSheet): WrittenCell {
  const look = (bold === true ? BOLD_LOOKS : LOOKS)[style];
  const formula = content.kind === 'formula' ? content.formula : undefined;
  return { ref, style: styles.indexOf(look), formula, value: writtenValue(content) };
}

function writtenValue(content: PlannedContent): WrittenValue {
  switch (content.kind) {
    case 'blank':
    case 'text':
      return content;
    case 'figure':
      return { kind: 'number', number: content.figure };
    case 'formula':
      return resultOf(content.cached);
    default:
      return assertNever(content);
  }
}

const NUMBER = /^-?\d+(?:\.\d+)?$/u;

function resultOf(cached: string): WrittenValue {
  if (cached === '') return { kind: 'blank' };
  return NUMBER.test(cached) ? { kind: 'number', number: cached } : { kind: 'text', text: cached };
}
