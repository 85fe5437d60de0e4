import type { CellRange } from '../../domain/grid/cell-range';
import type { CellRef } from '../../domain/grid/cell-ref';
import type { Grid } from '../../domain/grid/grid';
import type { PrintSetup, PlannedChoice, SheetPlan } from '../../domain/layout/sheet-plan';

/** What a cell of a book holds; a date is a number whose look shows a date, counted from 1900 whatever the file does. */
export type BookValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'logical'; readonly logical: boolean }
  | { readonly kind: 'error'; readonly error: string };

/** How the lines of tables are drawn, by the names of .xlsx (ECMA-376 part 1 §18.18.3). */
export type LineStyle =
  | 'thin'
  | 'hair'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'double'
  | 'medium'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot'
  | 'thick';

/** A line beside a cell. Colours are `#rrggbb` in small letters. */
export interface Line {
  readonly style: LineStyle;
  readonly colour: string;
}

/** The letters of a cell. Size in points; without a colour they have the program's own. */
export interface Letters {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
  readonly struck: boolean;
  readonly colour: string | undefined;
}

/** A cell's lines on its four sides. */
export interface Borders {
  readonly left: Line | undefined;
  readonly right: Line | undefined;
  readonly top: Line | undefined;
  readonly bottom: Line | undefined;
}

/** How a cell looks, as far as a screen shows it; what else a file says of a look is kept beside the book. */
export interface BookLook {
  readonly letters: Letters;
  readonly fill: string | undefined;
  readonly borders: Borders;
  readonly across: 'general' | 'left' | 'center' | 'right' | 'justify' | 'distributed';
  readonly down: 'top' | 'center' | 'bottom';
  readonly wraps: boolean;
  /** Space before or after the text, in steps of about one character. */
  readonly indent: number;
  /** As .xlsx writes it: up to 90 turned left, up to 180 turned right by what exceeds 90, 255 letters below each other. */
  readonly turned: number;
  /** Number format as Excel writes it. */
  readonly format: string;
}

/** A cell that holds something or looks unlike the book's plain cells. */
export interface BookCell {
  readonly ref: CellRef;
  /** The stored result where there is a formula; `blank` when none was stored. */
  readonly value: BookValue;
  /** Without the leading `=`, in A1 notation with English names; of an array formula in its first cell. */
  readonly formula: string | undefined;
  /** Cells that an array formula fills. */
  readonly fills: CellRange | undefined;
  readonly look: BookLook;
}

/** Columns of one width, both ends included. Widths in pixels of a screen at 96 dots an inch; `undefined` is the sheet's own. */
export interface BookColumns {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly hidden: boolean;
}

/** A row that is not as all others. Height in pixels; one that is not fixed follows what the row holds. */
export interface BookRow {
  readonly height: number | undefined;
  readonly isFixed: boolean;
  readonly hidden: boolean;
}

/** What a condition changes of a cell's look; `undefined` leaves it. */
export interface ConditionLook {
  readonly fill: string | undefined;
  readonly colour: string | undefined;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
}

/** A conditional format by formula, as our marks are; other kinds stay in the file they came from, unseen. */
export interface Condition {
  readonly ranges: readonly CellRange[];
  /** Without the leading `=`, as the first cell of the first range has it. */
  readonly formula: string;
  readonly look: ConditionLook;
  readonly stops: boolean;
}

/** Rows or columns that stayed together: where the first of them is now, where it was, how many they are. */
export interface Run {
  readonly place: number;
  readonly from: number;
  readonly count: number;
}

/**
 * Where rows or columns were when the file was opened, in the order in which they stand now. What lies in no run came
 * since, or is gone; what lies behind the last run moved with it.
 */
export type Origins = readonly Run[];

/** A list that cells offer to choose from. The file keeps it itself, moved along with its cells. */
export interface BookList {
  readonly ranges: readonly CellRange[];
  /** The options with commas between them, or a formula with its `=` that gives them. */
  readonly offers: string;
  /** Whether the cells take nothing else. */
  readonly refusesOthers: boolean;
}

/** What may be changed of a protected sheet. The file keeps the protection itself, with its password. */
export interface SheetProtection {
  /** Cells that are not locked. */
  readonly open: readonly CellRange[];
  /** Whole rows and columns that are not locked, except the cells in `closed`. */
  readonly openLines: readonly CellRange[];
  readonly closed: readonly CellRange[];
}

/** A sheet of a book. */
export interface BookSheet {
  /** Stays the same whatever the sheet is called and wherever it moves; the file's own number, or any other text for a new one. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Grid['visibility'];
  /** Top to bottom, left to right. */
  readonly cells: readonly BookCell[];
  readonly merges: readonly CellRange[];
  readonly columns: readonly BookColumns[];
  readonly rows: ReadonlyMap<number, BookRow>;
  /** In pixels. */
  readonly usual: { readonly width: number; readonly height: number };
  readonly frozen: SheetPlan['frozen'];
  /** The first one wins. */
  readonly conditions: readonly Condition[];
  readonly showsLines: boolean;
  /** Those of the file that the sheet came from. */
  readonly lists: readonly BookList[];
  /** `undefined` where everything may be changed. */
  readonly protection: SheetProtection | undefined;
  /** `undefined` while no row or column came, went or moved. */
  readonly origins: { readonly rows: Origins; readonly cols: Origins } | undefined;
  /** How a sheet that was planned here is printed; `undefined` for any other, whose file says so. */
  readonly print: PrintSetup | undefined;
  /** Lists that the cells of a sheet planned here offer. */
  readonly choices: readonly PlannedChoice[];
}

/** A name that formulas use for cells or a formula. */
export interface BookName {
  readonly name: string;
  /** Without the leading `=`. */
  readonly formula: string;
  /** Id of the sheet it is known on; `undefined` where all sheets know it. */
  readonly sheet: string | undefined;
}

/** A workbook as a spreadsheet program shows it: what the sheets hold, how they look, and nothing of how a file says so. */
export interface Book {
  /** In the order of their tabs. */
  readonly sheets: readonly BookSheet[];
  readonly names: readonly BookName[];
  /** Texts that we keep in the workbook, by the keys of `settingKey`. */
  readonly settings: ReadonlyMap<string, string>;
  /** Look of every cell that is not listed. */
  readonly plain: BookLook;
}
