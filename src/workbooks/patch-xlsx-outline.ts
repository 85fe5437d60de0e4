import { type CellRange, parseRange } from '../domain/grid/cell-range';
import { type CellRef, parseA1 } from '../domain/grid/cell-ref';
import { createTagSource, type TagSource } from './patch-xlsx-source';
import type { XmlTag } from './patch-xlsx-tokens';

/** An element by its places in the XML text: `closeStart` is where its content ends. */
export interface ElementSpan {
  readonly open: XmlTag;
  readonly closeStart: number;
  readonly end: number;
}

/** A cell element with its parts. */
export interface CellSpan extends ElementSpan {
  readonly ref: CellRef;
  readonly formula: FormulaSpan | undefined;
  /** What it holds beside formula and value, as an `extLst`, to be kept. */
  readonly others: readonly ElementSpan[];
}

/** The formula element of a cell. */
export interface FormulaSpan extends ElementSpan {
  readonly kind: 'normal' | 'shared' | 'array' | 'data-table';
  /** Number of the group of cells that share a formula; '' when there is none. */
  readonly group: string;
  /** Cells that an array, a table or a shared formula's first cell speaks for. */
  readonly range: CellRange | undefined;
  /** Formula text; '' for a cell that takes its formula from another; `undefined` when it cannot be told. */
  readonly text: string | undefined;
}

/** A row element; `cells` are kept where the row is to be written to, else only those with a formula. */
export interface RowSpan extends ElementSpan {
  readonly row: number;
  readonly cells: readonly CellSpan[];
}

/** Format that a column gives its cells. */
export interface ColumnFormat {
  readonly first: number;
  readonly last: number;
  readonly style: string;
}

/** What a sheet part consists of, as far as putting figures into it needs to know. */
export interface SheetOutline {
  readonly source: TagSource;
  /** Prefix of its elements' names with the colon, as `x:`; '' for none. */
  readonly prefix: string;
  readonly dimension: XmlTag | undefined;
  readonly data: ElementSpan;
  readonly columns: readonly ColumnFormat[];
  readonly rows: readonly RowSpan[];
  readonly merges: readonly CellRange[];
  readonly isProtected: boolean;
}

/**
 * Reads the outline of a sheet part. Refuses the file when anything is not fully understood: other
 * namespaces, rows or cells out of order, places that contradict each other.
 *
 * @param wantedRows - rows whose cells are all kept; `all` keeps every row, empty ones too
 */
export function readSheetOutline(
  xml: string,
  part: string,
  wantedRows: ReadonlySet<number> | 'all',
): SheetOutline {
  const source = createTagSource(xml, part, 'worksheet');
  const { prefix } = source;
  const outline: Writable = { columns: [], rows: [], merges: [], isProtected: false };
  source.readChildren(source.root, (tag) => {
    if (tag.name === `${prefix}sheetData`) readData(source, tag, { outline, wantedRows });
    else if (tag.name === `${prefix}dimension`) outline.dimension = tag;
    else if (tag.name === `${prefix}sheetProtection`) {
      outline.isProtected = isOn(source.attribute(tag, 'sheet'));
    } else if (tag.name === `${prefix}cols` || tag.name === `${prefix}mergeCells`) {
      source.readChildren(tag, (child) => {
        readDetail(source, child, outline);
        source.skip(child);
      });
      return;
    }
    if (tag.name !== `${prefix}sheetData`) source.skip(tag);
  });
  const { data } = outline;
  if (data === undefined) return source.refuse();
  return { ...outline, source, prefix, data, dimension: outline.dimension };
}

interface Writable {
  data?: ElementSpan;
  dimension?: XmlTag;
  columns: ColumnFormat[];
  rows: RowSpan[];
  merges: CellRange[];
  isProtected: boolean;
}

