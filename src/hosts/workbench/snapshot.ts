import type { CustomData, IDocumentData, Nullable } from '@univerjs/core';

// What we write of Univer's snapshot and read of it. Its own types count in enums, whose values stand in code that
// would have to be loaded with them; these say the numbers, and a test of types says that they fit.

/** A colour, as `#rrggbb` where we write it. */
export interface SnapshotColour {
  rgb?: Nullable<string>;
}

/** A line beside a cell; `s` counts the styles of lines from 1. */
export interface SnapshotLine {
  s: number;
  cl: SnapshotColour;
}

/** Lines around a cell: left, right, top, bottom. */
export interface SnapshotBorders {
  l?: Nullable<SnapshotLine>;
  r?: Nullable<SnapshotLine>;
  t?: Nullable<SnapshotLine>;
  b?: Nullable<SnapshotLine>;
}

/** How a cell looks; what is not said shines through from the sheet or workbook. */
export interface SnapshotStyle {
  /** Font and size in points. */
  ff?: Nullable<string>;
  fs?: number;
  bl?: number;
  it?: number;
  ul?: { s: number };
  st?: { s: number };
  /** Colours of the letters and behind them. */
  cl?: Nullable<SnapshotColour>;
  bg?: Nullable<SnapshotColour>;
  bd?: Nullable<SnapshotBorders>;
  n?: Nullable<{ pattern: string }>;
  tr?: Nullable<{ a: number; v?: number }>;
  ht?: Nullable<number>;
  vt?: Nullable<number>;
  tb?: Nullable<number>;
  pd?: Nullable<{ l?: number; r?: number }>;
}

/** A cell: value and its kind, formula with `=`, id of a shared formula, style, rich text. */
export interface SnapshotCell {
  v?: Nullable<string | number | boolean>;
  t?: Nullable<number>;
  f?: Nullable<string>;
  si?: Nullable<string>;
  s?: Nullable<SnapshotStyle | string>;
  p?: Nullable<IDocumentData>;
  custom?: Nullable<Record<string, unknown>>;
}

/** A row: height, whether it follows its content, whether it is hidden. */
export interface SnapshotRow {
  h?: number;
  ia?: number;
  hd?: number;
  custom?: Nullable<Record<string, unknown>>;
}

/** A column: width, whether it is hidden. */
export interface SnapshotColumn {
  w?: number;
  hd?: number;
  custom?: Nullable<Record<string, unknown>>;
}

/** Cells from one corner to the other, both included. */
export interface SnapshotRange {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** A sheet; whatever is counted begins with 0. */
export interface SnapshotSheet {
  id?: string;
  name?: string;
  hidden?: number;
  rowCount?: number;
  columnCount?: number;
  defaultColumnWidth?: number;
  defaultRowHeight?: number;
  mergeData?: SnapshotRange[];
  cellData?: Record<number, Record<number, SnapshotCell>>;
  rowData?: Record<number, SnapshotRow>;
  columnData?: Record<number, SnapshotColumn>;
  freeze?: { xSplit: number; ySplit: number; startRow: number; startColumn: number };
  showGridlines?: number;
  custom?: CustomData;
}

/** What a plugin of Univer keeps in a snapshot: its name and JSON of its own. */
export interface SnapshotResource {
  name: string;
  data: string;
}

/** A workbook as Univer opens and saves it; the language, which Univer wants as well, is the page's. */
export interface Snapshot {
  id: string;
  name: string;
  appVersion: string;
  sheetOrder: string[];
  sheets: Record<string, SnapshotSheet>;
  styles: Record<string, Nullable<SnapshotStyle>>;
  defaultStyle?: Nullable<SnapshotStyle | string>;
  resources?: SnapshotResource[];
  custom?: CustomData;
}

/** How Univer writes yes. */
export const YES = 1;
/** How Univer writes no. */
export const NO = 0;

/** Kinds of values as Univer numbers them; a forced text is one that would pass for something else. */
export const VALUE_KIND = { text: 1, number: 2, logical: 3, forcedText: 4 } as const;
