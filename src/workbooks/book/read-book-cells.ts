import { type CellRange, parseRange } from '../../domain/grid/cell-range';
import { type CellRef, SHEET_LIMITS, parseA1 } from '../../domain/grid/cell-ref';
import type { CellValue } from '../../domain/grid/cell-value';
import { LIMITS, refuseTooLarge } from '../limits';
import { refuseDamaged } from '../refusal';
import { type XmlAttributes, type XmlTag, findAttribute } from '../scan-xml';
import type { ReadBudget } from '../sheet-builder';
import { type XlsxContext, readXlsxValue } from '../xlsx-cell';
import { createSharedFormulas } from '../xlsx-formulas';
import { createRichText } from '../xlsx-strings';
import type { BookCell, BookLook, BookValue } from './book';
import { lookKey } from './look-key';
import type { FileLooks } from './read-looks';

/** What is needed to read the cells of a sheet. */
export interface CellsSource {
  readonly part: string;
  readonly context: XlsxContext;
  readonly looks: FileLooks;
  readonly plain: BookLook;
  readonly budget: ReadBudget;
}

/** Collects the cells of a sheet. */
export interface CellsReader {
  /** Whether the tag belonged to the cells. */
  readonly open: (tag: XmlTag) => boolean;
  readonly text: (text: string) => void;
  readonly close: (name: string, parent: string) => void;
  readonly take: () => readonly BookCell[];
}

/** Hears of every row and cell the sheet spells out. */
export interface PlaceListener {
  readonly rowOpened: (row: number, attributes: XmlAttributes) => void;
  readonly cellOpened: (ref: CellRef, style: number) => void;
}

interface OpenCell {
  readonly ref: CellRef;
  readonly type: string;
  readonly style: number;
  stored: string | undefined;
  formula: string | undefined;
  shared: string | undefined;
  fills: CellRange | undefined;
  /** The tag whose text is being read. */
  inside: 'v' | 'f' | 'is' | undefined;
}

/** A reader of one sheet. */
export function createCellsReader(source: CellsSource, listener: PlaceListener): CellsReader {
  const { part } = source;
  const cells: BookCell[] = [];
  const rich = createRichText();
  const formulas = createSharedFormulas(part);
  const toCell = createCellMaker(source);
  const place = createPlaces(part);
  let cell: OpenCell | undefined;
  return {
    open: ({ name, attributes, parent }) => {
      if (cell !== undefined) {
        if (cell.inside === 'is') rich.open(name);
        else openInside(cell, name, attributes);
        return true;
      }
      if (parent === 'sheetData' && name === 'row') {
        listener.rowOpened(place.openRow(attributes), attributes);
        return true;
      }
      if (parent !== 'row' || name !== 'c') return false;
      source.budget.spell();
      cell = openCell(place.placeCell(attributes), attributes);
      listener.cellOpened(cell.ref, cell.style);
      return true;
    },
    text: (text) => {
      if (cell?.inside === 'v') cell.stored = (cell.stored ?? '') + text;
      else if (cell?.inside === 'f') cell.formula = (cell.formula ?? '') + text;
      else if (cell?.inside === 'is') rich.text(text);
    },
    close: (name, parent) => {
      if (cell === undefined) return;
      if (parent === 'row' && name === 'c') {
        const made = toCell(cell, formulas.resolve(cell), rich.take());
        if (made !== undefined) cells.push(made);
        cell = undefined;
      } else if (cell.inside === name) cell.inside = undefined;
      else if (cell.inside === 'is') rich.close(name);
    },
    take: () => cells.sort((one, other) => byPlace(one.ref, other.ref)),
  };
}

function byPlace(one: CellRef, other: CellRef): number {
  return one.row === other.row ? one.col - other.col : one.row - other.row;
}

interface Places {
  readonly openRow: (attributes: XmlAttributes) => number;
  readonly placeCell: (attributes: XmlAttributes) => CellRef;
}

/** Rows and cells stand where they say, or next to the one before; no place has two. */
function createPlaces(part: string): Places {
  const taken = new Set<number>();
  let row = -1;
  let col = -1;
  let rows = 0;
  return {
    openRow: (attributes) => {
      rows += 1;
      if (rows > LIMITS.rows) refuseTooLarge('rows', LIMITS.rows);
      const number = findAttribute(attributes, 'r');
      row = number === undefined ? row + 1 : Number(number) - 1;
      const isRow = Number.isInteger(row) && row >= 0 && row < SHEET_LIMITS.rows;
      col = -1;
      return isRow ? row : refuseDamaged('structure', part);
    },
    placeCell: (attributes) => {
      const address = findAttribute(attributes, 'r');
      const ref = address === undefined ? { row, col: col + 1 } : parseA1(address);
      if (ref?.row !== row || ref.col >= SHEET_LIMITS.cols) return refuseDamaged('structure', part);
      const key = row * SHEET_LIMITS.cols + ref.col;
      if (taken.has(key)) refuseDamaged('structure', part);
      taken.add(key);
      col = ref.col;
      return ref;
    },
  };
}

function openCell(ref: CellRef, attributes: XmlAttributes): OpenCell {
  return {
    ref,
    type: findAttribute(attributes, 't') ?? 'n',
    style: Number(findAttribute(attributes, 's') ?? '0'),
    stored: undefined,
    formula: undefined,
    shared: undefined,
    fills: undefined,
    inside: undefined,
  };
}

function openInside(cell: OpenCell, name: string, attributes: XmlAttributes): void {
  if (name === 'v') {
    if (cell.stored !== undefined) refuseDamaged('structure');
    cell.stored = '';
  }
  if (name === 'f') openFormula(cell, attributes);
  if (name === 'v' || name === 'f' || name === 'is') cell.inside = name;
}

function openFormula(cell: OpenCell, attributes: XmlAttributes): void {
  cell.formula = '';
  const type = findAttribute(attributes, 't');
  if (type === 'shared') cell.shared = findAttribute(attributes, 'si');
  if (type === 'array') cell.fills = parseRange(findAttribute(attributes, 'ref') ?? '');
}

type CellMaker = (
  cell: OpenCell,
  formula: string | undefined,
  inline: string,
) => BookCell | undefined;

/** Makes cells, and none where nothing stands that looks unlike a plain cell. */
function createCellMaker({ context, looks, plain, budget }: CellsSource): CellMaker {
  const plainKey = lookKey(plain);
  return (cell, formula, inline) => {
    const { ref, type, style, stored } = cell;
    const hasFormula = cell.formula !== undefined;
    const { value } = readXlsxValue({ type, style, stored, inline, hasFormula }, context);
    const look = looks.cells[style] ?? plain;
    const isEmpty = value.kind === 'blank' && formula === undefined;
    if (isEmpty && lookKey(look) === plainKey) return undefined;
    budget.keep({ ref, value, formula, shown: undefined });
    const fills = formula === undefined ? undefined : cell.fills;
    return { ref, value: toBookValue(value), formula, fills, look };
  };
}

/** The value of a cell that was read, as a sheet shows it. */
export function toBookValue(value: CellValue): BookValue {
  if (value.kind === 'date') return { kind: 'number', number: value.serial };
  return value.kind === 'not-calculated' ? { kind: 'blank' } : value;
}
