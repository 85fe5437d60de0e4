import type { Notice } from './pane-words';

/** Choosing what is to be consolidated. */
interface SourceWords {
  /** What to do first, in one or two sentences. */
  readonly hint: string;
  readonly files: string;
  readonly folder: string;
  /** The program's own dialog, beside that of the browser. */
  readonly programFiles: string;
  readonly openSheets: string;
  readonly samples: string;
  readonly startOver: string;
  /** Stands for the file where forms of the open workbook are received. */
  readonly openWorkbook: string;
  /** Over the pane while files are dragged above it. */
  readonly drop: string;
}

/** While files are read. */
interface ReceivingWords {
  readonly listing: string;
  readonly progress: (done: number, total: number) => string;
  readonly cancelled: string;
  readonly done: (files: number, included: number) => string;
}

/** The list of what was received. */
interface ListWords {
  readonly title: string;
  readonly all: (count: number) => string;
  readonly problems: (count: number) => string;
  readonly left: (count: number) => string;
  readonly filter: string;
  readonly nothing: string;
  /** Read, and not yet held against the others. */
  readonly read: string;
  readonly include: (name: string) => string;
  readonly year: (year: number) => string;
  readonly errors: (count: number) => string;
  readonly queries: (count: number) => string;
  readonly right: string;
  readonly noForm: string;
  readonly inYuan: string;
  readonly showFindings: (count: number) => string;
  readonly hideFindings: string;
  /** Findings that are not shown here. */
  readonly moreFindings: (count: number) => string;
  readonly showMore: (count: number, left: number) => string;
}

/** The form that is made. */
interface TargetWords {
  readonly label: string;
  readonly automatic: string;
  readonly usual: (name: string) => string;
  readonly whyUsual: (count: number, of: number) => string;
  readonly whyChosen: string;
}

/** What the set as a whole shows, and what is to be decided. */
interface NoticeWords {
  readonly title: string;
  readonly leaveOut: (name: string) => string;
  readonly conflict: (name: string) => string;
  readonly takeNone: string;
  readonly take: (file: string) => string;
  readonly item: string;
  readonly blank: string;
  readonly moreItems: (count: number) => string;
}

/** 应报名单. */
interface RosterWords {
  readonly title: string;
  readonly hint: string;
  readonly paste: string;
  readonly file: string;
  readonly fromWorkbook: string;
  readonly use: string;
  readonly remove: string;
  readonly expected: (count: number) => string;
  readonly received: (count: number) => string;
  readonly missing: (count: number) => string;
  readonly repeated: (count: number) => string;
  readonly stranger: (count: number) => string;
  readonly uncertain: (count: number) => string;
  readonly maybe: (organisation: string, name: string) => string;
  readonly confirm: string;
  readonly noNames: Notice;
  readonly unreadable: (why: string) => Notice;
}

/** Making the result. */
interface ResultWords {
  readonly title: string;
  readonly hint: string;
  readonly generate: string;
  readonly save: string;
  readonly fileName: (form: string) => string;
  readonly writing: (done: number, of: number) => string;
  readonly saving: string;
  readonly added: (sheets: string) => Notice;
  readonly saved: (file: string) => Notice;
  readonly nothingIncluded: string;
  readonly withErrors: (count: number) => string;
  readonly waiting: (count: number) => string;
}

/** 查来源. */
interface ProvenanceWords {
  readonly title: string;
  readonly hint: string;
  readonly find: string;
  readonly none: Notice;
  readonly contributors: (item: string, count: number) => string;
  readonly nobody: string;
  readonly columns: readonly [organisation: string, figure: string, place: string];
}

/** 退改单. */
interface NotesWords {
  readonly title: string;
  readonly none: string;
  readonly count: (count: number) => string;
  readonly copyOne: (organisation: string) => string;
  readonly copyAll: string;
  readonly saveAll: string;
  readonly fileName: string;
}

/** What changed since the result that lies in the open workbook. */
interface RunsWords {
  readonly title: string;
  readonly hint: string;
  readonly compare: string;
  readonly none: Notice;
  readonly summary: (counts: {
    readonly changed: number;
    readonly added: number;
    readonly gone: number;
    readonly same: number;
  }) => string;
  readonly added: string;
  readonly gone: string;
  readonly change: (item: string, before: string, after: string) => string;
  readonly unreadable: (raw: string) => string;
}

/** 汇总核对. */
interface SuperiorWords {
  readonly title: string;
  readonly hint: string;
  readonly compare: string;
  readonly none: Notice;
  readonly allEqual: (count: number) => string;
  readonly summary: (differ: number, equal: number) => string;
  readonly columns: readonly [
    item: string,
    consolidated: string,
    superior: string,
    difference: string,
  ];
  readonly notComparable: string;
}

/** Every word of the part of the pane that consolidates. */
export interface ConsolidatePaneWords {
  readonly sources: SourceWords;
  readonly receiving: ReceivingWords;
  readonly list: ListWords;
  readonly target: TargetWords;
  readonly notices: NoticeWords;
  readonly roster: RosterWords;
  readonly result: ResultWords;
  readonly provenance: ProvenanceWords;
  readonly notes: NotesWords;
  readonly runs: RunsWords;
  readonly superior: SuperiorWords;
}
