/** A message with what to do about it. */
export interface Notice {
  /** What is the matter, one short sentence. */
  readonly title: string;
  /** What the user can do, or what follows; '' when nothing. */
  readonly advice: string;
}

/** What a part of the pane is called, and what it does in one line. */
export interface Named {
  readonly label: string;
  readonly hint: string;
}

/** The pane's parts, as tabs. */
interface TabWords {
  readonly check: string;
  readonly fill: string;
  readonly consolidate: string;
  readonly blank: string;
  /** What works and what does not. */
  readonly status: string;
}

/** Buttons; a button that is waiting for the program says so in `StateWords`. */
interface ButtonWords {
  readonly check: string;
  readonly checkAgain: string;
  readonly fillChosen: (count: number) => string;
  readonly planFill: string;
  readonly chooseAll: string;
  readonly chooseNone: string;
  readonly undo: string;
  /** Deletes a sheet with what was typed into it. */
  readonly undoAnyway: string;
  readonly clearMarks: string;
  readonly addBlank: string;
  readonly copySlip: string;
  readonly addSlip: string;
  readonly saveExplanation: string;
  readonly addExplanation: string;
  readonly editExplanation: string;
  readonly goToCells: (cells: string) => string;
  readonly showMore: (count: number) => string;
  readonly retry: string;
  readonly close: string;
  readonly cancel: string;
  readonly copyDetails: string;
  /** Puts the pane away. */
  readonly collapse: string;
  readonly copyStatus: string;
  readonly lookAgain: string;
}

/** Labels of what is shown and typed. */
interface LabelWords {
  readonly product: string;
  readonly liveCheck: Named;
  readonly sheet: string;
  /** A sheet by its name, on a line of its own. */
  readonly onSheet: (sheet: string) => string;
  readonly template: string;
  readonly organisation: string;
  readonly organisationBlank: string;
  readonly differences: string;
  readonly causes: string;
  readonly advice: string;
  readonly actual: string;
  readonly expected: string;
  readonly difference: string;
  readonly now: string;
  readonly then: string;
  readonly formula: string;
  readonly reason: string;
  readonly explanation: string;
  readonly explanationPlaceholder: string;
  readonly chooseTemplate: string;
  readonly nearestTemplate: string;
  readonly lookedFor: string;
  readonly missingItems: string;
  readonly allTables: string;
  readonly partsOfPane: string;
  readonly plannedWrites: string;
  readonly unfillable: string;
  readonly findings: (name: string, count: number) => string;
}

/** What goes on at the moment, also said aloud to those who do not see the pane. */
interface StateWords {
  readonly starting: string;
  readonly reading: string;
  readonly checking: string;
  readonly planning: string;
  readonly writing: string;
  readonly notChecked: string;
  /** Items with a figure, of all. */
  readonly itemsFilled: (filled: number, of: number) => string;
  readonly hiddenSheet: string;
  /** The figures changed since a finding was explained. */
  readonly explanationOld: string;
  readonly blankCell: string;
  /** Written as a figure, without a formula. */
  readonly plainFigure: string;
  readonly tablesFound: (count: number) => string;
  readonly checked: (tables: number) => string;
  /** No total can be filled, though not all are right. */
  readonly nothingToFill: string;
  readonly totalsRight: string;
  /** The user has left out every line of the plan. */
  readonly noneChosen: string;
  /** No line of the plan is written unless the user ticks it. */
  readonly tickToWrite: string;
  /** Before a total is filled: what the check says of one of its parts, without full stop. */
  readonly doubtfulPart: (statement: string) => string;
  /** Doubtful parts that are only counted. */
  readonly moreDoubts: (count: number) => string;
  readonly noFindings: string;
}

/** The check slip (检查单), beside the words that findings have anyway. */
interface SlipPaneWords {
  readonly sheet: string;
  readonly title: string;
  readonly columns: readonly [number: string, cells: string, finding: string];
  readonly signature: readonly string[];
}

