import { parseRange } from '../../src/domain/grid/cell-range';
import { formatA1, parseA1 } from '../../src/domain/grid/cell-ref';
import type { Book, BookCell, BookSheet, BookValue } from '../../src/workbooks/book/book';
import type { OpenedBook } from '../../src/workbooks/book/open-book';

/** The first sheet of a book, or the one of that name. */
export function sheetIn({ sheets }: Book, name?: string): BookSheet {
  const found = name === undefined ? sheets[0] : sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`No sheet: ${name ?? 'first'}`);
  return found;
}

/** A cell by its address. */
export function cellAt(sheet: BookSheet, address: string): BookCell {
  const found = sheet.cells.find(({ ref }) => formatA1(ref) === address);
  if (found === undefined) throw new Error(`No cell: ${address}`);
  return found;
}

/** What stands in the cells of a sheet by address: values as JSON, formulas with their results. */
export function contentsOf(sheet: BookSheet): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sheet.cells
      .filter(({ value, formula }) => value.kind !== 'blank' || formula !== undefined)
      .map(({ ref, value, formula }) => [
        formatA1(ref),
        formula === undefined ? textOf(value) : `=${formula} → ${textOf(value)}`,
      ]),
  );
}

function textOf(value: BookValue): string {
  switch (value.kind) {
    case 'blank':
      return '';
    case 'number':
      return String(value.number);
    case 'text':
      return JSON.stringify(value.text);
    case 'logical':
      return String(value.logical);
    case 'error':
      return value.error;
  }
}

/** The book with one sheet, the first unless named, changed. */
export function withSheet(
  { book }: OpenedBook,
  change: (sheet: BookSheet) => BookSheet,
  name?: string,
): Book {
  const changed = sheetIn(book, name);
  return {
    ...book,
    sheets: book.sheets.map((sheet) => (sheet === changed ? change(sheet) : sheet)),
  };
}

/** A sheet with cells set: a number, a text, or a formula as `=A1+1 → 3`; '' empties a cell and keeps its look. */
export function withCells(
  sheet: BookSheet,
  contents: Readonly<Record<string, number | string>>,
): BookSheet {
  const byAddress = new Map(sheet.cells.map((cell) => [formatA1(cell.ref), cell]));
  for (const [address, content] of Object.entries(contents)) {
    const ref = parseA1(address);
    if (ref === undefined) throw new Error(address);
    const look = byAddress.get(address)?.look ?? plainLook(sheet);
    byAddress.set(address, { ref, look, fills: undefined, ...contentOf(content) });
  }
  return { ...sheet, cells: inOrder([...byAddress.values()]) };
}

function plainLook({ cells }: BookSheet): BookCell['look'] {
  const look = cells[0]?.look;
  if (look === undefined) throw new Error('A sheet without cells');
  return look;
}

function contentOf(content: number | string): Pick<BookCell, 'value' | 'formula'> {
  if (typeof content === 'number') {
    return { value: { kind: 'number', number: content }, formula: undefined };
  }
  const [formula = '', result = ''] = content.split(' → ');
  if (content.startsWith('=')) {
    return { value: { kind: 'number', number: Number(result) }, formula: formula.slice(1) };
  }
  return content === ''
    ? { value: { kind: 'blank' }, formula: undefined }
    : { value: { kind: 'text', text: content }, formula: undefined };
}

function inOrder(cells: readonly BookCell[]): readonly BookCell[] {
  return [...cells].sort((one, other) =>
    one.ref.row === other.ref.row ? one.ref.col - other.ref.col : one.ref.row - other.ref.row,
  );
}

/** A sheet with a blank row put in before a row, zero-based, as a spreadsheet does it; formulas stay as they are. */
export function withRowInserted(sheet: BookSheet, before: number): BookSheet {
  const down = (row: number): number => (row < before ? row : row + 1);
  return moved(sheet, down, [
    { place: 0, from: 0, count: before },
    { place: before + 1, from: before, count: 100 },
  ]);
}

/** A sheet without one of its rows. */
export function withRowDeleted(sheet: BookSheet, gone: number): BookSheet {
  const up = (row: number): number => (row < gone ? row : row - 1);
  const without = { ...sheet, cells: sheet.cells.filter(({ ref }) => ref.row !== gone) };
  return moved(without, up, [
    { place: 0, from: 0, count: gone },
    { place: gone, from: gone + 1, count: 100 },
  ]);
}

function moved(
  sheet: BookSheet,
  to: (row: number) => number,
  rows: NonNullable<BookSheet['origins']>['rows'],
): BookSheet {
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({
      ...cell,
      ref: { row: to(cell.ref.row), col: cell.ref.col },
    })),
    merges: sheet.merges.map((range) => ({
      ...range,
      top: to(range.top),
      bottom: to(range.bottom),
    })),
    rows: new Map([...sheet.rows].map(([row, said]) => [to(row), said])),
    origins: { rows: rows.filter(({ count }) => count > 0), cols: [] },
  };
}

/** A range by its address. */
export function rangeOf(text: string): NonNullable<ReturnType<typeof parseRange>> {
  const range = parseRange(text);
  if (range === undefined) throw new Error(text);
  return range;
}
