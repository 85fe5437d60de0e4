import type { Cell } from '../domain/grid/grid';
import { SHEET_LIMITS } from '../domain/grid/cell-ref';
import { readOdsValue } from './ods-cell';
import { toA1Formula } from './ods-formula';
import { type XmlAttributes, findAttribute } from './scan-xml';
import type { ReadBudget, SheetBuilder } from './sheet-builder';

/** Reads the rows of one `table:table`; the caller finds the tags. */
export interface OdsTableReader {
  readonly column: (attributes: XmlAttributes) => void;
  readonly openRow: (attributes: XmlAttributes) => void;
  readonly closeRow: () => void;
  readonly openCell: (attributes: XmlAttributes) => void;
  readonly closeCell: (shown: string) => void;
}

/** How often a tag stands for itself and its followers; anything odd is once. */
function repeatsOf(attributes: XmlAttributes, name: string): number {
  const count = Number(findAttribute(attributes, name) ?? '1');
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** A hidden row is `collapse`, a filtered one `filter`. */
function isHidden(attributes: XmlAttributes): boolean {
  const visibility = findAttribute(attributes, 'visibility');
  return visibility === 'collapse' || visibility === 'filter';
}

/**
 * A reader of one table. Repeated rows and columns are spelled out only where they hold something,
 * against the budget: a file of one kilobyte can repeat a filled row a million times.
 */
export function createOdsTable(builder: SheetBuilder, budget: ReadBudget): OdsTableReader {
  let row = 0;
  let col = 0;
  let columns = 0;
  let rowRepeats = 1;
  let rowCells: Cell[] = [];
  let cell: XmlAttributes = [];
  return {
    column: (attributes) => {
      const repeats = repeatsOf(attributes, 'number-columns-repeated');
      if (isHidden(attributes)) builder.hideCols(columns, columns + repeats - 1);
      columns += repeats;
    },
    openRow: (attributes) => {
      builder.spellRow();
      rowRepeats = repeatsOf(attributes, 'number-rows-repeated');
      if (isHidden(attributes)) builder.hideRows(row, row + rowRepeats - 1);
      col = 0;
      rowCells = [];
    },
    closeRow: () => {
      // The first of the repeated rows has been added with its cells.
      for (let copy = 1; copy < rowRepeats && rowCells.length > 0; copy += 1) {
        for (const one of rowCells) {
          builder.addCell({ ...one, ref: { row: one.ref.row + copy, col: one.ref.col } });
        }
      }
      row += rowRepeats;
    },
    openCell: (attributes) => {
      budget.spell();
      cell = attributes;
      addMerge(builder, attributes, { row, col });
    },
    closeCell: (shown) => {
      const repeats = repeatsOf(cell, 'number-columns-repeated');
      const content = contentOf(cell, shown);
      if (content !== undefined && row < SHEET_LIMITS.rows) {
        for (let copy = 0; copy < repeats; copy += 1) {
          const one = { ref: { row, col: col + copy }, ...content };
          builder.addCell(one);
          rowCells.push(one);
        }
      }
      col += repeats;
    },
  };
}

function contentOf(attributes: XmlAttributes, shown: string): Omit<Cell, 'ref'> | undefined {
  const value = readOdsValue(attributes, shown);
  const formula = findAttribute(attributes, 'formula');
  if (value.kind === 'blank' && formula === undefined) return undefined;
  const hasOwnLook = value.kind === 'number' || value.kind === 'date';
  const isPlain = value.kind === 'number' && shown === String(value.number);
  return {
    value,
    formula: formula === undefined ? undefined : toA1Formula(formula),
    shown: hasOwnLook && !isPlain && shown !== '' ? shown : undefined,
  };
}

function addMerge(
  builder: SheetBuilder,
  attributes: XmlAttributes,
  { row, col }: { readonly row: number; readonly col: number },
): void {
  const rows = repeatsOf(attributes, 'number-rows-spanned');
  const cols = repeatsOf(attributes, 'number-columns-spanned');
  if (rows === 1 && cols === 1) return;
  builder.addMerge({
    top: row,
    left: col,
    bottom: Math.min(row + rows, SHEET_LIMITS.rows) - 1,
    right: Math.min(col + cols, SHEET_LIMITS.cols) - 1,
  });
}
