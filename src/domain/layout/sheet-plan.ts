import type { CellRange } from '../grid/cell-range';
import type { CellRef } from '../grid/cell-ref';

/** Look of a planned cell, by role; every host draws a role in its own way, all alike on paper. */
export type CellStyle =
  | 'title'
  | 'head-line'
  /** Where the answer to a head field is written, with a line below. */
  | 'head-value'
  | 'column-head'
  | 'number'
  | 'code'
  | 'label'
  | 'column-label'
  | 'count'
  | 'money'
  | 'answer'
  | 'text'
  /** Small and without lines, beside the sheet's own matter: the cell that a figure came from. */
  | 'reference'
  | 'note';

/**
 * What a planned cell holds. `cached` is the result a reader that does not calculate sees; '' for none,
 * so that nobody takes the totals of a blank form for zeros.
 */
export type PlannedContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** Exact decimal text. */
  | { readonly kind: 'figure'; readonly figure: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly cached: string };

/** One cell of a sheet to be made. Total cells are bold. */
export interface PlannedCell {
  readonly ref: CellRef;
  readonly content: PlannedContent;
  readonly style: CellStyle;
  readonly bold?: boolean;
}

/** A list the cell offers, as 是 and 否. */
export interface PlannedChoice {
  readonly ref: CellRef;
  readonly options: readonly string[];
}

/** How the sheet is printed. Margins in inches. */
export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** Pages it is fitted to in height; 0 leaves the height free. */
  readonly pagesHigh: number;
  /** Pages it is fitted to in width; one unless it says more. */
  readonly pagesWide?: number;
  /** Rows repeated on every page, zero-based and inclusive. */
  readonly repeatRows: readonly [first: number, last: number] | undefined;
  /** Columns repeated on every page, zero-based and inclusive. */
  readonly repeatCols?: readonly [first: number, last: number];
  /** All that is printed; the whole sheet unless it says less. */
  readonly area?: CellRange;
  /** Rows that begin a page, zero-based; besides them, or without any, a page ends where it is full. */
  readonly pageStarts?: readonly number[];
}

/** A sheet to be added to a workbook, as plain data: hosts only draw it. */
export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  readonly merges: readonly CellRange[];
  /** Width of each column in characters, from column A. */
  readonly widths: readonly number[];
  /** Height of rows in points, where it is not the program's own. */
  readonly heights: ReadonlyMap<number, number>;
  readonly choices: readonly PlannedChoice[];
  /** How many rows and columns from the top-left stay in sight when the sheet is scrolled. */
  readonly frozen?: { readonly rows: number; readonly cols: number };
  readonly print: PrintSetup;
}