/** 诊断: what is looked at, and how it is. */
export interface StatusWords {
  readonly hint: string;
  readonly works: string;
  readonly fails: string;
  readonly subjects: Readonly<Record<StatusSubject, string>>;
  readonly sheets: (count: number) => string;
  /** No sheet may be added. */
  readonly isProtected: string;
  readonly cells: (rows: number, cols: number) => string;
  readonly took: (milliseconds: number) => string;
  readonly formats: (count: number) => string;
}

/** The sheets of the open workbook. */
export interface SeenSheets {
  readonly kind: 'sheets';
  readonly count: number;
  /** None may be added. */
  readonly isProtected: boolean;
}

/** What the program handed over of the first sheet. */
export interface SeenCells {
  readonly kind: 'cells';
  readonly rows: number;
  readonly cols: number;
  /** It took so long. */
  readonly milliseconds: number;
  /** Conditional formats on the sheet. */
  readonly formats: number;
}

/** What 诊断 looks at. */
export type StatusSubject =
  | 'product'
  | 'program'
  | 'browser'
  | 'screen'
  | 'workbook'
  | 'reading'
  | 'events'
  | 'commands'
  | 'docking'
  | 'program-files';

/** What has been done. */
interface DoneWords {
  readonly filled: (count: number) => string;
  readonly undone: string;
  readonly marksCleared: string;
  readonly blankAdded: (sheet: string) => string;
  readonly slipAdded: (sheet: string) => string;
  readonly copied: string;
  readonly explanationSaved: string;
}

/** What stands in the way, and what to do about it. */
export interface NoticeWords {
  readonly hostTooOld: Notice;
  readonly notInSpreadsheet: Notice;
  readonly noWorkbook: Notice;
  readonly sheetProtected: (sheet: string) => Notice;
  readonly sheetHidden: (sheet: string) => Notice;
  readonly sheetAbsent: (sheet: string) => Notice;
  readonly readOnly: Notice;
  /** More than the program hands over at once. */
  readonly tooLarge: Notice;
  readonly nothingToUndo: Notice;
  /** `needs`: the requirement set, `ExcelApi 1.9`. */
  readonly notSupported: (needs: string) => Notice;
  /** `detail`: the program's own words, '' when it said nothing. */
  readonly hostFailed: (detail: string) => Notice;
  readonly cellBeingEdited: Notice;
  readonly workbookSwitched: Notice;
  /** The program gave no answer in time. */
  readonly noAnswer: Notice;
  /** The sheets are no longer what the plan was made from. */
  readonly planOutdated: Notice;
  /** What is kept in the workbook was kept by a newer version, or is damaged. */
  readonly settingUnreadable: Notice;
  /** The last write is taken back; why the marks are not as they were. */
  readonly undoneButMarks: (why: string) => Notice;
  /** The rows are checked; why they could not be marked. */
  readonly markFailed: (why: string) => Notice;
  /** To take back would delete an added sheet with what was typed into it. */
  readonly sheetEdited: (sheet: string) => Notice;
  /** Protected sheets take no marks. */
  readonly notMarked: (sheets: string) => Notice;
  readonly sheetCut: (sheet: string) => Notice;
  readonly unrecognised: Notice;
  /** No form in the sheets read. */
  readonly nothingOpen: Notice;
  readonly contentChanged: Notice;
  readonly explanationRefused: Notice;
  readonly copyRefused: Notice;
  /** Our own bug; details follow. */
  readonly broken: Notice;
}

/** Every word of the pane's own: buttons, labels, states and messages. */
export interface PaneWords {
  readonly tabs: TabWords;
  readonly buttons: ButtonWords;
  readonly labels: LabelWords;
  readonly states: StateWords;
  readonly done: DoneWords;
  readonly notices: NoticeWords;
  readonly slip: SlipPaneWords;
  readonly status: StatusWords;
}
