/*
 * The members of WPS 表格's object model that this host uses, and no others: reading or assigning a member that
 * does not exist is silently accepted by WPS. Every member is one synchronous call into another process.
 * Collections count from 1. What WPS may hand over in several shapes is `unknown` and told apart where it is read.
 */

/** The program, as every page of an add-in finds it on its window. */
export interface WpsApplication {
  /** None while no workbook is open. */
  readonly ActiveWorkbook: WpsWorkbook | null | undefined;
  readonly ActiveWindow: WpsWindow;
  readonly ActiveCell: WpsRange;
  readonly WorksheetFunction: { readonly CountA: (range: WpsRange) => number };
  /** Not in every version. */
  readonly ApiEvent?: WpsEvents | null;
  /** False while a cell is being edited, where the version tells it. */
  readonly Ready?: unknown;
  ScreenUpdating: boolean;
  DisplayAlerts: boolean;
}

/** Events of the program; a callback is removed by name and function. */
export interface WpsEvents {
  readonly AddApiEventListener: (name: string, callback: WpsListener) => unknown;
  readonly RemoveApiEventListener: (name: string, callback: WpsListener) => unknown;
}

/** Hears of an event; what it is about comes first: a sheet, or a workbook. */
export type WpsListener = (subject?: { readonly Name?: unknown } | null) => void;

/** An open workbook. */
export interface WpsWorkbook {
  /** Path and name; a name alone before it was saved for the first time. */
  readonly FullName: string;
  readonly ProtectStructure: boolean;
  readonly ActiveSheet: Pick<WpsSheet, 'Name'>;
  readonly Worksheets: WpsSheets;
  readonly Names: WpsNames;
}

/** The worksheets of a workbook, in their order. */
export interface WpsSheets {
  readonly Count: number;
  /** Throws, or hands over nothing, where there is none. */
  readonly Item: (key: number | string) => WpsSheet | null | undefined;
  readonly Add: (before: undefined, after: WpsSheet) => WpsSheet;
}

/** Names that a workbook defines. */
export interface WpsNames {
  /** Throws, or hands over nothing, where there is none. */
  readonly Item: (name: string) => WpsName | null | undefined;
  readonly Add: (name: string, refersTo: string, isVisible: boolean) => unknown;
}

/** A defined name. */
export interface WpsName {
  /** With its `=`. */
  readonly RefersTo: unknown;
  readonly Delete: () => unknown;
}

/** A worksheet. */
export interface WpsSheet {
  Name: string;
  /** See `VISIBILITIES`. */
  readonly Visible: unknown;
  readonly ProtectContents: boolean;
  readonly Protection: { readonly AllowFormattingCells: boolean };
  /** Counts cells that merely have a format; A1 on an empty sheet. */
  readonly UsedRange: WpsRange;
  readonly Cells: WpsRange;
  readonly Range: (address: string) => WpsRange;
  readonly PageSetup: WpsPageSetup;
  readonly HPageBreaks: { readonly Add: (before: WpsRange) => unknown };
  readonly Activate: () => unknown;
  readonly Delete: () => unknown;
}

/** Cells of a sheet. A property that differs between them is null or undefined. */
export interface WpsRange {
  readonly Row: number;
  readonly Column: number;
  /** A method; in some builds the address itself. */
  readonly Address: string | (() => string);
  /** Scalar of one cell, else lines of cells, or one flat line. Errors are numbers, dates serials. */
  readonly Value2: unknown;
  /** In the same shape; what is no formula stands as it would be typed. Takes scalars and lines. */
  Formula: unknown;
  readonly Text: unknown;
  NumberFormat: unknown;
  readonly Locked: unknown;
  readonly MergeCells: unknown;
  readonly MergeArea: WpsRange;
  readonly EntireRow: WpsRange;
  readonly EntireColumn: WpsRange;
  readonly Hidden: unknown;
  readonly FormatConditions: WpsFormatConditions;
  readonly Font: WpsFont;
  readonly Borders: WpsBorders;
  readonly Validation: WpsValidation;
  readonly Item: (row: number, col: number) => WpsRange;
  HorizontalAlignment: number;
  VerticalAlignment: number;
  WrapText: boolean;
  IndentLevel: number;
  /** In digits of the standard font. */
  ColumnWidth: number;
  /** In points. */
  RowHeight: number;
  readonly Merge: () => unknown;
  readonly Select: () => unknown;
}

/** Conditional formats that touch a range, the one on top first. */
export interface WpsFormatConditions {
  readonly Count: number;
  readonly Item: (index: number) => WpsFormatCondition;
  readonly Add: (type: number, operator: undefined, formula: string) => WpsFormatCondition;
}

/** A conditional format. Colours are `BLUE << 16 | GREEN << 8 | RED`. */
export interface WpsFormatCondition {
  /** Only one with a formula of its own, see `EXPRESSION`, has a `Formula1` that can always be read. */
  readonly Type: number;
  readonly Formula1: string;
  /** Where it lies. */
  readonly AppliesTo: WpsRange;
  readonly Interior: { Color: number };
  readonly Font: { Color: number; Bold: boolean; Italic: boolean; Underline: number };
  readonly SetFirstPriority: () => unknown;
  readonly Delete: () => unknown;
}

/** Letters of a range. */
export interface WpsFont {
  Name: string;
  Size: number;
  Bold: boolean;
}

/** Lines of a range; by itself all around each cell. */
export interface WpsBorders extends WpsBorder {
  readonly Item: (side: number) => WpsBorder;
}

/** One line. */
export interface WpsBorder {
  LineStyle: number;
}

/** What may be entered into a range. */
export interface WpsValidation {
  readonly Add: (
    ...rule: [type: number, alert: number, operator: number, formula: string]
  ) => unknown;
}

/** How a sheet is printed; lengths in points. */
export interface WpsPageSetup {
  Orientation: number;
  PaperSize: number;
  CenterHorizontally: boolean;
  LeftMargin: number;
  RightMargin: number;
  TopMargin: number;
  BottomMargin: number;
  HeaderMargin: number;
  FooterMargin: number;
  CenterFooter: string;
  /** False: fitted to pages. */
  Zoom: number | boolean;
  FitToPagesWide: number | boolean;
  /** False: as many as it takes. */
  FitToPagesTall: number | boolean;
  PrintTitleRows: string;
  PrintTitleColumns: string;
  PrintArea: string;
}

/** The window in front. */
export interface WpsWindow {
  SplitRow: number;
  SplitColumn: number;
  FreezePanes: boolean;
}
