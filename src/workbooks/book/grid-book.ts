import type { Cell, Grid, Workbook } from '../../domain/grid/grid';
import { convertNames } from '../convert-names';
import type { Book, BookCell, BookColumns, BookLook, BookSheet } from './book';
import { toBookValue } from './read-book-cells';
import { PLAIN_BOOK_LOOK } from './read-looks';
import { USUAL_HEIGHT, digitWidth, pixelsOfPoints, usualWidth } from './sizes';

const DAY: BookLook = { ...PLAIN_BOOK_LOOK, format: 'yyyy/m/d' };
const DAY_AND_TIME: BookLook = { ...PLAIN_BOOK_LOOK, format: 'yyyy/m/d h:mm:ss' };
const TIME: BookLook = { ...PLAIN_BOOK_LOOK, format: 'h:mm:ss' };

/** A workbook of a format whose looks are not read as a book in plain looks; dates show as dates. */
export function bookOfGrids({ sheets }: Workbook): Book {
  const names = convertNames(sheets.map(({ name }) => name));
  return {
    sheets: sheets.map((grid, index) => sheetOfGrid(grid, index + 1, names[index] ?? grid.name)),
    names: [],
    plain: PLAIN_BOOK_LOOK,
  };
}

function sheetOfGrid(grid: Grid, number: number, name: string): BookSheet {
  return {
    id: String(number),
    name,
    visibility: grid.visibility,
    cells: grid.rows.flatMap(({ cells }) => cells.map(cellOfGrid)),
    merges: grid.merges,
    columns: hiddenColumns(grid),
    rows: new Map(
      [...grid.hiddenRows]
        .sort((one, other) => one - other)
        .map((row) => [row, { height: undefined, isFixed: false, hidden: true }]),
    ),
    usual: {
      width: usualWidth(digitWidth(PLAIN_BOOK_LOOK.letters)),
      height: pixelsOfPoints(USUAL_HEIGHT),
    },
    frozen: undefined,
    conditions: [],
    showsLines: true,
    origins: undefined,
    print: undefined,
    choices: [],
  };
}

function cellOfGrid({ ref, value, formula }: Cell): BookCell {
  const look = value.kind === 'date' ? lookOfDate(value.serial) : PLAIN_BOOK_LOOK;
  return { ref, value: toBookValue(value), formula, fills: undefined, look };
}

function lookOfDate(serial: number): BookLook {
  if (serial < 1) return TIME;
  return Number.isInteger(serial) ? DAY : DAY_AND_TIME;
}

function hiddenColumns({ hiddenCols }: Grid): readonly BookColumns[] {
  return [...hiddenCols]
    .sort((one, other) => one - other)
    .map((col) => ({ first: col, last: col, width: undefined, hidden: true }));
}
