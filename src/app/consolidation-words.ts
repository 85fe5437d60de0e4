import type {
  Consolidated,
  PartlyCovered,
  Residual,
  SetFinding,
  Standing,
} from '../domain/consolidate/consolidation';
import type { StatedText } from '../domain/consolidate/compare-runs';
import type { ItemComparison } from '../domain/consolidate/compare-superior';
import type { Contributor } from '../domain/consolidate/provenance';
import type { SubmissionKey } from '../domain/consolidate/submission';
import type { Severity } from '../domain/check/finding';
import type { Reading } from '../domain/figures/figure';
import type { WorkbookFault } from '../domain/grid/workbook-fault';
import type { Unrecognised } from '../domain/recognise/recognise-workbook';
import type { ItemCode } from '../domain/templates/item';
import type { Template } from '../domain/templates/template';
import type { SuperiorComparison } from './compare-superior-form';
import type { Changes } from './compare-previous';

/** How many units and files a set is made of (应报 / 已报 / 未报 / 重报 / 名单外). */
export interface ReceiptCounts {
  readonly files: number;
  /** Files beside them that were not read, since they are no reports. */
  readonly skipped: number;
  /** Forms whose figures are added up. */
  readonly included: number;
  /** Units on the roster; `undefined` without a roster. The next three are counted against it. */
  readonly expected: number | undefined;
  readonly received: number;
  readonly missing: number;
  readonly notOnRoster: number;
  /** Forms that were sent again. */
  readonly duplicates: number;
  /** Forms of units that contradict themselves. */
  readonly conflicts: number;
  /** Files from which no form could be had. */
  readonly faults: number;
}

/** What became of a form, a file or a unit. */
export type ReceiptStatus = Standing['status'] | 'fault' | 'unrecognised' | 'missing';

/** What became of a unit, or of a figure, since the last consolidation. */
export type ChangeKind = 'added' | 'gone' | 'changed';

/** What sentences about a set need: who is behind a key, and the form that is made. */
export interface ToldSet {
  readonly nameOf: (key: SubmissionKey) => string;
  readonly template: Template;
}

/** Every word on the sheets of a consolidation. */
export interface ConsolidationWords {
  /** Names of the sheets: 汇总表, 分户明细, 报送情况, 审核问题, 与上次比较, 汇总核对. */
  readonly sheets: {
    readonly summary: string;
    readonly detail: string;
    readonly receipt: string;
    readonly review: string;
    readonly changes: string;
    readonly superior: string;
  };
  /** An item by its code and label. */
  readonly item: (code: ItemCode, template: Template) => string;
  readonly summary: {
    /**
     * In the cell of an item that cannot be added up because of so many units; as narrow as a column of figures. Must
     * never read as a figure, an answer or a blank.
     */
    readonly blocked: (units: number) => string;
  };
  readonly detail: {
    readonly title: (form: string) => string;
    /** Under the title: units added up, and forms left out. */
    readonly note: (units: number, left: number) => string;
    readonly number: string;
    readonly organisation: string;
    readonly unit: string;
    readonly code: string;
    readonly total: string;
    readonly file: string;
    readonly sheet: string;
    /** Above the cells the figures came from. */
    readonly cells: string;
  };
  readonly receipt: {
    readonly title: (form: string) => string;
    readonly counts: (counts: ReceiptCounts) => string;
    /** Number, unit, status, form, period, errors, queries, file, sheet, remark. */
    readonly columns: readonly string[];
    readonly statuses: Readonly<Record<ReceiptStatus, string>>;
    /** In place of a status, of a file that was not read, since it is no report. */
    readonly skipped: string;
    /** Why a form is not added up; '' for one that is. */
    readonly reason: (standing: Standing, told: ToldSet) => string;
    /** Its money was divided by 10 000. */
    readonly inYuan: string;
    /** It is added up although its check found errors. */
    readonly withErrors: string;
    readonly fault: (fault: WorkbookFault) => string;
    readonly unrecognised: (part: Unrecognised) => string;
  };
  readonly review: {
    readonly title: (form: string) => string;
    readonly counts: (counts: { readonly [S in Severity]: number }) => string;
    /** Number, unit, severity, item, cells, problem, file, sheet. */
    readonly columns: readonly string[];
    readonly severity: (severity: Severity) => string;
    readonly nothing: string;
    readonly setFinding: (finding: SetFinding, told: ToldSet) => string;
    readonly residual: (residual: Residual, told: ToldSet) => string;
    /** One unit's share of a residual. */
    readonly share: (
      item: Residual['item'],
      difference: Residual['difference'],
      told: ToldSet,
    ) => string;
    readonly partlyCovered: (covered: PartlyCovered, told: ToldSet) => string;
  };
  readonly changes: {
    readonly title: (form: string) => string;
    readonly counts: (changes: Changes) => string;
    /** Number, unit, change, item, before, after, cell, file, sheet. */
    readonly columns: readonly string[];
    readonly kinds: Readonly<Record<ChangeKind, string>>;
    /** In place of a unit's name, the consolidated form. */
    readonly total: string;
    /** What a unit states, a blank and what is no figure in words. */
    readonly stated: (stated: StatedText) => string;
    readonly consolidated: (total: Consolidated) => string;
  };
  readonly superior: {
    readonly title: (form: string) => string;
    readonly counts: (comparison: SuperiorComparison) => string;
    /** Number, item, unit, by hand, consolidated, difference, result, contributors. */
    readonly columns: readonly string[];
    readonly outcomes: Readonly<Record<ItemComparison, string>>;
    /** What the form filled in by hand states; `undefined` where it has no such row. */
    readonly byHand: (reading: Reading | undefined) => string;
    readonly consolidated: (total: Consolidated) => string;
    /** Who states how much in which cell. */
    readonly contributor: (contributor: Contributor) => string;
    /** Contributors that are not named. */
    readonly more: (count: number) => string;
  };
}
