import type { HostChange } from '../../app/host';
import { type CellRange, formatRange } from '../../domain/grid/cell-range';
import type { CellRef } from '../../domain/grid/cell-ref';
import type { CellInput } from '../../workbooks/cell-input';
import type { WpsSheet } from './jsapi';
import { readBlock, readFormulas } from './read-block';
import { formatAt, readFormats } from './read-formats';
import { type RawCell, errorIn, isFormula } from './to-cell';

/** What a cell holds, or is to hold. */
export interface PlacedInput {
  readonly ref: CellRef;
  readonly input: CellInput;
}

/** Cells as they were before a write of ours, with what is needed to put them back. */
export interface SavedBlock {
  readonly sheet: string;
  readonly range: CellRange;
  /** Row by row. */
  readonly before: readonly PlacedInput[];
  /** As WPS kept them after the write; empty until then. */
  readonly after: readonly (readonly unknown[])[];
  readonly isProtected: boolean;
}

/** Reads the cells of a block as they are. */
export function saveBlock(sheet: WpsSheet, name: string, range: CellRange): SavedBlock {
  const formats = readFormats(sheet, range);
  const cells = readBlock(sheet.Range(formatRange(range)), range);
  return {
    sheet: name,
    range,
    before: cells.map((cell) => ({
      ref: cell.ref,
      input: inputOf(cell, formatAt(formats, cell.ref)),
    })),
    after: [],
    isProtected: sheet.ProtectContents,
  };
}

/** What must be typed to have a cell again as it is now. */
function inputOf(cell: RawCell, format: string): CellInput {
  const { value, formula } = cell;
  if (isFormula(cell)) return { input: String(formula), isText: false, format };
  const error = errorIn(cell);
  if (error !== undefined) return { input: error, isText: false, format };
  if (typeof value === 'number' || typeof value === 'boolean') {
    return { input: value, isText: false, format };
  }
  return typeof value === 'string'
    ? { input: value, isText: true, format }
    : { input: '', isText: false, format };
}

/** A block with what its cells hold now that we have written. */
export function withAfter(sheet: WpsSheet, block: SavedBlock): SavedBlock {
  return { ...block, after: readFormulas(sheet, block.range) };
}

/** Whether some cells of a block cannot be changed while their sheet is protected; WPS tells nothing where only some can. */
export function isLocked(sheet: WpsSheet, { range }: Pick<SavedBlock, 'range'>): boolean {
  return sheet.ProtectContents && sheet.Range(formatRange(range)).Locked !== false;
}

/** What changes with such blocks. */
export function changesOf(blocks: readonly SavedBlock[]): readonly HostChange[] {
  const sheets = new Set(blocks.map(({ sheet }) => sheet));
  return [...sheets].map((sheet) => ({ kind: 'cells-changed', sheet }));
}
