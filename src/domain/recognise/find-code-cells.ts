import type { CellRef } from '../grid/cell-ref';
import { type Cell, type Grid, type GridRow } from '../grid/grid';
import { type GridView, textOfCell } from '../grid/grid-view';
import { type CodeCell, readCodeCell } from '../templates/item-code';

/** A cell that states one or two item codes. */
export interface FoundCode extends CodeCell {
  /** Top-left of the cell. */
  readonly ref: CellRef;
  /** Last row the cell covers; its own row when it is not merged. */
  readonly lastRow: number;
}

/** Longest text that can hold a code with its label; anything longer is running text. */
const LONGEST_LABEL = 300;
/** Words above a column of codes that are plain numbers. */
const CODE_HEADS: ReadonlySet<string> = new Set([
  '代码',
  '行次',
  '编码',
  '行号',
  '指标代码',
  '项目代码',
]);
/** Fewer codes than this are no form. */
export const LEAST_CODES = 3;

/** The cells of a sheet that state item codes, row by row. */
export interface FoundCodes {
  readonly cells: readonly FoundCode[];
  /** Whether numbers were looked at too. */
  readonly amongNumbers: boolean;
}

/**
 * All cells of a sheet that state item codes.
 *
 * Numbers count as codes only under a head such as 代码 or 行次, and only on a sheet without lettered codes:
 * otherwise the running numbers of any list would be taken for items.
 */
export function findCodeCells(view: GridView): FoundCodes {
  const lettered = collect(view, view.grid.rows, (cell) => readLettered(cell));
  if (lettered.length >= LEAST_CODES) return { cells: lettered, amongNumbers: false };
  const heads = findCodeHeads(view.grid);
  if (heads.length === 0) return { cells: lettered, amongNumbers: false };
  const cells = collect(view, view.grid.rows, (cell) => {
    const under = heads.some((head) => head.col === cell.ref.col && head.row < cell.ref.row);
    return under ? readCodeCell(textOfCell(cell), { numeric: true }) : undefined;
  });
  return { cells, amongNumbers: true };
}

function readLettered(cell: Cell): CodeCell | undefined {
  return cell.value.kind === 'text' ? readLetteredText(cell.value.text) : undefined;
}

/** The codes that a text states by letters and numbers; `undefined` when it states none. */
export function readLetteredText(text: string): CodeCell | undefined {
  return text.length <= LONGEST_LABEL && mayBeginWithCode(text) ? readCodeCell(text) : undefined;
}

/** The common Chinese characters in Unicode. */
const CHINESE = { first: 0x4e00, last: 0x9fff } as const;

/** No code begins with a Chinese character, and most labels do: they need no reading. */
function mayBeginWithCode(text: string): boolean {
  const first = text.charCodeAt(0);
  return first < CHINESE.first || first > CHINESE.last;
}

function collect(
  view: GridView,
  rows: readonly GridRow[],
  read: (cell: Cell) => CodeCell | undefined,
): readonly FoundCode[] {
  const found: FoundCode[] = [];
  for (const { cells } of rows) {
    for (const cell of cells) {
      const codes = read(cell);
      if (codes === undefined) continue;
      const lastRow = view.mergeAt(cell.ref)?.bottom ?? cell.ref.row;
      found.push({ codes: codes.codes, rest: codes.rest, ref: cell.ref, lastRow });
    }
  }
  return found;
}

function findCodeHeads(grid: Grid): readonly CellRef[] {
  const heads: CellRef[] = [];
  for (const { cells } of grid.rows) {
    for (const cell of cells) {
      if (isCodeHead(textOfCell(cell))) heads.push(cell.ref);
    }
  }
  return heads;
}

/** Whether the text stands above a column of codes. */
export function isCodeHead(text: string): boolean {
  return CODE_HEADS.has(text.replace(/\s/gu, ''));
}
