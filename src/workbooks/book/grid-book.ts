import type { Cell, Grid, Workbook } from '../../domain/grid/grid';
import { formulasOutOf } from '../convert-formula';
import { convertNames } from '../convert-names';
import { widthsOf, withoutOverlaps } from '../convert-workbook';
import type { Book, BookCell, BookColumns, BookLook, BookSheet } from './book';
import { formatOfShown } from './format-of-shown';
import { joinColumns } from './join-columns';
import { toBookValue } from './read-book-cells';
import { PLAIN_BOOK_LOOK } from './read-looks';
import { USUAL_HEIGHT, digitWidth, pixelsOfPoints, usualWidth } from './sizes';

/**
 * A workbook of a format whose looks are not read, as a book: columns wide enough for their texts, numbers in the
 * format that they were seen in. A formula over a name or another file, which do not come along, gives way to its
 * result.
 */
export function bookOfGrids(workbook: Workbook): Book {
  const { sheets } = workbook;
  const names = convertNames(sheets.map(({ name }) => name));
  const isPortable = formulasOutOf(workbook, names);
  const lookOf = createLooks();
  return {
    sheets: sheets.map((grid, index) => {
      const cells = grid.rows.flatMap((row) => row.cells);
      return {
        ...sheetOfGrid(grid),
        id: String(index + 1),
        name: names[index] ?? grid.name,
        cells: cells.map((cell) => cellOfGrid(cell, lookOf(cell), isPortable)),
      };
    }),
    names: [],
    settings: new Map(),
    plain: PLAIN_BOOK_LOOK,
  };
}

/** Looks by their formats, one object for each. */
function createLooks(): (cell: Cell) => BookLook {
  const looks = new Map([[PLAIN_BOOK_LOOK.format, PLAIN_BOOK_LOOK]]);
  return ({ value, shown }) => {
    const format = formatOfShown(value, shown);
    const look = looks.get(format) ?? { ...PLAIN_BOOK_LOOK, format };
    looks.set(format, look);
    return look;
  };
}

const DIGIT = digitWidth(PLAIN_BOOK_LOOK.letters);

function sheetOfGrid(grid: Grid): Omit<BookSheet, 'id' | 'name' | 'cells'> {
  return {
    visibility: grid.visibility,
    merges: withoutOverlaps(grid),
    columns: columnsOfGrid(grid),
    rows: new Map(
      [...grid.hiddenRows]
        .sort((one, other) => one - other)
        .map((row) => [row, { height: undefined, isFixed: false, hidden: true }]),
    ),
    usual: { width: usualWidth(DIGIT), height: pixelsOfPoints(USUAL_HEIGHT) },
    frozen: undefined,
    conditions: [],
    showsLines: true,
    lists: [],
    protection: undefined,
    origins: undefined,
    print: undefined,
    choices: [],
  };
}

function cellOfGrid(
  { ref, value, formula }: Cell,
  look: BookLook,
  isPortable: (formula: string) => boolean,
): BookCell {
  const keeps = formula !== undefined && isPortable(formula);
  return {
    ref,
    value: toBookValue(value),
    formula: keeps ? formula : undefined,
    fills: undefined,
    look,
  };
}

function columnsOfGrid(grid: Grid): readonly BookColumns[] {
  const widths = widthsOf(
    grid.rows.flatMap((row) => row.cells),
    grid,
  );
  const last = Math.max(widths.length - 1, ...grid.hiddenCols);
  const columns = Array.from({ length: last + 1 }, (_, col) => {
    const width = widths[col];
    return {
      first: col,
      last: col,
      width: width === undefined ? undefined : Math.ceil(width) * DIGIT,
      hidden: grid.hiddenCols.has(col),
    };
  });
  return joinColumns(columns);
}
