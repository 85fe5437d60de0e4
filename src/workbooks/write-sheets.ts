import type { CellRange } from '../domain/grid/cell-range';
import { type CellRef, SHEET_LIMITS } from '../domain/grid/cell-ref';
import type { PlannedCell, PlannedContent, SheetPlan } from '../domain/layout/sheet-plan';
import { assertNever } from '../domain/kernel/assert-never';
import { type Deflate, deflateInScript } from './deflate';
import { writeBookWith } from './write-book';
import { BOLD_LOOKS, LOOKS, PLAIN_LOOK } from './write-looks';
import type { WrittenCell, WrittenSheet } from './write-sheet-xml';
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
    cells: [...plan.cells, ...coveredCells(plan)].map((cell) => writtenCell(cell, styles)),
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

/** Cells under merged ranges, in the look of the range's first cell, so that its lines go all around. */
function coveredCells({ cells, merges }: SheetPlan): readonly PlannedCell[] {
  const keyOf = ({ row, col }: PlannedCell['ref']): number => row * SHEET_LIMITS.cols + col;
  const touched = new Set(merges.flatMap(rowsOf));
  const planned = new Map<number, PlannedCell>();
  for (const cell of cells) {
    if (touched.has(cell.ref.row)) planned.set(keyOf(cell.ref), cell);
  }
  return merges.flatMap((merge) => {
    const first = planned.get(keyOf({ row: merge.top, col: merge.left }));
    if (first === undefined) return [];
    return refsOf(merge)
      .filter((ref) => !planned.has(keyOf(ref)))
      .map((ref) => ({ ...first, ref, content: { kind: 'blank' } as const }));
  });
}

function rowsOf({ top, bottom }: CellRange): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
}

function refsOf({ top, left, bottom, right }: CellRange): readonly CellRef[] {
  const refs: CellRef[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) refs.push({ row, col });
  }
  return refs;
}

function writtenCell({ ref, content, style, bold }: PlannedCell, styles: StyleSheet): WrittenCell {
  const looks = bold === true ? BOLD_LOOKS : LOOKS;
  const { formula, value } = writtenContent(content);
  return { ref, style: styles.indexOf(looks[style]), formula, value };
}

function writtenContent(content: PlannedContent): Pick<WrittenCell, 'formula' | 'value'> {
  switch (content.kind) {
    case 'blank':
      return { formula: undefined, value: { kind: 'blank' } };
    case 'text':
      return { formula: undefined, value: { kind: 'text', text: content.text } };
    case 'figure':
      return { formula: undefined, value: { kind: 'number', number: content.figure } };
    case 'formula':
      return { formula: content.formula, value: resultOf(content.cached) };
    default:
      return assertNever(content);
  }
}

const NUMBER = /^-?\d+(?:\.\d+)?$/u;

function resultOf(cached: string): WrittenCell['value'] {
  if (cached === '') return { kind: 'blank' };
  return NUMBER.test(cached) ? { kind: 'number', number: cached } : { kind: 'text', text: cached };
}
