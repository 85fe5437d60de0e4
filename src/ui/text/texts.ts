import type { HostFault } from '../../app/host';
import type { Cause } from '../../domain/check/cause';
import type { Summary } from '../../domain/check/check-result';
import type { Finding, FindingCode, Severity } from '../../domain/check/finding';
import type { Amount } from '../../domain/figures/amount';
import type { Measure } from '../../domain/figures/measure';
import type { PlannedWrite, Unfillable } from '../../domain/fill/fill-plan';
import type { WorkbookFault } from '../../domain/grid/workbook-fault';
import type { WriteFault } from '../../domain/grid/write-fault';
import type { Difference, Table } from '../../domain/table/table';
import type { Rule } from '../../domain/templates/rule';
import type { RegisteredTemplate, Template } from '../../domain/templates/template';
import type { NearForm } from './fault-words';
import type { Notice, PaneWords } from './pane-words';
import type { NameOf } from './recognition';
import type { SeverityWords } from './severity-words';
import type { SummaryNames } from './summaries';
import type { VerdictKind } from './verdicts';

/** Findings in words. */
export interface FindingTexts {
  /** What a kind of finding is called, for a list of several: `文本型数字`. */
  readonly findingName: (code: FindingCode) => string;
  /** The relation in words, both sides, the difference; without cells, advice and full stop. */
  readonly findingStatement: (finding: Finding, table: Table) => string;
  /** What the clerk should do about it, without full stop; '' when nothing. */
  readonly findingAdvice: (finding: Finding) => string;
  /** A message that can stand alone: cells, statement, advice, with full stops. */
  readonly findingMessage: (finding: Finding, table: Table) => string;
  /** A relation in words short enough for a line: `C=C1+C2+…+C11`. */
  readonly ruleText: (rule: Rule) => string;
  /** A likely reason for a failed sum. */
  readonly causeText: (cause: Cause, template: Template) => string;
}

/** Templates and what was recognised, in words. Titles and labels stay as the paper prints them. */
export interface TemplateTexts {
  /** Which template a sheet was taken for and why; `nameOf` names templates, by their ids if left out. */
  readonly recognitionText: (table: Table, nameOf?: NameOf) => string;
  /** What people call a registered template: its office and year. */
  readonly templateName: (template: RegisteredTemplate) => string;
  /** How a sheet differs from its template. */
  readonly differenceText: (difference: Difference) => string;
  /** Which template such a part comes nearest to, and what to do about it; its missing items are told apart. */
  readonly nearestText: (nearest: NearForm) => string;
  /** A part of a sheet that looks like a form and was not checked, and what to do about it. */
  readonly unrecognisedText: (nearest: NearForm) => string;
}

/** How a check came out, in words. */
export interface OutcomeTexts {
  /** The one sentence a clerk looks for first. */
  readonly verdictText: (kind: VerdictKind, summary: Summary) => string;
  /** The honest count of everything that was looked at, zeros too. */
  readonly summaryText: (summary: Summary) => string;
  /** What each count is called, in the order they are shown. */
  readonly summaryNames: SummaryNames;
  readonly severities: Readonly<Record<Severity, SeverityWords>>;
}

/** Filling of totals in words. */
export interface FillTexts {
  /** What happens to a total, in a word or two. */
  readonly writeReasonText: (reason: PlannedWrite['reason']) => string;
  /** Why a total cannot be filled, and which parts stand in the way. */
  readonly unfillableText: (unfillable: Unfillable) => string;
}

/** Why something could not be done, in words. */
export interface FaultTexts {
  /** Why no table can be had from a file, and what to do about it. */
  readonly faultText: (fault: WorkbookFault) => string;
  /** Why nothing was written to a workbook, and what to do about it. */
  readonly writeFaultText: (fault: WriteFault) => string;
  /** Why the spreadsheet program could not do what it was asked, and what to do about it. */
  readonly hostFaultNotice: (fault: HostFault) => Notice;
}

/** Figures and lists as the language writes them. */
export interface PhraseTexts {
  /** A figure with its unit: `27.22 万元`. */
  readonly amountText: (amount: Amount, measure: Measure | undefined) => string;
  /** What a unit means in the language, `万元` as `10,000 yuan`; '' when the paper names none. */
  readonly unitText: (measure: Measure) => string;
  readonly listText: (things: readonly string[]) => string;
  /** Of many things only the first: `C1、C2 等 9 项`. */
  readonly shortListText: (things: readonly string[], most: number) => string;
}

/** All wording of one language that the pane needs. */
export interface Texts
  extends FindingTexts, TemplateTexts, OutcomeTexts, FillTexts, FaultTexts, PhraseTexts {
  /** For the page's `lang`. */
  readonly language: 'zh-CN' | 'en-US';
  readonly pane: PaneWords;
}