/** Whether an XML attribute says yes. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function readDetail(source: TagSource, tag: XmlTag, outline: Writable): void {
  if (tag.name === `${source.prefix}mergeCell`) {
    outline.merges.push(parseRange(source.attribute(tag, 'ref') ?? '') ?? source.refuse());
  } else if (tag.name === `${source.prefix}col`) {
    const style = source.attribute(tag, 'style');
    const first = Number(source.attribute(tag, 'min')) - 1;
    const last = Number(source.attribute(tag, 'max')) - 1;
    if (style !== undefined) outline.columns.push({ first, last, style });
  }
}

interface DataTarget {
  readonly outline: Writable;
  readonly wantedRows: ReadonlySet<number> | 'all';
}

function readData(source: TagSource, open: XmlTag, { outline, wantedRows }: DataTarget): void {
  if (outline.data !== undefined) source.refuse();
  let before = -1;
  const isAll = wantedRows === 'all';
  const close = source.readChildren(open, (tag) => {
    if (tag.name !== `${source.prefix}row`) {
      source.skip(tag);
      return;
    }
    const row = readRowNumber(source, tag, before);
    const span = readRow(source, tag, { row, keepsAll: isAll || wantedRows.has(row) });
    before = row;
    if (span.cells.length > 0 || isAll || wantedRows.size > 0) outline.rows.push(span);
  });
  outline.data = { open, closeStart: close.start, end: close.end };
}

/** A row without a number follows the one before it (ECMA-376 Part 1, 18.3.1.73). */
function readRowNumber(source: TagSource, tag: XmlTag, before: number): number {
  const text = source.attribute(tag, 'r');
  const row = text === undefined ? before + 1 : Number(text) - 1;
  return Number.isInteger(row) && row > before ? row : source.refuse();
}

function readRow(
  source: TagSource,
  open: XmlTag,
  { row, keepsAll }: { readonly row: number; readonly keepsAll: boolean },
): RowSpan {
  const cells: CellSpan[] = [];
  let before = -1;
  const close = source.readChildren(open, (tag) => {
    if (tag.name !== `${source.prefix}c`) {
      source.skip(tag);
      return;
    }
    const ref = readCellRef(source, tag, { row, before });
    const cell = readCell(source, tag, ref);
    before = ref.col;
    if (keepsAll || cell.formula !== undefined) cells.push(cell);
  });
  return { row, cells, open, closeStart: close.start, end: close.end };
}

/** A cell without an address follows the one before it (ECMA-376 Part 1, 18.3.1.4). */
function readCellRef(
  source: TagSource,
  tag: XmlTag,
  { row, before }: { readonly row: number; readonly before: number },
): CellRef {
  const text = source.attribute(tag, 'r');
  if (text === undefined) return { row, col: before + 1 };
  const ref = parseA1(text);
  return ref?.row === row && ref.col > before ? ref : source.refuse();
}

function readCell(source: TagSource, open: XmlTag, ref: CellRef): CellSpan {
  const others: ElementSpan[] = [];
  let formula: FormulaSpan | undefined;
  const close = source.readChildren(open, (tag) => {
    const end = source.skip(tag);
    const span = { open: tag, closeStart: end.start, end: end.end };
    if (tag.name === `${source.prefix}f`) formula = readFormula(source, span);
    else if (tag.name !== `${source.prefix}v` && tag.name !== `${source.prefix}is`) {
      others.push(span);
    }
  });
  return { ref, formula, others, open, closeStart: close.start, end: close.end };
}

function readFormula(source: TagSource, span: ElementSpan): FormulaSpan {
  const type = source.attribute(span.open, 't');
  const range = source.attribute(span.open, 'ref');
  return {
    ...span,
    kind: kindOf(source, type),
    group: source.attribute(span.open, 'si') ?? '',
    range: range === undefined ? undefined : (parseRange(range) ?? source.refuse()),
    text: source.textOf(span),
  };
}

function kindOf(source: TagSource, type: string | undefined): FormulaSpan['kind'] {
  switch (type) {
    case undefined:
    case 'normal':
      return 'normal';
    case 'shared':
    case 'array':
      return type;
    case 'dataTable':
      return 'data-table';
    default:
      return source.refuse();
  }
}
